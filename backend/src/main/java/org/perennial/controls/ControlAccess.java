package org.perennial.controls;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.UnitTree;
import org.perennial.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may change the design of a control: whoever manages the controls of the whole organisation, or of every unit that has it.
 * A control that no unit has yet is open to all who manage controls somewhere, so that they can prepare one.
 */
@Component
public class ControlAccess {

    private final Access access;
    private final UnitTree units;
    private final JdbcClient jdbc;

    ControlAccess(Access access, UnitTree units, JdbcClient jdbc) {
        this.access = access;
        this.units = units;
        this.jdbc = jdbc;
    }

    /** Whether the current person manages the controls of the whole organisation. */
    boolean managesAll() {
        return units.root().map(root -> access.may(Capability.MANAGE_CONTROLS, root.id())).orElse(false);
    }

    /** Whether the current person manages controls anywhere. */
    boolean managesSome() {
        return access.may(Capability.MANAGE_CONTROLS, null);
    }

    /** Those of these controls whose design the current person may change. */
    Set<UUID> editable(Collection<UUID> controlIds) {
        Set<UUID> editable = new HashSet<>(controlIds);
        if (!managesSome()) {
            return Set.of();
        }
        if (!managesAll()) {
            editable.removeAll(inUnitsOfOthers(controlIds));
        }
        return editable;
    }

    /**
     * Insists on the right to change the design of a control.
     *
     * @throws Problem 401 {@code sign-in.required}; 403 {@code capability.missing}, {@code control.in-other-units}
     */
    public void requireEdit(UUID controlId) {
        access.require(Capability.MANAGE_CONTROLS, null);
        if (editable(List.of(controlId)).isEmpty()) {
            throw Problem.forbidden(
                    "control.in-other-units",
                    "Other business units have this control too. Ask somebody who manages the controls of all of them.");
        }
    }

    /**
     * Insists on the right to change what is the same for the whole organisation.
     *
     * @throws Problem 401 {@code sign-in.required}; 403 {@code capability.missing}
     */
    public void requireAll() {
        access.require(Capability.MANAGE_CONTROLS, units.root().map(root -> root.id()).orElse(null));
    }

    private List<UUID> inUnitsOfOthers(Collection<UUID> controlIds) {
        return jdbc.sql("select distinct control_id from control_unit where control_id in (:controls) and unit_id not in (:mine)")
                .param("controls", ControlReader.orNone(controlIds))
                .param("mine", ControlReader.orNone(access.units(Capability.MANAGE_CONTROLS)))
                .query(UUID.class)
                .list();
    }
}
