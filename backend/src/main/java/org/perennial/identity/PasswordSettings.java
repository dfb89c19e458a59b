package org.perennial.identity;

import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What operators may set under {@code perennial.passwords}: what a guess costs. The defaults are the least that OWASP's Password
 * Storage Cheat Sheet asks of Argon2id with two rounds; less is said in the log. A hash carries its own cost, so a changed one
 * counts for passwords set from then on.
 *
 * @param memory of one hash
 * @param rounds over that memory
 */
@ConfigurationProperties("perennial.passwords")
record PasswordSettings(@DefaultValue("19MB") DataSize memory, @DefaultValue("2") int rounds) {

    private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(19);
    private static final int LEAST_ROUNDS = 2;

    PasswordSettings {
        if (rounds < 1 || memory.toKilobytes() < 8 || memory.toMegabytes() > 1024) {
            throw new IllegalArgumentException("perennial.passwords: at least 1 round and 8 KB of memory, at most 1 GB.");
        }
        if (memory.compareTo(LEAST_MEMORY) < 0 || rounds < LEAST_ROUNDS) {
            LoggerFactory.getLogger(PasswordSettings.class)
                    .warn("Passwords are kept at a lower cost than recommended: perennial.passwords.memory and .rounds");
        }
    }
}
