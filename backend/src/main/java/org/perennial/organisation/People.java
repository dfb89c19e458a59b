package org.perennial.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;

/** The people of the organisation. Checks what is said, not who says it: that is the caller's part. */
public interface People {

    /** @throws org.perennial.shared.Problem 404 {@code person.not-found} */
    Person get(UUID id);

    /** The person with this employee id. */
    Optional<Person> byEmployeeId(String employeeId);

    /** Names for these ids; unknown ids are left out. */
    Map<UUID, PersonRef> refs(Collection<UUID> ids);

    /** Names and addresses of everybody but this person that have one of these texts in them, in whatever case. */
    Set<String> calledAlike(UUID id, Collection<String> texts);

    /** Whether the person exists and works here; guests from outside do not. */
    boolean active(UUID id);

    /** A page of people, ordered by name. */
    Page<Person> find(PeopleQuery query);

    /**
     * Adds a person.
     *
     * @throws org.perennial.shared.Problem 400 {@code validation.failed} with pointers to the wrong values
     */
    Person create(PersonData data);

    /**
     * Changes a person. Who leaves loses account and roles.
     *
     * @throws org.perennial.shared.Problem 404 {@code person.not-found}; 412 {@code version.stale}; 400 {@code validation.failed}
     */
    Person update(UUID id, long version, PersonData data);
}
