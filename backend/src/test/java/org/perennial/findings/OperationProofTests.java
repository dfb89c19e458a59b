package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.perennial.evidence.EvidenceKind.DESIGN;
import static org.perennial.evidence.EvidenceKind.OPERATION;
import static org.perennial.evidence.EvidenceMethod.DOCUMENT;
import static org.perennial.evidence.EvidenceMethod.EXPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perennial.evidence.Evidence;
import org.perennial.evidence.EvidenceKind;
import org.perennial.evidence.EvidenceMethod;
import org.perennial.evidence.EvidenceStatus;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Violation;

class OperationProofTests {

    private static final LocalDate FIXED = LocalDate.parse("2026-03-10");

    /** In New York the day is still the tenth when it is the eleventh in UTC. */
    private final OperationProof proof =
            new OperationProof("/evidence", FIXED, instant -> LocalDate.ofInstant(instant, ZoneId.of("America/New_York")));

    @Test
    void acceptsAnExportFromAfterTheFix() {
        assertThat(codes(evidence(OPERATION, EXPORT, "2026-03-10", "2026-04-20T10:00:00Z"))).isEmpty();
    }

    @Test
    void acceptsADocumentBesideAnExport() {
        assertThat(codes(
                        evidence(OPERATION, DOCUMENT, "2026-03-11", "2026-04-20T10:00:00Z"),
                        evidence(OPERATION, EXPORT, "2026-03-11", "2026-04-20T10:00:00Z")))
                .isEmpty();
    }

    @Test
    void refusesDocumentsAlone() {
        assertThat(codes(evidence(OPERATION, DOCUMENT, "2026-03-11", "2026-04-20T10:00:00Z")))
                .containsExactly("evidence.document-only");
    }

    @Test
    void refusesEvidenceOfDesign() {
        assertThat(codes(evidence(DESIGN, EXPORT, null, "2026-04-20T10:00:00Z"))).containsExactly("evidence.not-operation");
    }

    @Test
    void refusesAPeriodBeforeTheFix() {
        assertThat(codes(evidence(OPERATION, EXPORT, "2026-03-09", "2026-04-20T10:00:00Z")))
                .containsExactly("evidence.before-fix");
    }

    @Test
    void refusesWhatWasCollectedOnTheDayOfTheFixInTheUnitsZone() {
        assertThat(codes(evidence(OPERATION, EXPORT, "2026-03-10", "2026-03-11T02:00:00Z")))
                .containsExactly("evidence.collected-before-fix");
    }

    @Test
    void refusesWhatDoesNotSayWhichDaysItIsAbout() {
        assertThat(codes(evidence(OPERATION, EXPORT, null, "2026-04-20T10:00:00Z"))).containsExactly("evidence.no-period");
    }

    @Test
    void refusesAnOldCollectionHandedInAgain() {
        assertThat(codes(evidence(OPERATION, EXPORT, "2026-03-11", "2026-04-20T10:00:00Z", true))).containsExactly("evidence.duplicate");
    }

    @Test
    void refusesNothing() {
        assertThat(codes()).containsExactly("required");
    }

    private List<String> codes(Evidence... evidence) {
        return proof.objections(List.of(evidence)).stream().map(Violation::code).toList();
    }

    private static Evidence evidence(EvidenceKind kind, EvidenceMethod method, @Nullable String from, String collectedAt) {
        return evidence(kind, method, from, collectedAt, false);
    }

    private static Evidence evidence(
            EvidenceKind kind, EvidenceMethod method, @Nullable String from, String collectedAt, boolean duplicate) {
        LocalDate day = from == null ? null : LocalDate.parse(from);
        return new Evidence(
                UUID.randomUUID(), "Export", "export.csv", "text/csv", 10, "00", kind, EvidenceStatus.ACCEPTED, day, day,
                Instant.parse(collectedAt), new PersonRef(UUID.randomUUID(), "Ada"), "HR", method, null, null, UUID.randomUUID(),
                null, "collectOperation", UUID.randomUUID(), null, false, false, duplicate, null, null, null, 0, null, List.of());
    }
}
