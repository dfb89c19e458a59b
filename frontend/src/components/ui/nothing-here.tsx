import { Button } from "@mantine/core";
import { IconMapSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isProblem } from "~/api/problem";
import { EmptyState } from "~/components/ui/empty-state";

/** Whether the server knows no such thing, or none that the person may see. */
export function isNotThere(error: unknown): boolean {
  return isProblem(error) && error.status === 404;
}

/** Stands where an address leads nowhere; what a person may not see looks the same. */
export function NothingHere() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconMapSearch} title={t("error.notFound")} text={t("error.notFoundText")}>
      <Button variant="default" mt="xs" renderRoot={(props) => <Link to="/inbox" {...props} />}>
        {t("error.home")}
      </Button>
    </EmptyState>
  );
}
