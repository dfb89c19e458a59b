import { CopyButton, Tooltip, UnstyledButton } from "@mantine/core";
import { IconCheck, IconFingerprint } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "~/components/ui/fingerprint.module.css";

const SHOWN = 10;

/** A digest: its first signs, the whole in the tooltip, copied when pressed. */
export function Fingerprint({ hash }: { hash: string }) {
  const { t } = useTranslation("list");
  return (
    <CopyButton value={hash}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t("copied") : hash} multiline maw={360}>
          <UnstyledButton className={classes.hash} onClick={copy} aria-label={t("copy", { hash })}>
            {copied ? (
              <IconCheck size={13} aria-hidden />
            ) : (
              <IconFingerprint size={13} stroke={1.6} aria-hidden />
            )}
            {hash.slice(0, SHOWN)}
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}
