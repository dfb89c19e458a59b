package org.perennial.cases;

import java.util.Optional;
import java.util.UUID;

/** Knows the work items of cases; the inbox, which keeps them, implements it for those below it. */
public interface CaseItems {

    /** Key of the step an item stands for, whether it is done or not; empty where the case has no such item. */
    Optional<String> stepOf(UUID caseId, UUID itemId);
}
