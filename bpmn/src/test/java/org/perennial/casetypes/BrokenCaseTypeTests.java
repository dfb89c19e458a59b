package org.perennial.casetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Breaks the corrective action in one place after the other: the rule meant for it must notice and say so. */
class BrokenCaseTypeTests {

    private static final String BREAKS = "/breaks.csv";
    private final CaseTypeFiles sound = CaseTypeFiles.read("corrective-action");

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = BREAKS, delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`', maxCharsPerColumn = 2000)
    void notices(String rule, String file, String original, String broken, String finding) {
        String text = sound.texts().get(file);
        assertThat(text).as("the place to break").contains(original);
        CaseTypeFiles files = sound.with(file, text.replace(original, broken == null ? "" : broken));
        Findings findings = new Findings();
        Rule.all().get(rule).check(files, findings);
        assertThat(findings.wrong()).anySatisfy(wrong -> assertThat(wrong).contains(finding));
    }

    @Test
    void breaksEveryRule() throws Exception {
        try (var lines = new java.io.BufferedReader(new java.io.InputStreamReader(
                getClass().getResourceAsStream(BREAKS), java.nio.charset.StandardCharsets.UTF_8))) {
            Set<String> broken = lines.lines().skip(1).map(line -> line.split("\\|")[0].trim()).collect(Collectors.toSet());
            assertThat(broken).containsExactlyInAnyOrderElementsOf(Rule.all().keySet());
        }
    }
}
