import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { sessionQuery } from "~/api/session";
import type { Session } from "~/api/types";
import { Brand } from "~/components/ui/brand";
import { DemoAccounts } from "~/features/session/components/demo-accounts";
import { LinkForm } from "~/features/session/components/link-form";
import { OtherWays } from "~/features/session/components/other-ways";
import { SignInForm } from "~/features/session/components/sign-in-form";
import classes from "~/features/session/components/sign-in-screen.module.css";
import { useEntering } from "~/features/session/use-entering";
import { useTitle } from "~/lib/use-title";

type Props = {
  returnTo: string | undefined;
  /** Code of what went wrong at the provider. */
  problem: string | undefined;
  onSignedIn: () => void;
};

/** First page for everybody; in the demonstration with the people one can be. */
export function SignInScreen({ returnTo, problem, onSignedIn }: Props) {
  const { t } = useTranslation(["session", "common"]);
  useTitle(t("title"));
  const { data: session } = useQuery(sessionQuery);
  const [byLink, setByLink] = useState(false);
  const entering = useEntering();
  const enter = (entered: Session) => {
    entering(entered);
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
        {byLink ? (
          <LinkForm returnTo={returnTo} onBack={() => setByLink(false)} />
        ) : (
          <>
            <SignInForm problem={problem} onSignedIn={enter} />
            <OtherWays returnTo={returnTo} onLink={() => setByLink(true)} />
          </>
        )}
      </section>
      {session?.demo && <DemoAccounts onSignedIn={enter} />}
    </main>
  );
}
