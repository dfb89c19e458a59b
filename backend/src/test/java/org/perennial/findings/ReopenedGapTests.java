package org.perennial.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A reopened finding tells why, however long its gap was. */
class ReopenedGapTests {

    private static final int MAX = 10_000;

    @Test
    void addsTheReasonToTheGap() {
        assertThat(Registration.reopened("Three weeks.", "It came back.")).isEqualTo("Three weeks.\n\nReopened: It came back.");
    }

    @Test
    void cutsTheOldGapAndKeepsTheReason() {
        String reason = "r".repeat(2_000);
        String gap = Registration.reopened("g".repeat(MAX), reason);
        assertThat(gap).hasSize(MAX).startsWith("ggg").endsWith("g …\n\nReopened: " + reason);
    }

    @Test
    void keepsCharactersWhole() {
        String gap = Registration.reopened("\uD83D\uDE00".repeat(MAX / 2), "Again!");
        assertThat(gap.length()).isLessThanOrEqualTo(MAX);
        assertThat(new String(gap.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(gap);
        assertThat(Registration.reopened("\uD83D\uDE00".repeat(MAX / 2), "Again")).contains("\uDE00 …");
    }
}
