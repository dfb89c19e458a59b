package org.perennial.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Violations;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, and how it is kept: Argon2id, 16 MiB, 2 rounds (Spring Security's defaults of 5.8, OWASP's minimum). */
@Component
class Passwords {

    static final int MIN = 12;
    static final int MAX = 128;

    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodysHash = encoder.encode("the password of nobody");

    /** Length only, and not the login: rules of composition make passwords worse (NIST SP 800-63B, 3.1.1.2). */
    void check(Violations violations, String pointer, @Nullable String password, String login) {
        if (password == null || password.length() < MIN) {
            violations.add(pointer, "password.too-short", "At least " + MIN + " characters. A few words are good.");
        } else if (password.length() > MAX) {
            violations.add(pointer, "password.too-long", "At most " + MAX + " characters.");
        } else if (password.toLowerCase(Locale.ROOT).contains(login)
                || password.chars().distinct().count() < 5) {
            violations.add(pointer, "password.guessable", "Too easy to guess: leave out the login, and use more different characters.");
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
