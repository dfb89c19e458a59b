package org.perennial.controls;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The categories a new installation starts with; only when it has none, so that a deleted or renamed one does not come back. */
@Component
class CauseCategorySeed {

    private static final List<CauseCategoryDraft> DEFAULTS = List.of(
            cause("PROCESS_MISSING", "No process or rule for it", false),
            cause("PROCESS_UNCLEAR", "Process unclear or impractical", false),
            cause("ROLES_UNCLEAR", "Responsibility not assigned", false),
            cause("TRAINING", "Knowledge or training missing", false),
            cause("HUMAN_ERROR", "Human error: slip or lapse", true),
            cause("RULE_NOT_FOLLOWED", "Human error: known rule not followed", true),
            cause("RESOURCES", "Too little time, money or people", false),
            cause("TECHNICAL_FAULT", "Technical fault or wrong configuration", false),
            cause("DESIGN", "Control designed wrongly", false),
            cause("CHANGE", "Change without looking at its effects", false),
            cause("SUPPLIER", "Supplier did not deliver as agreed", false),
            cause("MONITORING", "Failure not noticed: no monitoring", false));

    private final CauseCategories categories;

    CauseCategorySeed(CauseCategories categories) {
        this.categories = categories;
    }

    @Transactional
    public void run() {
        if (categories.all().isEmpty()) {
            DEFAULTS.forEach(categories::create);
        }
    }

    private static CauseCategoryDraft cause(String key, String name, boolean humanError) {
        return new CauseCategoryDraft(key, name, humanError, true);
    }
}
