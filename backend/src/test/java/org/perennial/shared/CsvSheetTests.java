package org.perennial.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTests {

    @Test
    void quotesWhatNeedsIt() throws IOException {
        StringWriter out = new StringWriter();
        new CsvSheet(out, List.of("title", "days")).row("Say \"no\", twice\nand again", null);
        assertThat(out).hasToString("title,days\r\n\"Say \"\"no\"\", twice\nand again\",\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void keepsSpreadsheetsFromRunningFormulas(String cell) {
        assertThat(CsvSheet.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CA-1001", "a=b", "'=1"})
    void leavesOtherTextsAlone(String cell) {
        assertThat(CsvSheet.harmless(cell)).isEqualTo(cell);
    }
}
