import { Drawer, type DrawerProps } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFocusBack } from "~/lib/use-focus-back";

/** A dialog at the page's right edge. Once it is closed, the keyboard goes on where it was before. */
export function SidePanel(props: DrawerProps) {
  const { t } = useTranslation("common");
  useFocusBack(props.opened);
  return (
    <Drawer
      position="right"
      size="md"
      closeButtonProps={{ "aria-label": t("close") }}
      {...props}
      returnFocus={false}
    />
  );
}
