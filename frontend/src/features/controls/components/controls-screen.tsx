import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may, useSession } from "~/api/use-session";
import { Page } from "~/components/ui/page";
import { ViewTabs } from "~/components/ui/view-tabs";
import { causeListQuery } from "~/features/controls/api/catalogue";
import { CauseDialog } from "~/features/controls/components/cause-dialog";
import { CauseList } from "~/features/controls/components/cause-list";
import { ControlDialog } from "~/features/controls/components/control-dialog";
import { ControlList } from "~/features/controls/components/control-list";
import { RequirementList } from "~/features/controls/components/requirement-list";
import { CONTROL_VIEWS, type ControlsSearch } from "~/features/controls/model/controls-search";

type Props = { search: ControlsSearch; onSearch: (search: ControlsSearch) => void };

/** The controls of the programme, the requirements they serve, and the causes that findings are put under. */
export function ControlsScreen({ search, onSearch }: Props) {
  const { t } = useTranslation("controls");
  const manages = may(useSession(), "MANAGE_CONTROLS");
  const [adding, setAdding] = useState(false);
  const view = search.view ?? "controls";
  const causes = useQuery({ ...causeListQuery, enabled: view === "causes" });
  const adds = {
    controls: manages,
    requirements: false,
    // Causes are the same for all units: who manages controls in one may not add any.
    causes: causes.data?.allowedActions.includes("create") ?? false,
  };
  return (
    <Page
      bare
      title={t("title")}
      actions={
        adds[view] && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t(view === "causes" ? "cause.add" : "add")}
          </Button>
        )
      }
    >
      <ViewTabs
        label={t("views")}
        value={view}
        views={CONTROL_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(next) => onSearch(next === "controls" ? {} : { view: next })}
      />
      {view === "controls" && <ControlList search={search} onSearch={onSearch} />}
      {view === "requirements" && <RequirementList search={search} onSearch={onSearch} />}
      {view === "causes" && <CauseList />}
      {adding && view === "controls" && <ControlDialog control={null} onClose={() => setAdding(false)} />}
      {adding && view === "causes" && <CauseDialog cause={null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
