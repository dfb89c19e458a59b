package org.perennial.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.json.JsonMapper;

/** The fixtures of the form profile, which form-js runs too in the frontend's tests: both must refuse the same fields. */
class FormProfileTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FormChecker checker = new FormChecker(null);

    record Fixture(String name, Map<String, Object> schema, List<Case> cases) {}

    record Case(String name, Map<String, Object> data, boolean valid, List<Error> errors, @Nullable Boolean serverOnly) {}

    record Error(String pointer, String code) {}

    @TestFactory
    Stream<DynamicTest> refusesWhatTheFixturesRefuse() throws IOException {
        return fixtures().stream()
                .flatMap(fixture -> fixture.cases().stream()
                        .map(each -> DynamicTest.dynamicTest(fixture.name() + ": " + each.name(), () -> check(fixture, each))));
    }

    @Test
    void findsTheFixtures() throws IOException {
        assertThat(fixtures()).hasSizeGreaterThan(9).allSatisfy(fixture -> assertThat(fixture.cases()).hasSizeGreaterThan(1));
    }

    private void check(Fixture fixture, Case each) {
        List<Error> found = checker.violations(fixture.schema(), each.data()).stream()
                .map(violation -> new Error(violation.pointer(), violation.code()))
                .toList();
        assertThat(found).containsExactlyInAnyOrderElementsOf(each.errors());
        assertThat(each.valid()).isEqualTo(each.errors().isEmpty());
    }

    private static List<Fixture> fixtures() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:form-profile/fixtures/*.json");
        return Arrays.stream(files).map(FormProfileTests::read).toList();
    }

    private static Fixture read(Resource file) {
        try (InputStream json = file.getInputStream()) {
            return JSON.readValue(json, Fixture.class);
        } catch (IOException unreadable) {
            throw new AssertionError(file.getDescription(), unreadable);
        }
    }
}
