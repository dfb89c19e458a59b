import { IconCloudOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "~/app/shell/connection-banner.module.css";

/** Says that live updates do not arrive, so that nobody trusts an old screen. */
export function ConnectionBanner() {
  const { t } = useTranslation("shell");
  return (
    <div className={classes.banner} role="status">
      <IconCloudOff size={16} stroke={1.6} aria-hidden />
      {t("offline")}
    </div>
  );
}
