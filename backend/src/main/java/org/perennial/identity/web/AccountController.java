package org.perennial.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Access;
import org.perennial.identity.Accounts;
import org.perennial.identity.Capability;
import org.perennial.identity.PersonDirectory;
import org.perennial.identity.PersonDirectory.PersonCard;
import org.perennial.identity.Responsibilities;
import org.perennial.identity.RoleAssignment;
import org.perennial.identity.Roles;
import org.perennial.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people/{id}/account")
class AccountController {

    private final Accounts accounts;
    private final PersonDirectory people;
    private final Roles roles;
    private final List<Responsibilities> responsibilities;
    private final Access access;

    AccountController(
            Accounts accounts, PersonDirectory people, Roles roles, List<Responsibilities> responsibilities, Access access) {
        this.accounts = accounts;
        this.people = people;
        this.roles = roles;
        this.responsibilities = responsibilities;
        this.access = access;
    }

    record NewCredentials(@Nullable String login, @Nullable String password) {}

    /** Sets login and password. Who could do so for a person with duties elsewhere could act as that person there. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "setAccount")
    void set(@PathVariable UUID id, @RequestBody NewCredentials given) {
        people.find(id).orElseThrow(() -> Problem.notFound("person"));
        PersonCard person = people.activeCard(id)
                .orElseThrow(() -> Problem.conflict("person.left", "This person does not work here any more."));
        access.require(Capability.MANAGE_ORGANISATION, person.unitId());
        Stream.concat(
                        roles.assignmentsOf(id).stream().map(RoleAssignment::unitId),
                        responsibilities.stream().flatMap(kind -> kind.unitsOf(id).stream()))
                .distinct()
                .forEach(unit -> access.require(Capability.MANAGE_ORGANISATION, unit));
        accounts.reset(
                id,
                given.login() == null ? "" : given.login(),
                given.password() == null ? "" : given.password());
    }
}
