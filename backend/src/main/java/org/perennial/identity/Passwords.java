package org.perennial.identity;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Violations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is kept: Argon2id at the cost of {@link PasswordSettings}. */
@Component
@EnableConfigurationProperties(PasswordSettings.class)
class Passwords {

    static final int MIN = 12;
    static final int MAX = 128;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final PasswordEncoder encoder;
    private final String nobodysHash;

    Passwords(PasswordSettings cost) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, Math.toIntExact(cost.memory().toKilobytes()), cost.rounds());
        nobodysHash = encoder.encode("the password of nobody");
    }

    /**
     * Length, and nothing that is tried first: rules of composition make passwords worse (NIST SP 800-63B, 3.1.1.2).
     *
     * @param names words of the person's name
     */
    void check(Violations violations, String pointer, @Nullable String password, String login, Collection<String> names) {
        if (password == null || password.length() < MIN) {
            violations.add(pointer, "password.too-short", "At least " + MIN + " characters. A few words are good.");
        } else if (password.length() > MAX) {
            violations.add(pointer, "password.too-long", "At most " + MAX + " characters.");
        } else if (Guessable.is(password, login, names)) {
            violations.add(
                    pointer, "password.guessable",
                    "Too easy to guess: leave out login, name and product, and repeat nothing. A few words are good.");
        }
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    /** Takes its time also where there is no hash to compare with, so that nobody learns which logins exist. */
    boolean matches(String password, @Nullable String hash) {
        String attempt = password.length() > MAX ? "" : password;
        boolean same = encoder.matches(attempt, hash == null ? nobodysHash : hash);
        return same && hash != null;
    }
}
