package org.perennial.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perennial.identity.PersonDirectory;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Problem;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is away when, and who stands in. Days are local days of the person's unit. Checks what is said, not who says it: that is
 * the caller's part.
 */
@Service
@Transactional
public class Absences {

    private static final Limit SHOWN = Limit.of(100);

    private final AbsenceRepository absences;
    private final PersonRepository people;
    private final PersonDirectory directory;
    private final WorkingCalendars calendars;
    private final AbsenceRules rules;
    private final AbsenceNews news;
    private final Clock clock;

    Absences(
            AbsenceRepository absences,
            PersonRepository people,
            PersonDirectory directory,
            WorkingCalendars calendars,
            AbsenceRules rules,
            AbsenceNews news,
            Clock clock) {
        this.absences = absences;
        this.people = people;
        this.directory = directory;
        this.calendars = calendars;
        this.rules = rules;
        this.news = news;
        this.clock = clock;
    }

    /** @throws Problem 404 {@code absence.not-found} */
    @Transactional(readOnly = true)
    public Absence get(UUID id) {
        return absences.findById(id).orElseThrow(() -> Problem.notFound("absence")).view();
    }

    /** The person's absences, latest first, withdrawn and former ones too; at most a hundred. */
    @Transactional(readOnly = true)
    public List<Absence> of(UUID personId) {
        return absences.of(personId, SHOWN).stream().map(AbsenceEntity::view).toList();
    }

    /**
     * Enters an absence; one that covers today begins at once.
     *
     * @throws Problem 404 {@code person.not-found}; 409 {@code person.left}; 400 {@code validation.failed}
     */
    public Absence enter(UUID personId, AbsenceData data) {
        ZoneId zone = zone(personId);
        Instant now = clock.instant();
        rules.check(personId, null, data, now.atZone(zone).toLocalDate());
        AbsenceEntity absence = absences.saveAndFlush(new AbsenceEntity(
                personId, day(data.from()), day(data.to()), data.substituteId(), zone, CurrentActor.get().personId(), now));
        news.entered(absence.view());
        return absence.view();
    }

    /**
     * Changes an absence that is not over; the first day of one that has begun stays.
     *
     * @throws Problem 404 {@code absence.not-found}; 412 {@code version.stale}; 409 {@code absence.over}; 400 {@code validation.failed}
     */
    public Absence change(UUID id, long version, AbsenceData data) {
        AbsenceEntity absence = take(id);
        if (absence.version() != version) {
            throw Problem.stale();
        }
        Absence before = absence.view();
        ZoneId zone = zone(absence.personId());
        Instant now = clock.instant();
        if (absence.open()) {
            rules.check(absence.personId(), before, data, now.atZone(zone).toLocalDate());
        }
        absence.plan(data.from() == null ? before.from() : data.from(), data.to() == null ? before.to() : data.to(),
                data.substituteId(), zone, CurrentActor.get().personId(), now);
        absences.saveAndFlush(absence);
        news.changed(before, absence.view());
        return absence.view();
    }

    /**
     * The person is back today, or does not go at all.
     *
     * @throws Problem 404 {@code absence.not-found}; 409 {@code absence.over}
     */
    public Absence end(UUID id) {
        AbsenceEntity absence = take(id);
        ZoneId zone = zone(absence.personId());
        absence.end(clock.instant().atZone(zone).toLocalDate(), zone);
        absences.saveAndFlush(absence);
        news.ended(absence.view());
        return absence.view();
    }

    /** Whether the person is away at that instant. */
    @Transactional(readOnly = true)
    public boolean away(UUID personId, Instant at) {
        return !absences.covering(List.of(personId), at).isEmpty();
    }

    /** Whether anybody at all is away at that instant. */
    @Transactional(readOnly = true)
    public boolean anybodyAway(Instant at) {
        return absences.anybody(at);
    }

    /** The absences of those of these people who are away at that instant, by person. */
    @Transactional(readOnly = true)
    public Map<UUID, Absence> awayAmong(Collection<UUID> personIds, Instant at) {
        return personIds.isEmpty()
                ? Map.of()
                : absences.covering(personIds, at).stream()
                        .map(AbsenceEntity::view)
                        .collect(Collectors.toMap(Absence::personId, Function.identity(), (one, other) -> one));
    }

    /** Everybody who names this person as substitute and is away at that instant. */
    @Transactional(readOnly = true)
    public List<UUID> standsInFor(UUID personId, Instant at) {
        return absences.coveredBy(personId, at).stream().map(AbsenceEntity::personId).distinct().toList();
    }

    /**
     * Substitute, substitute's substitute and so on, at that instant: each follows because the one before is away. The last may be
     * there, away without substitute, or have left; a circle ends where it closes. Empty for who is not away.
     */
    @Transactional(readOnly = true)
    public List<UUID> line(UUID personId, Instant at) {
        return SubstituteLine.of(personId, away -> Optional.ofNullable(awayAmong(List.of(away), at).get(away))
                .map(Absence::substituteId));
    }

    /** The first of {@link #line} who works here and is not away; empty when nobody stands in. */
    @Transactional(readOnly = true)
    public Optional<UUID> standIn(UUID personId, Instant at) {
        return line(personId, at).stream()
                .filter(person -> directory.active(person) && !away(person, at))
                .findFirst();
    }

    private AbsenceEntity take(UUID id) {
        return absences.take(id).orElseThrow(() -> Problem.notFound("absence"));
    }

    private ZoneId zone(UUID personId) {
        return calendars.zone(
                people.findById(personId).orElseThrow(() -> Problem.notFound("person")).data().unitId());
    }

    /** Checked before, so never null. */
    private static LocalDate day(@org.jspecify.annotations.Nullable LocalDate day) {
        return java.util.Objects.requireNonNull(day);
    }
}
