import { Button } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Control, ControlUnit } from "~/api/types";
import { ListSkeleton } from "~/components/ui/list-skeleton";
import { PageBoundary } from "~/components/ui/page-boundary";
import { controlQuery } from "~/features/controls/api/controls";
import { ControlDialog } from "~/features/controls/components/control-dialog";
import { ControlFacts } from "~/features/controls/components/control-facts";
import classes from "~/features/controls/components/control-screen.module.css";
import { ControlUnitCard } from "~/features/controls/components/control-unit-card";
import { ControlUnitDialog } from "~/features/controls/components/control-unit-dialog";

/** One control: what it is, who answers for it in each unit, since when, and what it serves. */
export function ControlScreen({ controlId }: { controlId: string }) {
  const query = useQuery(controlQuery(controlId));
  return (
    <PageBoundary query={query} skeleton={<ListSkeleton rows={6} height={64} />}>
      {(control) => <ControlPage control={control} />}
    </PageBoundary>
  );
}

type Dialog = { kind: "control" } | { kind: "unit"; unit: ControlUnit | null };

function ControlPage({ control }: { control: Control }) {
  const { t } = useTranslation("controls");
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const may = (action: string) => control.allowedActions.includes(action);
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div className={classes.words}>
          <p className={classes.path}>
            <Link to="/controls" className={classes.up}>
              {t("title")}
            </Link>
            <span aria-hidden>/</span>
            {control.code}
          </p>
          <h1 className={classes.title}>{control.name}</h1>
        </div>
        {may("edit") && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
            onClick={() => setDialog({ kind: "control" })}
          >
            {t("edit")}
          </Button>
        )}
      </header>
      <div className={classes.body}>
        <div className={classes.main}>
          {control.description && <p className={classes.description}>{control.description}</p>}
          <div className={classes.heading}>
            <h2>{t("units")}</h2>
            {may("addUnit") && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={14} aria-hidden />}
                onClick={() => setDialog({ kind: "unit", unit: null })}
              >
                {t("unit.add")}
              </Button>
            )}
          </div>
          {control.units.length === 0 && <p className={classes.none}>{t("unit.none")}</p>}
          {control.units.map((unit) => (
            <ControlUnitCard key={unit.id} unit={unit} onEdit={() => setDialog({ kind: "unit", unit })} />
          ))}
        </div>
        <ControlFacts control={control} />
      </div>
      {dialog?.kind === "control" && <ControlDialog control={control} onClose={close} />}
      {dialog?.kind === "unit" && <ControlUnitDialog control={control} unit={dialog.unit} onClose={close} />}
    </div>
  );
}
