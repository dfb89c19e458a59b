import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { may, useSession } from "~/api/use-session";
import { Page } from "~/components/ui/page";
import { ViewTabs } from "~/components/ui/view-tabs";
import { ImportScreen } from "~/features/admin/components/import-screen";
import { PeopleList } from "~/features/admin/components/people-list";
import { PersonDialog } from "~/features/admin/components/person-dialog";
import { UnitsScreen } from "~/features/admin/components/units-screen";
import { ORGANISATION_VIEWS, type OrganisationSearch } from "~/features/admin/model/organisation-search";

type Props = { search: OrganisationSearch; onSearch: (search: OrganisationSearch) => void };

/** Units and people of the organisation. */
export function OrganisationScreen({ search, onSearch }: Props) {
  const { t } = useTranslation("admin");
  const manages = may(useSession(), "MANAGE_ORGANISATION");
  const [adding, setAdding] = useState(false);
  const view = search.view ?? "units";
  const views = ORGANISATION_VIEWS.filter((each) => each !== "import" || manages);
  return (
    <Page
      bare
      title={t("title")}
      actions={
        manages &&
        view === "people" && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            {t("person.add")}
          </Button>
        )
      }
    >
      <ViewTabs
        label={t("views")}
        value={view}
        views={views.map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(next) => onSearch(next === "units" ? {} : { view: next })}
      />
      {view === "units" && <UnitsScreen search={search} onSearch={onSearch} />}
      {view === "people" && <PeopleList search={search} onSearch={onSearch} />}
      {view === "import" && manages && <ImportScreen />}
      {adding && <PersonDialog person={null} unitId={search.unit ?? null} onClose={() => setAdding(false)} />}
    </Page>
  );
}
