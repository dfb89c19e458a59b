package org.perennial.cases;

import java.util.UUID;
import org.perennial.audittrail.CaseSight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit trail follows the rule of {@link CaseAccess}: an entry of a case is for who may read the case. */
@Component
class TrailOfCases implements CaseSight {

    private final CaseAccess access;

    TrailOfCases(CaseAccess access) {
        this.access = access;
    }

    @Override
    @Transactional(readOnly = true)
    public Seen seenBy(UUID personId) {
        return new Seen(access.units(personId), access.casesOf(personId));
    }
}
