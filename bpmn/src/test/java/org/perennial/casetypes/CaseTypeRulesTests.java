package org.perennial.casetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case type keeps every rule; that each rule can fail is shown by {@link BrokenCaseTypeTests}. */
class CaseTypeRulesTests {

    @TestFactory
    Stream<DynamicTest> keepsEveryRule() {
        return CaseTypeFiles.all().stream().flatMap(files -> Rule.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(files.folder() + ": " + rule.getKey(), () -> {
                    Findings findings = new Findings();
                    rule.getValue().check(files, findings);
                    assertThat(findings.wrong()).isEmpty();
                    assertThat(findings.checked()).as("things looked at").isPositive();
                })));
    }

    @Test
    void findsTheCaseTypes() {
        assertThat(CaseTypeFiles.all()).extracting(CaseTypeFiles::folder).contains("corrective-action");
        assertThat(Rule.all()).hasSizeGreaterThan(15);
    }

    @Test
    void givesEachPrefixOnce() {
        List<Object> prefixes = CaseTypeFiles.all().stream().map(files -> files.settings().get("prefix")).toList();
        assertThat(prefixes).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void offersATemplateForEachStep() {
        Findings findings = new Findings();
        TaskRules.templates(findings);
        assertThat(findings.wrong()).isEmpty();
        assertThat(findings.checked()).isPositive();
    }
}
