package org.perennial.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.perennial.process.Decisions;
import org.perennial.shared.SystemTime;
import org.springframework.stereotype.Component;

/** The rows of the table that count for a kind of case and a tier; asked again each minute, as a designer may change them. */
@Component
class Rungs {

    static final String TABLE = "escalation-levels";
    private static final Duration KEPT = Duration.ofMinutes(1);

    private record Read(List<Rung> rungs, Instant at) {}

    private final Decisions decisions;
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    Rungs(Decisions decisions) {
        this.decisions = decisions;
    }

    /** @param tier null where the case has none */
    List<Rung> of(String kind, @Nullable String tier) {
        Map<String, String> inputs = Map.of("kind", kind, "tier", tier == null ? "NONE" : tier);
        Instant now = SystemTime.now();
        return read.compute(inputs.toString(), (key, known) -> known != null && known.at().plus(KEPT).isAfter(now)
                        ? known
                        : new Read(decisions.rows(TABLE, inputs).stream().map(Rung::of).toList(), now))
                .rungs();
    }
}
