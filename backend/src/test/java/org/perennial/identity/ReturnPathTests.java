package org.perennial.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox?item=1&group=LATER#notes", "/cases/0190-id", "/cases?q=%2F%2Fevil", "/sign-in"})
    void keepsPagesOfTheProduct(String path) {
        assertThat(ReturnPath.of(path)).contains(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "inbox", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "/\n/evil.example",
                " /inbox", "https://evil.example", "javascript:alert(1)", "/a b", "/api/session/oidc", "/a|b"
            })
    void dropsWhatIsNoPageOfTheProduct(String wanted) {
        assertThat(ReturnPath.of(wanted)).isEmpty();
    }

    @Test
    void dropsWhatIsTooLong() {
        assertThat(ReturnPath.of("/" + "a".repeat(1000))).isEmpty();
    }

    @Test
    void writesOtherScriptsAsAddressesDo() {
        assertThat(ReturnPath.of("/cases?q=änderung")).contains("/cases?q=%C3%A4nderung");
    }
}
