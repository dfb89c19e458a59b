import { Button, Group } from "@mantine/core";
import { IconPencil, IconPlus, IconUsers } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Unit } from "~/api/types";
import { PersonLink } from "~/components/domain/person-link";
import { Properties } from "~/components/ui/properties";
import { HolidaysPanel } from "~/features/admin/components/holidays-panel";
import { UnitDialog } from "~/features/admin/components/unit-dialog";
import classes from "~/features/admin/components/unit-panel.module.css";
import { inWeekOrder, weekdayName } from "~/features/admin/model/weekdays";

type Props = { unit: Unit; units: Unit[]; onOpen: (unitId: string) => void };

/** One unit: who leads it, when it works, and what can be done with it. */
export function UnitPanel({ unit, units, onOpen }: Props) {
  const { t } = useTranslation("admin");
  const [dialog, setDialog] = useState<"edit" | "add" | null>(null);
  const may = (action: string) => unit.allowedActions.includes(action);
  const parent = units.find((each) => each.id === unit.parentId);
  return (
    <div className={classes.panel}>
      <header className={classes.header}>
        <div>
          <h2 className={classes.title}>{unit.name}</h2>
          <span className={classes.code}>{unit.code}</span>
        </div>
        <Group gap={6}>
          {may("addUnit") && (
            <Button
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
              onClick={() => setDialog("add")}
            >
              {t("unit.addBelow")}
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
      <Properties
        rows={[
          [t("unit.head"), unit.head ? <PersonLink key="head" person={unit.head} /> : t("unit.nobody")],
          [
            t("unit.deputy"),
            unit.deputy ? <PersonLink key="deputy" person={unit.deputy} /> : t("unit.nobody"),
          ],
          [t("unit.parent"), parent?.name ?? t("unit.top")],
          [t("unit.zone"), <Inherited key="zone" text={unit.zone} own={unit.ownZone !== null} />],
          [t("unit.country"), unit.countryName],
          [
            t("unit.weekend"),
            <Inherited
              key="weekend"
              text={
                inWeekOrder(unit.weekend)
                  .map((day) => weekdayName(day))
                  .join(", ") || t("unit.noWeekend")
              }
              own={unit.ownWeekend !== null}
            />,
          ],
          [t("unit.inScope"), t(unit.inScope ? "yes" : "no")],
          [
            t("view.people"),
            <Link
              key="people"
              to="/organisation"
              search={{ view: "people", unit: unit.id }}
              className={classes.link}
            >
              <IconUsers size={14} stroke={1.6} aria-hidden />
              {t("unit.people")}
            </Link>,
          ],
        ]}
      />
      <HolidaysPanel unit={unit} />
      {dialog === "edit" && (
        <UnitDialog unit={unit} parentId={unit.parentId} onClose={() => setDialog(null)} />
      )}
      {dialog === "add" && (
        <UnitDialog unit={null} parentId={unit.id} onClose={() => setDialog(null)} onCreated={onOpen} />
      )}
    </div>
  );
}

function Inherited({ text, own }: { text: string; own: boolean }) {
  const { t } = useTranslation("admin");
  return (
    <>
      {text}
      {!own && <span className={classes.inherited}> {t("unit.inherited")}</span>}
    </>
  );
}
