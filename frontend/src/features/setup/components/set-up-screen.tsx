import { IconKey } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Session } from "~/api/types";
import { Brand } from "~/components/ui/brand";
import { Notice } from "~/components/ui/notice";
import { SetUpForm } from "~/features/setup/components/set-up-form";
import classes from "~/features/setup/components/set-up-screen.module.css";
import { useTitle } from "~/lib/use-title";

type Props = { token: string | undefined; onDone: (session: Session) => void };

/** First start on an empty database: names the organisation and makes its first administrator. */
export function SetUpScreen({ token, onDone }: Props) {
  const { t } = useTranslation(["setup", "common"]);
  useTitle(t("title"));
  return (
    <main className={classes.page}>
      <div className={classes.panel}>
        <Brand name={t("common:product")} size={30} />
        <h1 className={classes.title}>{t("title")}</h1>
        {token ? (
          <>
            <p className={classes.text}>{t("text")}</p>
            <SetUpForm token={token} onDone={onDone} />
          </>
        ) : (
          <Notice icon={IconKey} title={t("noToken")}>
            {t("noTokenText")}
          </Notice>
        )}
      </div>
    </main>
  );
}
