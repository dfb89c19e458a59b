package org.perennial.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows the work items of cases; the inbox, which keeps them, implements it for those below it. */
public interface CaseItems {

    /** Key of the step an item stands for, whether it is done or not; empty where the case has no such item. */
    Optional<String> stepOf(UUID caseId, UUID itemId);

    /** Who has the open items of a case, item by item; whether the caller may know is decided before. */
    List<Standing> open(UUID caseId);

    /**
     * An open item.
     *
     * @param holder who has it; null while nobody took it
     * @param offeredTo names or roles that may take it; empty once somebody has it
     * @param lateness 0 in time, 1 to 4 by how far lateness has climbed
     */
    record Standing(String step, @Nullable UUID holder, List<String> offeredTo, int lateness) {}
}
