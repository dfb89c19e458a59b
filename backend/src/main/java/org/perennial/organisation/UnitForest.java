package org.perennial.organisation;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All units as they stand at one moment, with the ways up and down and what is inherited. There are few; they are read at once. */
class UnitForest {

    private static final String DEFAULT_ZONE = "UTC";
    private static final Set<DayOfWeek> DEFAULT_WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Map<UUID, UnitEntity> units = new LinkedHashMap<>();
    private final Map<UUID, UnitData> data = new HashMap<>();
    private final Map<@Nullable UUID, List<UUID>> children = new HashMap<>();

    /** @param inOrder every unit; siblings keep this order */
    UnitForest(List<UnitEntity> inOrder) {
        for (UnitEntity unit : inOrder) {
            units.put(unit.id(), unit);
            data.put(unit.id(), unit.data());
            children.computeIfAbsent(unit.data().parentId(), parent -> new ArrayList<>()).add(unit.id());
        }
    }

    /** Sets a unit's calendar in this picture of the units, not in the units themselves. */
    UnitForest with(UUID id, CalendarDraft.Settings settings) {
        UnitData own = data(id);
        data.put(id, new UnitData(
                own.code(), own.name(), own.parentId(), own.headId(), own.deputyId(),
                settings.zone(), settings.country(), settings.weekend(), own.inScope()));
        return this;
    }

    Optional<UUID> root() {
        return children.getOrDefault(null, List.of()).stream().findFirst();
    }

    boolean has(UUID id) {
        return units.containsKey(id);
    }

    List<UUID> upwards(UUID id) {
        List<UUID> way = new ArrayList<>();
        for (UUID at = id; at != null && units.containsKey(at); at = data(at).parentId()) {
            way.add(at);
        }
        return way;
    }

    Set<UUID> downwards(UUID id) {
        Set<UUID> below = new LinkedHashSet<>();
        if (units.containsKey(id)) {
            collect(id, below);
        }
        return below;
    }

    /** Parents before children. */
    List<Unit> all() {
        return root().map(this::downwards).orElse(Set.of()).stream().map(this::view).toList();
    }

    String name(UUID id) {
        return data(id).name();
    }

    Unit view(UUID id) {
        UnitData own = data(id);
        return new Unit(
                id,
                own.code(),
                own.name(),
                own.parentId(),
                own.headId(),
                own.deputyId(),
                inherited(id, UnitData::zone).orElse(DEFAULT_ZONE),
                own.zone(),
                inherited(id, UnitData::country).orElse(null),
                own.country(),
                inherited(id, UnitData::weekend).orElse(DEFAULT_WEEKEND),
                own.weekend(),
                own.inScope(),
                units.get(id).version());
    }

    private UnitData data(UUID id) {
        return data.get(id);
    }

    private <T> Optional<T> inherited(UUID id, Function<UnitData, @Nullable T> value) {
        return upwards(id).stream().map(this::data).map(value).filter(java.util.Objects::nonNull).findFirst();
    }

    private void collect(UUID id, Set<UUID> below) {
        below.add(id);
        children.getOrDefault(id, List.of()).forEach(child -> collect(child, below));
    }
}
