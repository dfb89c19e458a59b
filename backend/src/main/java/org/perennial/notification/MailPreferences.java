package org.perennial.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.CurrentPerson;
import org.perennial.identity.Roles;
import org.perennial.organisation.People;
import org.perennial.organisation.Person;
import org.perennial.organisation.Units;
import org.perennial.shared.Actor;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each person's choice of when mails come. Escalations and what else is mandatory come at once whatever they choose. */
@Service
@Transactional
public class MailPreferences {

    private static final Set<String> LEADING = Set.of("mgmt", "isms", "bu_head");

    private final PreferenceTable table;
    private final ToldTable told;
    private final MailTimes times;
    private final MailServers servers;
    private final People people;
    private final Units units;
    private final Roles roles;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailPreferences(
            PreferenceTable table,
            ToldTable told,
            MailTimes times,
            MailServers servers,
            People people,
            Units units,
            Roles roles,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.told = told;
        this.times = times;
        this.servers = servers;
        this.people = people;
        this.units = units;
        this.roles = roles;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public PreferenceView mine() {
        Person me = people.get(current.id());
        MailMode mode = table.of(me.id());
        Instant next = mode.digest() ? times.digest(me.id(), mode, clock.instant()) : null;
        return new PreferenceView(me.id(), mode, choices(me.id()), me.email(), next, servers.current().isPresent());
    }

    /**
     * Changes the current person's choice; what still waits for a mail follows it.
     *
     * @throws Problem 400 {@code validation.failed} with {@code mode.managers} for a weekly digest of somebody who leads nobody
     */
    public PreferenceView choose(@Nullable MailMode mode) {
        UUID me = current.id();
        if (mode == null) {
            throw Problem.invalid("/mode", "required", "Choose when mails come.");
        }
        if (!choices(me).contains(mode)) {
            throw Problem.invalid("/mode", "mode.managers", "The weekly digest is for managers. Choose the daily one.");
        }
        change(people.get(me), mode);
        return mine();
    }

    /**
     * Ends the digests of the person whose digest carries this token, without a sign-in (RFC 8058).
     *
     * @throws Problem 404 {@code mail-token.not-found}
     */
    public void leave(String token) {
        UUID person = table.byLeaveToken(token).orElseThrow(() -> Problem.notFound("mail-token"));
        Person leaving = people.get(person);
        if (table.of(person).digest()) {
            CurrentActor.run(new Actor(person, leaving.name(), "mail-link"), () -> change(leaving, MailMode.OFF));
        }
    }

    private void change(Person person, MailMode mode) {
        MailMode before = table.of(person.id());
        table.choose(person.id(), mode);
        Instant now = clock.instant();
        told.plan(person.id(), times.due(person.id(), mode, now), mode.digest());
        events.publishEvent(AuditableEvent.of(
                "mail-preference.changed", "person", person.id(), person.name(), person.unitId(),
                Map.of("before", before.name(), "after", mode.name())));
    }

    private List<MailMode> choices(UUID person) {
        List<MailMode> choices = new ArrayList<>(List.of(MailMode.values()));
        if (!leads(person)) {
            choices.remove(MailMode.WEEKLY);
        }
        return choices;
    }

    private boolean leads(UUID person) {
        return roles.assignmentsOf(person).stream().anyMatch(held -> LEADING.contains(held.role()))
                || units.all().stream().anyMatch(unit -> person.equals(unit.headId()) || person.equals(unit.deputyId()));
    }
}
