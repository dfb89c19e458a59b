package org.perennial.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perennial.identity.PersonDirectory;
import org.perennial.shared.PersonRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class StaffDirectory implements PersonDirectory {

    private final PersonRepository people;
    private final UnitReader units;

    StaffDirectory(PersonRepository people, UnitReader units) {
        this.people = people;
        this.units = units;
    }

    @Override
    public Optional<PersonRef> find(UUID personId) {
        return people.refs(List.of(personId)).stream().findFirst();
    }

    @Override
    public Optional<PersonRef> findActive(UUID personId) {
        return people.activeRef(personId);
    }

    @Override
    public boolean active(UUID personId) {
        return !people.activeAmong(List.of(personId)).isEmpty();
    }

    @Override
    public boolean staff(UUID personId) {
        return !people.staffAmong(List.of(personId)).isEmpty();
    }

    @Override
    public Set<UUID> activeAmong(Collection<UUID> personIds) {
        return personIds.isEmpty() ? Set.of() : people.activeAmong(personIds);
    }

    @Override
    public Optional<PersonCard> activeCard(UUID personId) {
        return people.findById(personId).flatMap(this::card);
    }

    @Override
    public Optional<PersonCard> activeByEmail(String email) {
        return people.findByEmailKey(PersonEntity.key(email.strip())).flatMap(this::card);
    }

    private Optional<PersonCard> card(PersonEntity found) {
        Person person = found.view();
        return person.status() != PersonStatus.ACTIVE
                ? Optional.empty()
                : Optional.of(new PersonCard(
                        person.id(), person.name(), person.email(), person.unitId(), units.forest().view(person.unitId()).zone()));
    }
}
