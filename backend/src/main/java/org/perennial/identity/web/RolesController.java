package org.perennial.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.PersonDirectory;
import org.perennial.identity.Role;
import org.perennial.identity.RoleAssignment;
import org.perennial.identity.RoleAssignmentView;
import org.perennial.identity.Roles;
import org.perennial.identity.UnitTree;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class RolesController {

    private final Roles roles;
    private final UnitTree units;
    private final PersonDirectory people;
    private final Access access;

    RolesController(Roles roles, UnitTree units, PersonDirectory people, Access access) {
        this.roles = roles;
        this.units = units;
        this.people = people;
        this.access = access;
    }

    record RoleView(String key, String title) {}

    record RoleList(List<RoleView> items) {}

    record RoleAssignmentList(List<RoleAssignmentView> items) {}

    record NewAssignment(@Nullable String role, @Nullable UUID unitId) {}

    @GetMapping("/roles")
    @Operation(operationId = "listRoles")
    RoleList list() {
        return new RoleList(Arrays.stream(Role.values())
                .map(role -> new RoleView(role.key(), role.title()))
                .toList());
    }

    @GetMapping("/people/{id}/roles")
    @Operation(operationId = "listRolesOfPerson")
    RoleAssignmentList ofPerson(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean history) {
        people.find(id).orElseThrow(() -> Problem.notFound("person"));
        return new RoleAssignmentList(views(history ? roles.historyOf(id) : roles.assignmentsOf(id)));
    }

    @PostMapping("/people/{id}/roles")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "assignRole")
    RoleAssignmentView assign(@PathVariable UUID id, @RequestBody NewAssignment wanted) {
        people.find(id).orElseThrow(() -> Problem.notFound("person"));
        if (wanted.unitId() == null || units.upwards(wanted.unitId()).isEmpty()) {
            access.require(Capability.MANAGE_ROLES, null);
            throw Problem.invalid("/unitId", "unit.unknown", "There is no such business unit.");
        }
        access.require(Capability.MANAGE_ROLES, wanted.unitId());
        String role = wanted.role() == null ? "" : wanted.role();
        return views(List.of(roles.assign(id, role, wanted.unitId()))).get(0);
    }

    @DeleteMapping("/role-assignments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endRole")
    void end(@PathVariable UUID id) {
        RoleAssignment assignment = roles.get(id);
        access.require(Capability.MANAGE_ROLES, assignment.unitId());
        roles.end(id);
    }

    private List<RoleAssignmentView> views(List<RoleAssignment> assignments) {
        return RoleAssignmentView.of(assignments, units.refs(RoleAssignmentView.unitsOf(assignments)));
    }
}
