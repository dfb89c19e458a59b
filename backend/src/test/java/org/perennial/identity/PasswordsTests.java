package org.perennial.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class PasswordsTests {

    private static final String PASSWORD = "correct horse battery";

    @Test
    void costsWhatOwaspAsksForWhereNothingIsSet() {
        Passwords passwords = new Passwords(settings(Map.of()));

        String hash = passwords.hash(PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(PASSWORD, hash)).isTrue();
        assertThat(passwords.matches(PASSWORD + "!", hash)).isFalse();
        assertThat(passwords.matches(PASSWORD, null)).isFalse();
    }

    @Test
    void takesPasswordsOfAnotherCost() {
        String old = new Passwords(new PasswordSettings(DataSize.ofMegabytes(16), 2)).hash(PASSWORD);
        Passwords dearer = new Passwords(settings(Map.of("perennial.passwords.memory", "20MB", "perennial.passwords.rounds", "3")));

        assertThat(dearer.matches(PASSWORD, old)).isTrue();
        assertThat(dearer.hash(PASSWORD)).startsWith("$argon2id$v=19$m=20480,t=3,p=1$");
    }

    @Test
    void refusesCostsThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordSettings(DataSize.ofMegabytes(19), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordSettings(DataSize.ofBytes(0), 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordSettings(DataSize.ofGigabytes(2), 2));
    }

    private static PasswordSettings settings(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set)).bindOrCreate("perennial.passwords", PasswordSettings.class);
    }
}
