import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Control } from "~/api/types";
import { Properties } from "~/components/ui/properties";
import classes from "~/features/controls/components/control-facts.module.css";

/** What stands beside a control: its status and version, and the requirements it serves. */
export function ControlFacts({ control }: { control: Control }) {
  const { t } = useTranslation("controls");
  return (
    <aside className={classes.aside} aria-label={t("facts")}>
      <Properties
        rows={[
          [t("statusLabel"), t(`status.${control.status}`)],
          [t("version"), control.controlVersion],
        ]}
      />
      <section>
        <h2 className={classes.heading}>{t("serves")}</h2>
        {control.requirements.length === 0 && <p className={classes.dim}>{t("servesNone")}</p>}
        <ul className={classes.list}>
          {control.requirements.map((each) => (
            <li key={each.id}>
              <span className={classes.ref}>{each.ref}</span> {each.title}
              <span className={classes.dim}>{each.framework}</span>
            </li>
          ))}
        </ul>
      </section>
      {control.units.length > 0 && (
        <section>
          <h2 className={classes.heading}>{t("evidence")}</h2>
          <ul className={classes.list}>
            {control.units.map(({ id, unit }) => (
              <li key={id}>
                <Link to="/evidence" search={{ controlUnit: id }} className={classes.link}>
                  {unit.name}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
