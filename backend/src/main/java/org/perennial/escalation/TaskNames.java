package org.perennial.escalation;

import java.util.UUID;
import org.perennial.cases.CaseFile;
import org.perennial.cases.Cases;
import org.perennial.inbox.ItemFile;
import org.perennial.process.CaseTypes;
import org.springframework.stereotype.Component;

/** How tasks are called, in full or as little as somebody outside the case may know. */
@Component
class TaskNames {

    private final Cases cases;
    private final CaseTypes types;

    TaskNames(Cases cases, CaseTypes types) {
        this.cases = cases;
        this.types = types;
    }

    AskedTask full(ItemFile item) {
        CaseFile file = cases.get(item.caseId());
        return new AskedTask(item.id(), title(file, item), file.id(), file.number(), file.title());
    }

    /** Title and case number only, where the person may not read the case. */
    AskedTask asSeenBy(UUID personId, ItemFile item) {
        if (cases.readable(item.caseId(), personId)) {
            return full(item);
        }
        CaseFile file = cases.get(item.caseId());
        return new AskedTask(null, title(file, item), null, file.number(), null);
    }

    private String title(CaseFile file, ItemFile item) {
        return types.version(file.typeVersion()).stepTitle(item.step());
    }
}
