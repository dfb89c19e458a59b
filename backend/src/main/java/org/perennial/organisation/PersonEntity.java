package org.perennial.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.ErasedPerson;
import org.perennial.shared.Folded;
import org.perennial.shared.Ids;

/** A person who works or worked here. */
@Entity
@Table(name = "person")
class PersonEntity {

    private static final int KEY_MAX = 200;
    private static final int SEARCH_MAX = 520;

    @Id
    private UUID id = Ids.next();

    private String employeeId;
    private String name;
    private String nameKey;
    private String email;
    private String emailKey;
    private String searchText;

    @Enumerated(EnumType.STRING)
    private PersonStatus status;

    private UUID unitId;
    private @Nullable UUID managerId;
    private @Nullable LocalDate startOn;
    private @Nullable LocalDate lastWorkingDay;

    /** Null while the name is the person's own. */
    private @Nullable Instant erasedAt;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected PersonEntity() {}

    PersonEntity(PersonData data) {
        change(data);
    }

    /** Takes over values that were checked before. */
    final void change(PersonData data) {
        employeeId = data.employeeId().strip();
        name = data.name().strip();
        nameKey = Folded.of(name, KEY_MAX);
        email = data.email().strip();
        emailKey = key(email);
        searchText = Folded.of(name + " " + email + " " + employeeId, SEARCH_MAX);
        status = data.status() == null ? PersonStatus.ACTIVE : data.status();
        unitId = data.unitId();
        managerId = data.managerId();
        startOn = data.startOn();
        lastWorkingDay = data.lastWorkingDay();
    }

    /** Nothing is left but the id, the unit and the days. */
    void erase(ErasedPerson instead, Instant at) {
        name = instead.pseudonym();
        nameKey = Folded.of(name, KEY_MAX);
        email = instead.address();
        emailKey = key(email);
        employeeId = "erased-" + id;
        searchText = Folded.of(name, SEARCH_MAX);
        managerId = null;
        erasedAt = at;
    }

    boolean erased() {
        return erasedAt != null;
    }

    static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    String nameKey() {
        return nameKey;
    }

    long version() {
        return version == null ? 0 : version;
    }

    PersonData data() {
        return new PersonData(employeeId, name, email, unitId, managerId, startOn, lastWorkingDay, status);
    }

    Person view() {
        return new Person(
                id, employeeId, name, email, status, unitId, managerId, startOn, lastWorkingDay, version());
    }
}
