package org.perennial.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.LiveHint;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.shared.Together;
import org.perennial.shared.UnitRef;
import org.perennial.shared.Violations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RoleLedger implements Roles {

    private final RoleAssignmentRepository assignments;
    private final UnitTree units;
    private final PersonDirectory people;
    private final Administrators administrators;
    private final GuestAccounts guests;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RoleLedger(
            RoleAssignmentRepository assignments,
            UnitTree units,
            PersonDirectory people,
            Administrators administrators,
            GuestAccounts guests,
            Clock clock,
            ApplicationEventPublisher events) {
        this.assignments = assignments;
        this.units = units;
        this.people = people;
        this.administrators = administrators;
        this.guests = guests;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean holds(UUID personId, String role, UUID unitId) {
        List<UUID> upwards = units.upwards(unitId);
        return !upwards.isEmpty() && assignments.holds(personId, role, upwards);
    }

    @Override
    @Transactional(readOnly = true)
    public List<RoleAssignment> assignmentsOf(UUID personId) {
        return views(assignments.openOf(List.of(personId)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<RoleAssignment>> assignmentsOf(Collection<UUID> personIds) {
        return views(assignments.openOf(personIds)).stream().collect(Collectors.groupingBy(RoleAssignment::personId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<RoleAssignment> historyOf(UUID personId) {
        return views(assignments.historyOf(personId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> holdersAt(String role, UUID unitId) {
        return Together.once(RoleLedger.class, role + "@" + unitId, () -> activeHolders(role, unitId));
    }

    private List<UUID> activeHolders(String role, UUID unitId) {
        List<UUID> holders = assignments.holdersAt(role, unitId);
        Set<UUID> active = people.activeAmong(holders);
        return holders.stream().filter(active::contains).sorted().toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> unitsOf(UUID personId, Set<String> roles) {
        return units.downwards(assignments.unitsOf(personId, roles));
    }

    @Override
    public RoleAssignment assign(UUID personId, String roleKey, UUID unitId) {
        Violations violations = new Violations();
        violations.addIf(Role.of(roleKey).isEmpty(), "/role", "role.unknown", "There is no such role.");
        violations.addIf(units.upwards(unitId).isEmpty(), "/unitId", "unit.unknown", "There is no such business unit.");
        violations.addIf(!people.active(personId), "", "person.left", "This person does not work here any more.");
        violations.addIf(
                !roleKey.equals(Role.EXTERNAL_AUDITOR.key()) && guests.guest(personId),
                "/role", "role.guest", "Guests hold no role but that of external auditor.");
        violations.throwIfAny();
        refuseSelfGrant(personId, unitId);
        units.lock();
        for (RoleAssignmentEntity held : assignments.openOf(List.of(personId))) {
            if (held.isFor(roleKey, unitId)) {
                return held.view();
            }
        }
        RoleAssignment added = assignments
                .save(new RoleAssignmentEntity(
                        personId, Role.of(roleKey).orElseThrow(), unitId, clock.instant(), CurrentActor.get().personId()))
                .view();
        publish("role.assigned", added);
        return added;
    }

    @Override
    @Transactional(readOnly = true)
    public RoleAssignment get(UUID assignmentId) {
        return find(assignmentId).view();
    }

    @Override
    public void end(UUID assignmentId) {
        units.lock();
        RoleAssignmentEntity assignment = find(assignmentId);
        if (assignment.open()) {
            end(assignment);
        }
    }

    @Override
    public void endAll(UUID personId) {
        units.lock();
        assignments.openOf(List.of(personId)).forEach(this::end);
    }

    private RoleAssignmentEntity find(UUID assignmentId) {
        return assignments.findById(assignmentId).orElseThrow(() -> Problem.notFound("role-assignment"));
    }

    private void end(RoleAssignmentEntity assignment) {
        RoleAssignment view = assignment.view();
        refuseLastAdministrator(view);
        assignment.end(clock.instant(), CurrentActor.get().personId());
        publish("role.ended", view);
    }

    /** Whoever gives roles would otherwise take every business decision; where nobody else could give it, they may. */
    private void refuseSelfGrant(UUID personId, UUID unitId) {
        boolean oneself = personId.equals(CurrentActor.get().personId());
        if (oneself && administrators.anyBut(Set.of(personId), units.upwards(unitId))) {
            throw Problem.forbidden("role.self-grant", "Nobody gives a role to themselves. Ask another administrator.");
        }
    }

    /** Without an administrator of the whole organisation who can sign in, nobody could ever name one again. */
    private void refuseLastAdministrator(RoleAssignment ending) {
        boolean administersAll = ending.role().equals(Role.ADMIN.key())
                && units.root().map(UnitRef::id).filter(ending.unitId()::equals).isPresent();
        if (administersAll && !administrators.anyBut(Set.of(ending.personId()), List.of(ending.unitId()))) {
            throw Problem.conflict(
                    "role.last-administrator", "This is the last administrator of the organisation. Name another one first.");
        }
    }

    private static List<RoleAssignment> views(List<RoleAssignmentEntity> entities) {
        return entities.stream().map(RoleAssignmentEntity::view).toList();
    }

    private void publish(String action, RoleAssignment assignment) {
        String name = people.find(assignment.personId()).map(PersonRef::name).orElse("");
        String unit = units.refs(List.of(assignment.unitId())).values().stream().findFirst().map(UnitRef::name).orElse("");
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("assignmentId", assignment.id());
        payload.put("role", assignment.role());
        payload.put("unitId", assignment.unitId());
        payload.put("unit", unit);
        events.publishEvent(AuditableEvent.of(action, "person", assignment.personId(), name, assignment.unitId(), payload));
        events.publishEvent(new LiveHint("org", assignment.personId()));
        events.publishEvent(new RoleHoldersChanged(assignment.role(), assignment.unitId()));
    }
}
