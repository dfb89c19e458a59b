package org.perennial.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** For whom somebody stands in with an item, and who was passed over on the way to them. */
@Embeddable
class StandIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<PassedOver>> LIST = new TypeReference<>() {};

    private @Nullable UUID absentId;

    @Column(name = "stand_in_id")
    private @Nullable UUID personId;

    private @Nullable Boolean absentAssigned;
    private @Nullable String passedOver;

    protected StandIn() {}

    /**
     * @param personId who is offered the item meanwhile; null when nobody may
     * @param assigned whether the item was the absent person's own; else it was offered to roles that only absent people hold
     */
    StandIn(UUID absentId, @Nullable UUID personId, boolean assigned, List<PassedOver> passedOver) {
        this.absentId = absentId;
        this.personId = personId;
        this.absentAssigned = assigned;
        this.passedOver = JSON.writeValueAsString(passedOver);
    }

    UUID absentId() {
        return java.util.Objects.requireNonNull(absentId);
    }

    @Nullable UUID personId() {
        return personId;
    }

    boolean assigned() {
        return Boolean.TRUE.equals(absentAssigned);
    }

    List<PassedOver> passedOver() {
        return passedOver == null ? List.of() : JSON.readValue(passedOver, LIST);
    }

    /** Somebody who came first in the line but could not have it. */
    record PassedOver(UUID personId, Why why, @Nullable String detail) {}

    enum Why {
        AWAY,
        LEFT,
        BARRED
    }
}
