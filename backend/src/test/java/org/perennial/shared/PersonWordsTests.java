package org.perennial.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's names and addresses in texts are found; those of others are left, however alike they are. */
class PersonWordsTests {

    private static final ErasedPerson BERG = new ErasedPerson(
            new UUID(0, 1),
            new ErasedPerson.Known(Set.of("Jan Berg", "Jan Lund"), Set.of("ann@x.org")),
            Set.of("Jan Berg Holm", "Eva Jan Berg", "o'ann@x.org"),
            "Erased person 000001");

    private final PersonWords words = PersonWords.of(BERG);

    @ParameterizedTest
    @ValueSource(strings = {
        "Jan Berg", "Ask Jan Berg.", "(Jan Berg)", "Jan Berg's plan", "Was Jan Lund before", "ann@x.org", "<ANN@X.ORG>", "Write to ann@x.org.",
        "Jan Berg Holm and Jan Berg"
    })
    void findsThePerson(String text) {
        assertThat(words.in(text)).isTrue();
        assertThat(words.without(text, "-")).doesNotContainPattern("(?i)Jan Lund|ann@x\\.org|and Jan Berg$");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Jan Berger", "Jan Bergström", "Dorjan Berg", "Jan Berg Holm did it", "Ask Eva Jan Berg", "joann@x.org", "jo.ann@x.org", "ann@x.org.uk",
        "ann@x.orga", "o'ann@x.org", "Jan", "Berg", ""
    })
    void leavesOthers(String text) {
        assertThat(words.in(text)).isFalse();
        assertThat(words.without(text, "-")).isEqualTo(text);
    }

    /** Who married keeps the former name, which is a colleague's too. */
    @Test
    void takesTheLongerNameWhosesoeverItIs() {
        PersonWords married = PersonWords.of(new ErasedPerson(
                new UUID(0, 1), new ErasedPerson.Known(Set.of("Anna Schmidt", "Anna Schmidt-Meyer", "Anna Schmidt Meyer"), Set.of()),
                Set.of("Anna Schmidt", "Lea Anna Schmidt Meyer"), "x"));

        assertThat(married.without("Anna Schmidt-Meyer, Anna Schmidt Meyer, Anna Schmidt, Lea Anna Schmidt Meyer", "-"))
                .isEqualTo("-, -, Anna Schmidt, Lea Anna Schmidt Meyer");
        assertThat(married.in("Anna Schmidt")).isFalse();
    }

    @Test
    void leavesANameThatSomebodyElseHasToo() {
        PersonWords same = PersonWords.of(new ErasedPerson(
                new UUID(0, 1), new ErasedPerson.Known(Set.of("Jan Berg"), Set.of("jan@x.org")), Set.of("Jan Berg"), "Erased person 000001"));

        assertThat(same.in("Jan Berg")).isFalse();
        assertThat(same.without("Jan Berg, jan@x.org", "-")).isEqualTo("Jan Berg, -");
    }

    @ParameterizedTest
    @CsvSource({"Payload, true", "' Payload ', true", "The Payload is empty, false", "payload, false", "Payloads, false"})
    void takesANameOfOneWordOnlyWhereItIsTheWholeValue(String value, boolean found) {
        PersonWords one = PersonWords.of(
                new ErasedPerson(new UUID(0, 1), new ErasedPerson.Known(Set.of("Payload"), Set.of()), Set.of(), "Erased person 000001"));

        assertThat(one.in(value)).isEqualTo(found);
        assertThat(one.without(value, "-").contains("-")).isEqualTo(found);
    }

    @Test
    void knowsTheWaysInWhichANameIsWritten() {
        ErasedPerson conan = new ErasedPerson(
                new UUID(0, 1), new ErasedPerson.Known(Set.of("Conan O'Brien"), Set.of()), Set.of(), "Erased person 000001");
        PersonWords written = PersonWords.of(conan, word -> Stream.of(word, word.replace("'", "&#39;")));

        assertThat(written.without("Conan O&#39;Brien, Conan O'Brien", "$1")).isEqualTo("$1, $1");
    }

    @Test
    void findsNobodyWhereNothingIsKnown() {
        assertThat(PersonWords.of(new ErasedPerson(new UUID(0, 1), ErasedPerson.Known.NOTHING, Set.of("Jan Berg"), "x")).in("Jan Berg")).isFalse();
    }
}
