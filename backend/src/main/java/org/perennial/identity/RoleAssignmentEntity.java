package org.perennial.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;

/** One role of one person in one unit, from one instant to another. */
@Entity
@Table(name = "role_assignment")
class RoleAssignmentEntity {

    @Id
    private UUID id = Ids.next();

    private UUID personId;
    private String role;
    private UUID unitId;
    private Instant validFrom;
    private @Nullable Instant validTo;
    private @Nullable UUID assignedBy;
    private @Nullable UUID endedBy;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected RoleAssignmentEntity() {}

    RoleAssignmentEntity(UUID personId, Role role, UUID unitId, Instant from, @Nullable UUID assignedBy) {
        this.personId = personId;
        this.role = role.key();
        this.unitId = unitId;
        this.validFrom = from;
        this.assignedBy = assignedBy;
    }

    boolean open() {
        return validTo == null;
    }

    /** Never before its beginning, even where the clock of the demo went back in between. */
    void end(Instant at, @Nullable UUID by) {
        validTo = at.isBefore(validFrom) ? validFrom : at;
        endedBy = by;
    }

    boolean isFor(String otherRole, UUID otherUnit) {
        return role.equals(otherRole) && unitId.equals(otherUnit);
    }

    UUID personId() {
        return personId;
    }

    RoleAssignment view() {
        return new RoleAssignment(id, personId, role, unitId, validFrom, validTo);
    }
}
