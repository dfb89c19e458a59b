import { Badge, Button, Group } from "@mantine/core";
import { IconBeach, IconKey, IconPencil } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { personQuery } from "~/api/people";
import type { Person } from "~/api/types";
import { useSession } from "~/api/use-session";
import { AbsenceDialog } from "~/components/domain/absence-dialog";
import { PersonLink } from "~/components/domain/person-link";
import { PageBoundary } from "~/components/ui/page-boundary";
import { Properties } from "~/components/ui/properties";
import { AccountDialog } from "~/features/admin/components/account-dialog";
import { PersonDialog } from "~/features/admin/components/person-dialog";
import classes from "~/features/admin/components/person-screen.module.css";
import { RolesPanel } from "~/features/admin/components/roles-panel";
import { plainDay } from "~/lib/dates";

/** One person: what is known, how they sign in, and the roles they hold and held. */
export function PersonScreen({ personId }: { personId: string }) {
  const person = useQuery(personQuery(personId));
  return <PageBoundary query={person}>{(data) => <PersonPage person={data} />}</PageBoundary>;
}

function PersonPage({ person }: { person: Person }) {
  const { t } = useTranslation(["admin", "people"]);
  const own = useSession().person.id === person.id;
  const [dialog, setDialog] = useState<"edit" | "account" | "absence" | null>(null);
  const may = (action: string) => person.allowedActions.includes(action);
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div>
          <p className={classes.path}>
            <Link to="/organisation" search={{ view: "people" }} className={classes.up}>
              {t("view.people")}
            </Link>
            <span aria-hidden>/</span>
            {person.employeeId}
          </p>
          <h1 className={classes.title}>
            {person.name}
            {person.status === "LEFT" && <Badge color="gray">{t("status.LEFT")}</Badge>}
          </h1>
        </div>
        <Group gap={6}>
          {may("enterAbsence") && (
            <Button
              variant="default"
              leftSection={<IconBeach size={16} stroke={1.6} aria-hidden />}
              onClick={() => setDialog("absence")}
            >
              {t(own ? "people:absence.own" : "people:absence.enter")}
            </Button>
          )}
          {may("setAccount") && (
            <Button
              variant="default"
              leftSection={<IconKey size={16} stroke={1.6} aria-hidden />}
              onClick={() => setDialog("account")}
            >
              {t(person.login ? "account.reset" : "account.create")}
            </Button>
          )}
          {may("edit") && (
            <Button
              variant="default"
              leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
              onClick={() => setDialog("edit")}
            >
              {t("edit")}
            </Button>
          )}
        </Group>
      </header>
      <div className={classes.body}>
        <Properties
          rows={[
            [t("person.unit"), person.unit.name],
            [t("person.manager"), person.manager && <PersonLink key="manager" person={person.manager} />],
            [
              t("person.email"),
              <a key="email" href={`mailto:${person.email}`} className={classes.link}>
                {person.email}
              </a>,
            ],
            [
              t("person.away"),
              person.away &&
                `${t("people:away", { to: plainDay(person.away.to) })} · ${
                  person.away.substitute
                    ? t("people:substitute", { name: person.away.substitute.name })
                    : t("people:noSubstitute")
                }`,
            ],
            [t("account.login"), person.login ?? t("account.none")],
            [t("person.startOn"), person.startOn && plainDay(person.startOn)],
            [t("person.lastWorkingDay"), person.lastWorkingDay && plainDay(person.lastWorkingDay)],
          ]}
        />
        <RolesPanel person={person} />
      </div>
      {dialog === "absence" && <AbsenceDialog person={person} own={own} onClose={() => setDialog(null)} />}
      {dialog === "edit" && <PersonDialog person={person} unitId={null} onClose={() => setDialog(null)} />}
      {dialog === "account" && <AccountDialog person={person} onClose={() => setDialog(null)} />}
    </div>
  );
}
