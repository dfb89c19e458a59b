import { Button, CopyButton, Group, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { MadeToken } from "~/api/token-types";
import { Dialog } from "~/components/ui/dialog";

/** The only time the token is shown; closing takes a click on the button, so that it is not lost by accident. */
export function MadeTokenDialog({ made, onClose }: { made: MadeToken; onClose: () => void }) {
  const { t } = useTranslation("tokens");
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("madeTitle", { name: made.view.name })}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      size="lg"
    >
      <Stack gap="sm">
        <Text size="sm">{t("madeText")}</Text>
        <Textarea
          label={t("token")}
          value={made.token}
          readOnly
          autosize
          minRows={2}
          spellCheck={false}
          styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", overflowWrap: "anywhere" } }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end" gap="xs">
          <CopyButton value={made.token}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t("copied") : t("copy")}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>{t("kept")}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
