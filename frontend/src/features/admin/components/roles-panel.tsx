import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Person, RoleAssignment } from "~/api/types";
import { may, useSession } from "~/api/use-session";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { roleHistoryQuery } from "~/features/admin/api/roles";
import { EndRoleDialog } from "~/features/admin/components/end-role-dialog";
import { RoleDialog } from "~/features/admin/components/role-dialog";
import classes from "~/features/admin/components/roles-panel.module.css";
import { roleTitle } from "~/i18n/role-title";
import { shortDay } from "~/lib/dates";
import { zone } from "~/lib/viewer";

/** Roles by unit, those that hold now first, then those that ended. */
export function RolesPanel({ person }: { person: Person }) {
  const { t } = useTranslation("admin");
  const client = useQueryClient();
  const manages = may(useSession(), "MANAGE_ROLES");
  const roles = useQuery(roleHistoryQuery(person.id));
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<RoleAssignment | null>(null);
  const changed = () => {
    void client.invalidateQueries({ queryKey: ["roles"] });
    void client.invalidateQueries({ queryKey: ["people"] });
  };
  return (
    <section aria-labelledby="roles">
      <header className={classes.head}>
        <h2 id="roles" className={classes.title}>
          {t("roles.title")}
        </h2>
        {person.allowedActions.includes("assignRole") && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t("roles.add")}
          </Button>
        )}
      </header>
      <QueryBoundary query={roles}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className={classes.none}>{t("roles.none")}</p>}
            <ul className={classes.list}>
              {items
                .toSorted(
                  (a, b) => Number(a.to !== null) - Number(b.to !== null) || b.from.localeCompare(a.from),
                )
                .map((each) => (
                  <li key={each.id} className={classes.row} data-ended={each.to !== null || undefined}>
                    <span className={classes.role}>{roleTitle(each.role)}</span>
                    <span>{each.unit.name}</span>
                    <Period assignment={each} />
                    {manages && each.to === null && (
                      <ActionIcon
                        aria-label={t("roles.end", { role: roleTitle(each.role), unit: each.unit.name })}
                        onClick={() => setEnding(each)}
                      >
                        <IconX size={15} aria-hidden />
                      </ActionIcon>
                    )}
                  </li>
                ))}
            </ul>
          </>
        )}
      </QueryBoundary>
      {adding && <RoleDialog person={person} onClose={() => setAdding(false)} onDone={changed} />}
      {ending && (
        <EndRoleDialog person={person} assignment={ending} onClose={() => setEnding(null)} onDone={changed} />
      )}
    </section>
  );
}

function Period({ assignment }: { assignment: RoleAssignment }) {
  const { t } = useTranslation("admin");
  // Measured against another year every day is written with its own.
  const day = (at: string) => shortDay(new Date(at), new Date(0), { zone: zone() });
  return (
    <span className={classes.period}>
      {assignment.to
        ? t("roles.fromTo", { from: day(assignment.from), to: day(assignment.to) })
        : t("roles.since", { from: day(assignment.from) })}
    </span>
  );
}
