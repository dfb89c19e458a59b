package org.perennial.evidence;

import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds the same collection handed in before (domain.md, section 1): the same bytes for the same control, or in the same case
 * where it is about none, that tell about no later period. Equal bytes about a later period are a fresh collection of something
 * that has not changed, and a newer version is no duplicate of the one whose place it takes.
 */
@Component
class Duplicates {

    private final EntityManager entities;

    Duplicates(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the same bytes were handed in before in that scope, about whatever period. */
    boolean known(CaseGate.Place place, String sha256) {
        return entities.createQuery(
                        "select count(e) from EvidenceRow e where e.sha256 = :sha256 and e.id <> :older and " + scope(place), Long.class)
                .setParameter("sha256", sha256)
                .setParameter("older", older(place))
                .setParameter("scope", scopeId(place))
                .getSingleResult()
                > 0;
    }

    Optional<UUID> earlier(CaseGate.Place place, Checked said, String sha256) {
        String scope = scope(place);
        String period = said.periodTo() == null ? "" : " and e.periodTo >= :to";
        var query = entities.createQuery(
                        "select e.id from EvidenceRow e where e.sha256 = :sha256 and e.id <> :older and " + scope + period
                                + " order by e.collectedAt, e.id",
                        UUID.class)
                .setParameter("sha256", sha256)
                .setParameter("older", older(place))
                .setParameter("scope", scopeId(place));
        if (said.periodTo() != null) {
            query.setParameter("to", said.periodTo());
        }
        return query.setMaxResults(1).getResultStream().findFirst();
    }

    private static UUID older(CaseGate.Place place) {
        return place.supersedes() == null ? new UUID(0, 0) : place.supersedes();
    }

    private static String scope(CaseGate.Place place) {
        return place.controlUnitId() == null ? "e.caseId = :scope" : "e.controlUnitId = :scope";
    }

    private static UUID scopeId(CaseGate.Place place) {
        return Objects.requireNonNull(place.controlUnitId() == null ? place.caseId() : place.controlUnitId());
    }
}
