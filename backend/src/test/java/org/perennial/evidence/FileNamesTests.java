package org.perennial.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTests {

    @ParameterizedTest
    @ValueSource(strings = {"Prüfbericht 2026.pdf", "報告書.pdf", "تقرير.pdf", "a b (1) – final.csv", "naïve&co'.txt", "می‌خواهم.txt"})
    void leavesReadableNamesAlone(String name) {
        assertThat(FileNames.clean(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\fakepath\\report.pdf, report.pdf",
        "/abs/olute.csv, olute.csv",
        "..., unnamed",
        "'   ', unnamed",
        "trailing.txt..., trailing.txt",
        "dir/, unnamed"
    })
    void dropsDirectoriesAndEndings(String given, String kept) {
        assertThat(FileNames.clean(given)).isEqualTo(kept);
    }

    @Test
    void showsWhatAReversedNameReallyEndsWith() {
        assertThat(FileNames.clean("invoice\u202efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileNames.clean("a\u2066b\u2069\u200fc\u0000d\r\ne.txt")).isEqualTo("abcde.txt");
    }

    @Test
    void shortensButKeepsTheExtension() {
        String name = FileNames.clean("x".repeat(1_000) + ".pdf");
        assertThat(name).hasSize(FileNames.MAX_LENGTH).endsWith("x.pdf");
    }

    @Test
    void namesWhatHasNoName() {
        assertThat(FileNames.clean(null)).isEqualTo("unnamed");
    }

    @Property
    void alwaysGivesASafeNameThatStaysTheSame(@ForAll String given) {
        String name = FileNames.clean(given);
        assertThat(name).isNotEmpty().doesNotContain("/", "\\", "\u0000", "\n", "\u202e").hasSizeLessThanOrEqualTo(FileNames.MAX_LENGTH);
        assertThat(FileNames.clean(name)).isEqualTo(name);
    }
}
