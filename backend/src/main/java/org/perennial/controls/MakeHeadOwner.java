package org.perennial.controls;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.identity.Roles;
import org.perennial.organisation.People;
import org.perennial.organisation.Units;
import org.perennial.process.spi.CaseStep;
import org.perennial.process.spi.StepContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Step {@code makeHeadOwner}: nobody named an owner in time, so the head of the unit is the owner; without one the head above,
 * and so on (domain.md 1, "Owner rule"). Where there is no head at all the control keeps the owner on record.
 */
@Component("makeHeadOwner")
class MakeHeadOwner implements CaseStep {

    private static final String HEAD = "bu_head";

    private final ControlUnits controlUnits;
    private final Units units;
    private final People people;
    private final Roles roles;
    private final ObjectProvider<Cases> cases;

    MakeHeadOwner(ControlUnits controlUnits, Units units, People people, Roles roles, ObjectProvider<Cases> cases) {
        this.controlUnits = controlUnits;
        this.units = units;
        this.people = people;
        this.roles = roles;
        this.cases = cases;
    }

    @Override
    @Transactional
    public void run(StepContext context) {
        CaseFile file = cases.getObject().get(context.caseId());
        UUID controlUnit = Objects.requireNonNull(file.subjectId());
        head(file.unitId()).ifPresent(head -> controlUnits.reassign(controlUnit, head, null));
    }

    private Optional<UUID> head(UUID unitId) {
        return units.upwards(unitId).stream().flatMap(this::headsOf).filter(people::active).findFirst();
    }

    private Stream<UUID> headsOf(UUID unitId) {
        UUID head = units.get(unitId).headId();
        List<UUID> holders = roles.holdersAt(HEAD, unitId);
        return head == null ? holders.stream() : Stream.concat(Stream.of(head), holders.stream());
    }
}
