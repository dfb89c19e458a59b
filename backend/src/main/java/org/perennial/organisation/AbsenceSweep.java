package org.perennial.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.perennial.shared.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets absences begin and end when their time has come, each in a transaction of its own. */
@Component
class AbsenceSweep implements DueWork {

    private final AbsenceRepository absences;
    private final AbsenceNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AbsenceSweep(AbsenceRepository absences, AbsenceNews news, TransactionTemplate transaction, Clock clock) {
        this.absences = absences;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Stream.of(absences.nextStart(), absences.nextEnd()).flatMap(Optional::stream).min(Instant::compareTo);
    }

    @Override
    public int runDue() {
        Instant now = clock.instant();
        return (int) absences.due(now).stream().filter(id -> turn(id, now)).count();
    }

    /** Another node may have been faster; the row's lock and its state tell. */
    private boolean turn(UUID id, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> absences.take(id)
                .filter(absence -> absence.turn(now))
                .map(absence -> {
                    absences.saveAndFlush(absence);
                    news.turned(absence.view());
                    return Boolean.TRUE;
                })
                .orElse(Boolean.FALSE)));
    }
}
