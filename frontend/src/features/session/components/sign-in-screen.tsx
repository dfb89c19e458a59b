import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { adopt, sessionQuery } from "~/api/session";
import type { Session } from "~/api/types";
import { Brand } from "~/components/ui/brand";
import { DemoAccounts } from "~/features/session/components/demo-accounts";
import { SignInForm } from "~/features/session/components/sign-in-form";
import classes from "~/features/session/components/sign-in-screen.module.css";
import { useTitle } from "~/lib/use-title";

/** First page for everybody; in the demonstration with the people one can be. */
export function SignInScreen({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useTranslation(["session", "common"]);
  const client = useQueryClient();
  useTitle(t("title"));
  const { data: session } = useQuery(sessionQuery);
  const enter = (entered: Session) => {
    client.clear();
    client.setQueryData(sessionQuery.queryKey, adopt(entered));
    onSignedIn();
  };
  return (
    <main className={classes.page} data-demo={session?.demo || undefined}>
      <section className={classes.panel} aria-labelledby="sign-in-title">
        <Brand name={session?.organisation ?? t("common:product")} size={30} />
        <h1 id="sign-in-title" className={classes.title}>
          {t("title")}
        </h1>
        <p className={classes.tagline}>{t("tagline")}</p>
        <SignInForm onSignedIn={enter} />
      </section>
      {session?.demo && <DemoAccounts onSignedIn={enter} />}
    </main>
  );
}
