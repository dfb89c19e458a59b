package org.perennial.controls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Changes;

/**
 * What the audit trail says of a control.
 *
 * @param requirements ids of the requirements it serves, in order
 */
record ControlState(
        String code, String name, String description, ControlStatus status, int controlVersion, List<String> requirements) {

    /** @param before null for one that is new */
    Changes since(@Nullable ControlState before) {
        return new Changes()
                .compare("code", before == null ? null : before.code, code)
                .compare("name", before == null ? null : before.name, name)
                .compare("description", before == null ? null : before.description, description)
                .compare("status", before == null ? null : before.status, status)
                .compare("controlVersion", before == null ? null : before.controlVersion, controlVersion)
                .compare("requirements", before == null ? null : before.requirements, requirements);
    }
}
