import { IconRoute } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { EmptyState } from "~/components/ui/empty-state";
import { Page } from "~/components/ui/page";
import { QueryBoundary } from "~/components/ui/query-boundary";
import { caseTypesQuery } from "~/features/cases/api/case-types";
import { StartForm } from "~/features/cases/components/start-form";
import { TypePicker } from "~/features/cases/components/type-picker";

type Props = { type: string | undefined; onType: (type: string) => void };

/** Starts a case: which kind, then its first form. Where there is only one kind, the form is there at once. */
export function StartScreen({ type, onType }: Props) {
  const { t } = useTranslation("case-start");
  const types = useQuery(caseTypesQuery);
  const startable = types.data?.items.filter((each) => each.startable) ?? [];
  const chosen =
    startable.find((each) => each.key === type) ?? (startable.length === 1 ? startable[0] : undefined);
  return (
    <Page
      title={chosen ? t("titleOf", { type: chosen.title }) : t("title")}
      text={chosen ? t("text") : undefined}
    >
      <QueryBoundary
        query={types}
        isEmpty={() => startable.length === 0}
        empty={<EmptyState icon={IconRoute} title={t("none")} text={t("noneText")} />}
      >
        {() =>
          chosen ? <StartForm type={chosen.key} /> : <TypePicker types={startable} onChoose={onType} />
        }
      </QueryBoundary>
    </Page>
  );
}
