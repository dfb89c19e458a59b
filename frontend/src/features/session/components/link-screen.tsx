import { Anchor, Button, Stack } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isProblem } from "~/api/problem";
import { sessionQuery, signInByLink } from "~/api/session";
import { Brand } from "~/components/ui/brand";
import { Notice } from "~/components/ui/notice";
import { ProblemAlert } from "~/components/ui/problem-alert";
import classes from "~/features/session/components/sign-in-screen.module.css";
import { useEntering } from "~/features/session/use-entering";
import { useTitle } from "~/lib/use-title";

type Props = {
  /** Empty where the address is not complete. */
  token: string;
  onSignedIn: (returnTo: string | null) => void;
};

/** Uses a mailed link up, by a click: programs that look into mails open pages but press no buttons. */
export function LinkScreen({ token, onSignedIn }: Props) {
  const { t } = useTranslation(["session", "common"]);
  useTitle(t("linkTitle"));
  const { data: session } = useQuery(sessionQuery);
  const entering = useEntering();
  const enter = useMutation({
    mutationFn: () => signInByLink(token),
    onSuccess: (entered) => {
      entering(entered.session);
      onSignedIn(entered.returnTo);
    },
  });
  const over = isProblem(enter.error, "sign-in-link.used", "sign-in-link.expired", "sign-in-link.invalid");
  return (
    <main className={classes.page}>
      <section className={classes.panel} aria-labelledby="link-title">
        <Brand name={session?.organisation ?? t("common:product")} size={30} />
        <h1 id="link-title" className={classes.title}>
          {t("linkTitle")}
        </h1>
        {token ? (
          <Stack gap="md">
            {!over && <p className={classes.text}>{t("linkReady")}</p>}
            <ProblemAlert error={enter.error} />
            {!over && (
              <Button size="md" loading={enter.isPending} onClick={() => enter.mutate()}>
                {t("linkUse")}
              </Button>
            )}
          </Stack>
        ) : (
          <Notice icon={IconLink} tone="warning" title={t("linkMissing")}>
            {t("linkMissingText")}
          </Notice>
        )}
        {(!token || enter.isError) && (
          <Anchor href="/sign-in" className={classes.way}>
            {t("linkAgain")}
          </Anchor>
        )}
      </section>
    </main>
  );
}
