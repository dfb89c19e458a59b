import {
  ActionIcon,
  Badge,
  Button,
  createTheme,
  type MantineColorsTuple,
  Menu,
  Modal,
  Select,
  Skeleton,
  Textarea,
  TextInput,
  Tooltip,
} from "@mantine/core";

/** The one accent. */
const fern: MantineColorsTuple = [
  "#eef7f2",
  "#dcebe3",
  "#b7d6c6",
  "#8fc0a7",
  "#6dad8d",
  "#57a17c",
  "#419069",
  "#2d7a56",
  "#22684b",
  "#15543a",
];

/** A grey with a little green in it, so that surfaces and accent belong together. */
const gray: MantineColorsTuple = [
  "#f8f9f7",
  "#f1f3f0",
  "#e6e9e5",
  "#d8dcd7",
  "#c3c9c3",
  "#a3aaa4",
  "#7f8781",
  "#5c645f",
  "#3d4540",
  "#1f2622",
];

const dark: MantineColorsTuple = [
  "#dfe4e1",
  "#b8c0bb",
  "#98a19b",
  "#6c756f",
  "#3d4541",
  "#2e3532",
  "#232927",
  "#1a1f1d",
  "#141816",
  "#0e1110",
];

/** The library's red, with one that carries white words on dark surfaces too. */
const red: MantineColorsTuple = [
  "#fff5f5",
  "#ffe3e3",
  "#ffc9c9",
  "#ffa8a8",
  "#ff8787",
  "#ff6b6b",
  "#fa5252",
  "#d63333",
  "#c92a2a",
  "#a51111",
];

export const theme = createTheme({
  primaryColor: "fern",
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  colors: { fern, gray, dark, red },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.5" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "20px" },
  defaultRadius: "sm",
  headings: {
    fontWeight: "620",
    sizes: {
      h1: { fontSize: "1.5rem", lineHeight: "1.25" },
      h2: { fontSize: "1.1875rem", lineHeight: "1.3" },
      h3: { fontSize: "1rem", lineHeight: "1.35" },
      h4: { fontSize: "0.875rem", lineHeight: "1.4" },
    },
  },
  shadows: {
    sm: "0 1px 2px rgb(20 30 25 / 8%)",
    md: "0 4px 16px rgb(20 30 25 / 10%)",
    lg: "0 12px 40px rgb(20 30 25 / 16%)",
  },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: "sm" } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: "subtle", color: "gray" } }),
    Badge: Badge.extend({ defaultProps: { variant: "light", radius: "sm", tt: "none", fw: 550 } }),
    TextInput: TextInput.extend({ defaultProps: { size: "sm" } }),
    Textarea: Textarea.extend({ defaultProps: { size: "sm", autosize: true, minRows: 3 } }),
    Select: Select.extend({ defaultProps: { size: "sm" } }),
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: Modal.extend({
      defaultProps: {
        radius: "md",
        centered: true,
        shadow: "lg",
        // Its title names the dialog; a second banner on the page it is not.
        attributes: { header: { role: "none" } },
      },
      styles: { title: { fontSize: "1rem", fontWeight: 620 } },
    }),
    Skeleton: Skeleton.extend({ defaultProps: { animate: true } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 350, withArrow: false } }),
  },
});
