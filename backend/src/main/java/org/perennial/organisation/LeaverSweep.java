package org.perennial.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.perennial.shared.DueWork;
import org.perennial.shared.LiveHint;
import org.perennial.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets people leave when the last working day on record is over, by the day of their unit. */
@Component
class LeaverSweep implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(LeaverSweep.class);

    private final PersonRepository people;
    private final UnitRepository tree;
    private final PersonChanges changes;
    private final WorkingCalendars calendars;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** Who could not leave, such as the last administrator, as of that version: tried again once somebody changed the person. */
    private final Map<UUID, Long> refused = new ConcurrentHashMap<>();

    LeaverSweep(
            PersonRepository people,
            UnitRepository tree,
            PersonChanges changes,
            WorkingCalendars calendars,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.people = people;
        this.tree = tree;
        this.changes = changes;
        this.calendars = calendars;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Leaver(UUID personId, long version, Instant at) {}

    @Override
    public Optional<Instant> nextDue() {
        return leavers().stream().map(Leaver::at).min(Instant::compareTo);
    }

    @Override
    public int runDue() {
        Instant now = clock.instant();
        return (int) leavers().stream().filter(leaver -> !leaver.at().isAfter(now)).filter(this::leave).count();
    }

    private List<Leaver> leavers() {
        Map<UUID, ZoneId> zones = new ConcurrentHashMap<>();
        return people.leaving().stream()
                .filter(person -> !Long.valueOf(person.version()).equals(refused.get(person.id())))
                .map(person -> new Leaver(
                        person.id(),
                        person.version(),
                        person.lastWorkingDay()
                                .plusDays(1)
                                .atStartOfDay(zones.computeIfAbsent(person.unitId(), calendars::zone))
                                .toInstant()))
                .toList();
    }

    private boolean leave(Leaver leaver) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                tree.lockRoot();
                return people.findById(leaver.personId())
                        .filter(person -> person.version() == leaver.version())
                        .map(person -> {
                            changes.apply(person, person.data().left());
                            people.flush();
                            events.publishEvent(new LiveHint("org", person.id()));
                            return Boolean.TRUE;
                        })
                        .orElse(Boolean.FALSE);
            }));
        } catch (Problem problem) {
            LOG.warn("Person {} cannot leave by the last working day: {}", leaver.personId(), problem.code());
            refused.put(leaver.personId(), leaver.version());
            return false;
        }
    }
}
