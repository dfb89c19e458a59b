package org.perennial.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.identity.CurrentGuest;
import org.perennial.identity.CurrentPerson;
import org.perennial.identity.GuestAccounts;
import org.perennial.identity.Role;
import org.perennial.identity.Roles;
import org.perennial.shared.Problem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may read a case (architecture.md): who has a part in it, and who holds a role in its unit or a unit above. Being an
 * administrator gives nothing, and an external auditor sees packs, not cases: a guest reads what was given to them, see {@link
 * GuestReading}.
 */
@Component
class CaseAccess {

    private static final Set<String> BLIND = Set.of("admin", "external_auditor");

    private final CurrentPerson current;
    private final Roles roles;
    private final GuestAccounts guests;
    private final ObjectProvider<GuestReading> given;
    private final JdbcClient jdbc;

    CaseAccess(
            CurrentPerson current, Roles roles, GuestAccounts guests, ObjectProvider<GuestReading> given, JdbcClient jdbc) {
        this.current = current;
        this.roles = roles;
        this.guests = guests;
        this.given = given;
        this.jdbc = jdbc;
    }

    boolean guest(UUID personId) {
        return guests.guest(personId);
    }

    /** The units whose cases this person reads by role. */
    Set<UUID> units(UUID personId) {
        return guests.guest(personId) ? Set.of() : roles.unitsOf(personId, readingRoles());
    }

    boolean mayRead(CaseFile file, UUID personId) {
        if (guests.guest(personId)) {
            return given.stream().anyMatch(gift -> gift.mayReadCase(personId, file.id()));
        }
        return units(personId).contains(file.unitId()) || !partsOf(file.id(), personId).isEmpty();
    }

    /** @throws Problem 404 {@code case.not-found}, so that nobody learns that the case exists */
    CaseFile requireReadable(CaseFile file) {
        if (!mayRead(file, current.id())) {
            throw Problem.notFound("case");
        }
        if (CurrentGuest.is()) {
            given.forEach(gift -> gift.caseRead(file));
        }
        return file;
    }

    List<String> partsOf(UUID caseId, UUID personId) {
        return jdbc.sql("select part from case_participant where case_id = ? and person_id = ?")
                .params(caseId, personId)
                .query(String.class)
                .list();
    }

    /** Every case the person has or had a part in; for a guest those that were given to them. */
    Set<UUID> casesOf(UUID personId) {
        if (guests.guest(personId)) {
            return given.stream().flatMap(gift -> gift.casesOf(personId).stream()).collect(Collectors.toSet());
        }
        return Set.copyOf(jdbc.sql("select distinct case_id from case_participant where person_id = ?")
                .param(personId)
                .query(UUID.class)
                .list());
    }

    private static Set<String> readingRoles() {
        return Arrays.stream(Role.values()).map(Role::key).filter(role -> !BLIND.contains(role)).collect(Collectors.toSet());
    }
}
