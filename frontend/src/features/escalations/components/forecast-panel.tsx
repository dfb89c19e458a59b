import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { LateForecast } from "~/api/escalation-types";
import { PersonLink } from "~/components/domain/person-link";
import classes from "~/features/escalations/components/escalations.module.css";

const FIRST = 4;

type Line = { key: string; name: ReactNode; soon: number; late: number; open: number };

/** What becomes late in the next days if nothing is done, and how much everybody has. */
export function ForecastPanel({ forecast }: { forecast: LateForecast }) {
  const { t } = useTranslation("escalations");
  if (forecast.people.length === 0) {
    return null;
  }
  const people = forecast.people.map(({ person, ...load }) => ({
    key: person?.id ?? "nobody",
    name: person ? <PersonLink person={person} /> : t("forecast.nobody"),
    ...load,
  }));
  const units = forecast.units.map(({ unit, ...load }) => ({ key: unit.id, name: unit.name, ...load }));
  return (
    <section className={classes.forecast} aria-label={t("forecast.title", { count: forecast.days })}>
      <h2 className={classes.heading}>{t("forecast.title", { count: forecast.days })}</h2>
      <div className={classes.loads}>
        <Loads label={t("forecast.person")} lines={people} />
        <Loads label={t("forecast.unit")} lines={units} />
      </div>
    </section>
  );
}

function Loads({ label, lines }: { label: string; lines: Line[] }) {
  const { t } = useTranslation("escalations");
  const [all, setAll] = useState(false);
  return (
    <div>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            <th scope="col">{t("forecast.soon")}</th>
            <th scope="col">{t("forecast.late")}</th>
            <th scope="col">{t("forecast.open")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, all ? undefined : FIRST).map(({ key, name, soon, late, open }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td data-strong={soon > 0 || undefined}>{soon}</td>
              <td data-late={late > 0 || undefined}>{late}</td>
              <td>{open}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > FIRST && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t("forecast.less") : t("forecast.all", { count: lines.length })}
        </Button>
      )}
    </div>
  );
}
