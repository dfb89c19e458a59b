package org.perennial.reconciliation;

import org.perennial.shared.ErasedPerson;
import org.perennial.shared.NameEraser;
import org.perennial.shared.NameEraser.Place;
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
        names.replace(person, Place.of("reconciliation_difference", "id"), "detail");
    }
}
