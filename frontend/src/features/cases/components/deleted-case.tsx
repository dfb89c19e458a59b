import { Button } from "@mantine/core";
import { IconFileOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Problem } from "~/api/problem";
import { EmptyState } from "~/components/ui/empty-state";
import { plainDay } from "~/lib/dates";

/** Stands where a case was that retention deleted: when, by which rule, and where to look instead. */
export function DeletedCase({ problem }: { problem: Problem }) {
  const { t } = useTranslation(["retention", "common"]);
  const { number, deletedAt, rule } = problem.extensions;
  const known = typeof number === "string" && typeof deletedAt === "string";
  return (
    <EmptyState
      icon={IconFileOff}
      title={known ? t("deleted.title", { number }) : t("deleted.plain")}
      text={
        known
          ? t("deleted.text", { day: plainDay(deletedAt.slice(0, 10)), rule: String(rule) })
          : problem.detail
      }
    >
      <Button variant="default" mt="xs" renderRoot={(props) => <Link to="/cases" {...props} />}>
        {t("deleted.cases")}
      </Button>
    </EmptyState>
  );
}
