package org.perennial.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.perennial.cases.GuestReading.Given;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rule of {@link CaseAccess} as a condition for queries over the evidence, whose size does not grow with what somebody may read. */
@Component
public class ReadableEvidence {

    private static final UUID NONE = new UUID(0, 0);

    private final CaseAccess access;
    private final ObjectProvider<GuestReading> given;

    ReadableEvidence(CaseAccess access, ObjectProvider<GuestReading> given) {
        this.access = access;
        this.given = given;
    }

    /**
     * @param sql condition about the table {@code evidence}, known as {@code e}
     * @param values of its named parameters, which begin with {@code readable}
     */
    public record Condition(String sql, Map<String, Object> values) {}

    /** Evidence of the cases that person may read, and without a case of the units whose cases they read; a guest's is what was given to them. */
    @Transactional(readOnly = true)
    public Condition of(UUID personId) {
        return access.guest(personId) ? ofGuest(personId) : ofStaff(personId);
    }

    private Condition ofStaff(UUID personId) {
        Set<UUID> units = access.units(personId);
        return new Condition(
                "(e.unit_id in (:readableUnits) or e.case_id in"
                        + " (select r.case_id from case_participant r where r.person_id = :readableBy))",
                Map.of("readableUnits", units.isEmpty() ? Set.of(NONE) : units, "readableBy", personId));
    }

    private Condition ofGuest(UUID guestId) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        for (Given gift : given.stream().map(each -> each.evidenceOf(guestId)).toList()) {
            String name = "readableGiven" + parts.size();
            parts.add("exists (select 1 from " + gift.table() + " g where g.evidence_id = e.id and g." + gift.column() + " in (:" + name + "))");
            values.put(name, gift.ids().isEmpty() ? Set.of(NONE) : gift.ids());
        }
        return new Condition(parts.isEmpty() ? "1 = 0" : "(" + String.join(" or ", parts) + ")", values);
    }
}
