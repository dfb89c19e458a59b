import { TextInput, UnstyledButton } from "@mantine/core";
import { IconArrowRight, IconSearch } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { demoAccountsQuery, signIn } from "~/api/session";
import type { Session } from "~/api/types";
import { ProblemAlert } from "~/components/ui/problem-alert";
import { QueryBoundary } from "~/components/ui/query-boundary";
import classes from "~/features/session/components/demo-accounts.module.css";
import { matching } from "~/features/session/model/matching";
import { roleTitle } from "~/i18n/role-title";

/** The people of the sample organisation; choosing one signs in as them. */
export function DemoAccounts({ onSignedIn }: { onSignedIn: (session: Session) => void }) {
  const { t } = useTranslation("session");
  const accounts = useQuery(demoAccountsQuery);
  const [search, setSearch] = useState("");
  const enter = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  return (
    <section className={classes.panel} aria-labelledby="demo-title">
      <h2 id="demo-title" className={classes.title}>
        {t("demoTitle")}
      </h2>
      <p className={classes.text}>{t("demoText")}</p>
      <ProblemAlert error={enter.error} />
      <TextInput
        aria-label={t("demoSearch")}
        placeholder={t("demoSearch")}
        leftSection={<IconSearch size={16} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <QueryBoundary query={accounts}>
        {({ items }) => (
          <ul className={classes.list}>
            {matching(items, search).map((account) => (
              <li key={account.login}>
                <UnstyledButton
                  className={classes.account}
                  aria-label={t("demoAs", { name: account.name })}
                  disabled={enter.isPending}
                  onClick={() => enter.mutate({ login: account.login, password: account.password })}
                >
                  <span className={classes.words}>
                    <span className={classes.name}>
                      {account.name}
                      <span className={classes.roles}>{account.roles.map(roleTitle).join(" · ")}</span>
                    </span>
                    <span className={classes.story}>{account.story || account.unit}</span>
                  </span>
                  <IconArrowRight size={16} className={classes.arrow} aria-hidden />
                </UnstyledButton>
              </li>
            ))}
          </ul>
        )}
      </QueryBoundary>
    </section>
  );
}
