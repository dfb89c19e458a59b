package org.perennial.reconciliation;

import java.util.List;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.NameEraser;
import org.perennial.shared.PersonRemains;
import org.springframework.stereotype.Component;

/** Differences that name a person who is erased. */
@Component
class PersonDifferences implements PersonRemains {

    private final NameEraser names;

    PersonDifferences(NameEraser names) {
        this.names = names;
    }

    @Override
    public void erase(ErasedPerson person) {
        names.replace(person, "reconciliation_difference", List.of("id"), "detail");
    }
}
