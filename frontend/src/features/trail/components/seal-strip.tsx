import { Button } from "@mantine/core";
import { IconShieldCheck, IconShieldExclamation } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sealQuery, verificationQuery } from "~/features/trail/api/seal";
import classes from "~/features/trail/components/seal.module.css";
import { SealPanel } from "~/features/trail/components/seal-panel";
import { fullInstant } from "~/lib/dates";
import { zone } from "~/lib/viewer";

/** One line about how far the trail is sealed; what can be done with it opens beside. */
export function SealStrip() {
  const { t } = useTranslation("trail");
  const [open, setOpen] = useState(false);
  const seal = useQuery(sealQuery);
  const verification = useQuery(verificationQuery);
  const bad = verification.data?.state === "BAD" || (seal.data?.trouble ?? null) !== null;
  const Glyph = bad ? IconShieldExclamation : IconShieldCheck;
  return (
    <section className={classes.strip} aria-label={t("seal.title")} data-bad={bad || undefined}>
      <Glyph size={18} stroke={1.6} aria-hidden className={classes.glyph} />
      <span className={classes.words}>
        {seal.data === undefined
          ? t(seal.error ? "seal.unknown" : "seal.loading")
          : seal.data.entries === 0 || seal.data.sealedAt === null
            ? t("seal.nothing")
            : t("seal.upTo", {
                count: seal.data.entries,
                last: seal.data.entries - 1,
                at: fullInstant(new Date(seal.data.sealedAt), { zone: zone() }),
              })}
        {bad && (
          <strong> {t(verification.data?.state === "BAD" ? "seal.badShort" : "seal.troubleShort")}</strong>
        )}
      </span>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t("seal.open")}
      </Button>
      <SealPanel opened={open} onClose={() => setOpen(false)} />
    </section>
  );
}
