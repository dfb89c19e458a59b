import { useTranslation } from "react-i18next";
import type { CaseView } from "~/api/case-types";
import { PersonLink } from "~/components/domain/person-link";
import { RelativeTime } from "~/components/domain/relative-time";
import { Fingerprint } from "~/components/ui/fingerprint";
import { Properties } from "~/components/ui/properties";
import classes from "~/features/cases/components/case-properties.module.css";
import { partsOf } from "~/features/cases/model/parts";

/** Who and when, and the seal of what is over. */
export function CaseProperties({ view }: { view: CaseView }) {
  const { t } = useTranslation(["case-page", "case-list", "cases"]);
  const outcome =
    view.outcome &&
    t(`case-list:outcome.${view.outcome}` as "case-list:outcome.verified", { defaultValue: view.outcome });
  return (
    <aside className={classes.aside} aria-label={t("properties.title")}>
      {view.seal && (
        <section className={classes.seal}>
          <h2 className={classes.heading}>{t("seal.title")}</h2>
          <p className={classes.text}>{t("seal.text")}</p>
          <Fingerprint hash={view.seal.hash} />
          <span className={classes.dim}>
            <RelativeTime at={view.seal.at} />
          </span>
        </section>
      )}
      <Properties
        rows={[
          [
            t("properties.owner"),
            view.owner ? <PersonLink key="owner" person={view.owner} /> : t("properties.nobody"),
          ],
          [t("properties.unit"), view.unit.name],
          [t("properties.outcome"), outcome],
          [t("properties.startedBy"), <PersonLink key="starter" person={view.startedBy} />],
          [t("properties.started"), <RelativeTime key="started" at={view.startedAt} />],
          [t("properties.ended"), view.endedAt && <RelativeTime key="ended" at={view.endedAt} />],
          [t("properties.attempt"), view.attempt],
          [t("properties.version"), view.typeVersion],
        ]}
      />
      {view.participants.length > 0 && (
        <section>
          <h2 className={classes.heading}>{t("properties.people")}</h2>
          <ul className={classes.people}>
            {view.participants.map(({ person, as }) => (
              <li key={person.id}>
                <PersonLink person={person} />
                <span className={classes.dim}>
                  {partsOf(as, view.state === "OPEN")
                    .map((part) => t(`cases:part.${part}`))
                    .join(" · ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}
