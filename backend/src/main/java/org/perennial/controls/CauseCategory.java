package org.perennial.controls;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;

/** A kind of root cause. */
@Entity
class CauseCategory {

    @Id
    private UUID id;

    private String code;
    private String name;
    private boolean humanError;
    private boolean active;

    @Version
    private @Nullable Long version;

    protected CauseCategory() {}

    CauseCategory(CauseCategoryDraft draft) {
        this.id = Ids.next();
        take(draft);
    }

    void change(CauseCategoryDraft draft, long expectedVersion) {
        if (!Long.valueOf(expectedVersion).equals(version)) {
            throw Problem.stale();
        }
        take(draft);
    }

    private void take(CauseCategoryDraft draft) {
        code = draft.key().strip();
        name = draft.name().strip();
        humanError = draft.humanError();
        active = draft.active();
    }

    CauseCategoryView view(List<String> allowedActions) {
        return new CauseCategoryView(id, code, name, humanError, active, version == null ? 0 : version, allowedActions);
    }
}
