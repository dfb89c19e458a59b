package org.perennial.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.Ids;

/** A business unit with what is set in it, not what it inherits. */
@Entity
@Table(name = "business_unit")
class UnitEntity {

    @Id
    private UUID id = Ids.next();

    private String code;
    private String codeKey;
    private String name;
    private @Nullable UUID parentId;
    private @Nullable UUID headId;
    private @Nullable UUID deputyId;
    private @Nullable String zone;
    private @Nullable String country;
    private @Nullable String weekend;
    private boolean inScope;

    @Version
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected UnitEntity() {}

    UnitEntity(UnitData data) {
        change(data);
    }

    /** Takes over values that were checked before. */
    final void change(UnitData data) {
        code = data.code().strip();
        codeKey = key(data.code());
        name = data.name().strip();
        parentId = data.parentId();
        headId = data.headId();
        deputyId = data.deputyId();
        zone = data.zone();
        country = data.country() == null ? null : data.country().toUpperCase(Locale.ROOT);
        weekend = data.weekend() == null ? null : text(data.weekend());
        inScope = data.inScope();
    }

    static String key(String code) {
        return code.strip().toLowerCase(Locale.ROOT);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    UnitData data() {
        return new UnitData(code, name, parentId, headId, deputyId, zone, country, days(weekend), inScope);
    }

    private static String text(Set<DayOfWeek> days) {
        return new TreeSet<>(days).stream().map(day -> day.name().substring(0, 3)).collect(Collectors.joining(","));
    }

    private static @Nullable Set<DayOfWeek> days(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> text.contains(day.name().substring(0, 3)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
