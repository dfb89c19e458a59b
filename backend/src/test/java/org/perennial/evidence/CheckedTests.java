package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.perennial.shared.Problem;
import org.perennial.shared.Violation;

class CheckedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void namesEverythingThatIsMissingAtOnce() {
        refuses(said(null, " ", null, null, null, null, null), "/source", "/kind", "/method");
    }

    @Test
    void takesASourceOfControlCharactersForNone() {
        refuses(said(EvidenceKind.DESIGN, "\u0007\u0001", EvidenceMethod.EXPORT, null, null, null, null), "/source");
        assertThat(Checked.of(said(EvidenceKind.DESIGN, "jira", EvidenceMethod.EXPORT, null, null, "\u0007", null), TODAY).title())
                .isEqualTo("report.csv");
    }

    @Test
    void refusesMoreRowsThanAnyFileHolds() {
        NewEvidence said = new NewEvidence(
                "report.csv", null, new UUID(1, 1), null, EvidenceKind.DESIGN, "jira", EvidenceMethod.EXPORT, null, null, null, null,
                1_000_000_000_001L, null);
        refuses(said, "/rowCount");
    }

    @Test
    void refusesPeriodsThatCannotBe() {
        refuses(period(TODAY, TODAY.minusDays(1)), "/periodTo");
        refuses(period(TODAY, null), "/periodTo");
        refuses(period(null, TODAY), "/periodFrom");
        refuses(period(TODAY, TODAY.plusDays(1)), "/periodTo");
        refuses(period(LocalDate.of(202, 1, 1), TODAY), "/periodFrom");
        assertThat(Checked.of(period(TODAY, TODAY), TODAY).periodTo()).isEqualTo(TODAY);
    }

    @Test
    void refusesTextsThatAreTooLong() {
        refuses(said(EvidenceKind.DESIGN, "s".repeat(301), EvidenceMethod.EXPORT, null, null, "t".repeat(301), "q".repeat(10_001)),
                "/source", "/title", "/query");
    }

    @Test
    void takesTheFileNameForATitleAndCleansTexts() {
        Checked checked = Checked.of(
                said(EvidenceKind.DESIGN, " jira\u0000\u0007 ", EvidenceMethod.EXPORT, null, null, " ", "a\nb\u0000"), TODAY);
        assertThat(checked.title()).isEqualTo("report.csv");
        assertThat(checked.source()).isEqualTo("jira");
        assertThat(checked.query()).isEqualTo("a\nb");
    }

    private static NewEvidence period(@Nullable LocalDate from, @Nullable LocalDate to) {
        return said(EvidenceKind.OPERATION, "jira", EvidenceMethod.EXPORT, from, to, null, null);
    }

    private static NewEvidence said(
            @Nullable EvidenceKind kind,
            String source,
            @Nullable EvidenceMethod method,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String title,
            @Nullable String query) {
        return new NewEvidence("../report.csv", null, new UUID(1, 1), null, kind, source, method, from, to, title, query, null, null);
    }

    private static void refuses(NewEvidence said, String... pointers) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Checked.of(said, TODAY))
                .satisfies(problem -> assertThat(problem.violations().stream().map(Violation::pointer)).containsExactly(pointers));
    }
}
