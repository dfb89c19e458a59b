import { ActionIcon, Badge } from "@mantine/core";
import { IconPencil, IconSitemap } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/ui/empty-state";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { Scroll } from "~/components/ui/scroll";
import { causeListQuery, type EditableCause } from "~/features/controls/api/catalogue";
import { CauseDialog } from "~/features/controls/components/cause-dialog";
import classes from "~/features/controls/components/simple-list.module.css";

/** Categories that the cause of a finding is put under, so that causes can be counted. */
export function CauseList() {
  const { t } = useTranslation("controls");
  const causes = useQuery(causeListQuery);
  const [editing, setEditing] = useState<EditableCause | null>(null);
  return (
    <Scroll>
      <QueryBoundary
        query={causes}
        isEmpty={({ items }) => items.length === 0}
        empty={<EmptyState icon={IconSitemap} title={t("cause.empty")} text={t("cause.emptyText")} />}
      >
        {({ items }) => (
          <ul className={classes.list} aria-label={t("view.causes")}>
            {items.map((cause) => (
              <li key={cause.id} className={classes.row}>
                <span className={classes.name}>{cause.name}</span>
                {cause.humanError && <Badge color="gray">{t("cause.humanError")}</Badge>}
                {!cause.active && <Badge color="gray">{t("cause.inactive")}</Badge>}
                <span className={`${classes.key} ${classes.wide}`}>{cause.key}</span>
                {cause.allowedActions?.includes("edit") && (
                  <ActionIcon
                    aria-label={t("cause.edit", { name: cause.name })}
                    onClick={() => setEditing(cause)}
                  >
                    <IconPencil size={16} stroke={1.6} aria-hidden />
                  </ActionIcon>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryBoundary>
      {editing && <CauseDialog cause={editing} onClose={() => setEditing(null)} />}
    </Scroll>
  );
}
