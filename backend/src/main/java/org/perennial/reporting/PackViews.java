package org.perennial.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.controls.ControlName;
import org.perennial.controls.ControlPlaces;
import org.perennial.identity.CurrentGuest;
import org.perennial.identity.UnitTree;
import org.perennial.organisation.People;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.PersonRef;
import org.perennial.shared.UnitRef;
import org.springframework.stereotype.Component;

/** Gives packs the names of what they hold by id. */
@Component
class PackViews {

    private final PackTable table;
    private final UnitTree units;
    private final People people;
    private final ControlPlaces controls;
    private final CaseTypes types;
    private final PackSettings settings;

    PackViews(PackTable table, UnitTree units, People people, ControlPlaces controls, CaseTypes types, PackSettings settings) {
        this.table = table;
        this.units = units;
        this.people = people;
        this.controls = controls;
        this.types = types;
        this.settings = settings;
    }

    /** @param mayDelete whether whoever is shown a pack of these units may delete it */
    AuditPack view(PackRow row, BiPredicate<PackRow, List<UUID>> mayDelete) {
        return views(List.of(row), mayDelete).get(row.id());
    }

    Map<UUID, AuditPack> views(Collection<PackRow> rows, BiPredicate<PackRow, List<UUID>> mayDelete) {
        Map<UUID, List<UUID>> unitIds = table.units(rows.stream().map(PackRow::id).toList());
        Map<UUID, UnitRef> unitNames = units.refs(unitIds.values().stream().flatMap(List::stream).distinct().toList());
        Map<UUID, PersonRef> makers = people.refs(
                rows.stream().flatMap(row -> Stream.of(row.requestedBy(), row.deletedBy())).filter(Objects::nonNull).distinct().toList());
        Map<UUID, ControlName> controlNames =
                controls.names(rows.stream().flatMap(row -> row.controlIds().stream()).distinct().toList());
        Map<String, String> titles = types.running().stream().collect(Collectors.toMap(CaseType::key, CaseType::title));
        return rows.stream()
                .map(row -> new AuditPack(
                        row.id(), row.title(), row.periodFrom(), row.periodTo(),
                        unitIds.getOrDefault(row.id(), List.of()).stream().map(unitNames::get).filter(Objects::nonNull).toList(),
                        row.caseTypes().stream().map(key -> new AuditPack.PackedType(key, titles.getOrDefault(key, key))).toList(),
                        row.controlIds().stream().map(controlNames::get).filter(Objects::nonNull).toList(),
                        Objects.requireNonNull(ref(row.requestedBy(), makers)),
                        row.requestedAt(), row.state(), row.cases(), row.files(), row.casesDone(), row.filesDone(), row.endedAt(),
                        row.failure(), row.failureCode(), row.size(), row.sha256(), row.manifestSha256(), expiry(row), row.deletedAt(), ref(row.deletedBy(), makers),
                        allowed(row.state(), mayDelete.test(row, unitIds.getOrDefault(row.id(), List.of())))))
                .collect(Collectors.toMap(AuditPack::id, Function.identity()));
    }

    private @Nullable Instant expiry(PackRow row) {
        return row.state() == PackState.DONE && row.endedAt() != null ? row.endedAt().plus(settings.kept()) : null;
    }

    private static @Nullable PersonRef ref(@Nullable UUID person, Map<UUID, PersonRef> names) {
        return person == null ? null : names.getOrDefault(person, new PersonRef(person, person.toString()));
    }

    private static List<String> allowed(PackState state, boolean mayDelete) {
        List<String> allowed = new ArrayList<>();
        if (state == PackState.DONE) {
            allowed.add("download");
        }
        if ((state == PackState.FAILED || state == PackState.EXPIRED) && !CurrentGuest.is()) {
            allowed.add("retry");
        }
        if (mayDelete && state != PackState.DELETED) {
            allowed.add("delete");
        }
        return allowed;
    }
}
