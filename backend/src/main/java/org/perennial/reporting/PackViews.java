package org.perennial.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perennial.controls.ControlName;
import org.perennial.controls.ControlPlaces;
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

    PackViews(PackTable table, UnitTree units, People people, ControlPlaces controls, CaseTypes types) {
        this.table = table;
        this.units = units;
        this.people = people;
        this.controls = controls;
        this.types = types;
    }

    AuditPack view(PackRow row) {
        return views(List.of(row)).get(row.id());
    }

    Map<UUID, AuditPack> views(Collection<PackRow> rows) {
        Map<UUID, List<UUID>> unitIds = table.units(rows.stream().map(PackRow::id).toList());
        Map<UUID, UnitRef> unitNames = units.refs(unitIds.values().stream().flatMap(List::stream).distinct().toList());
        Map<UUID, PersonRef> makers = people.refs(rows.stream().map(PackRow::requestedBy).distinct().toList());
        Map<UUID, ControlName> controlNames =
                controls.names(rows.stream().flatMap(row -> row.controlIds().stream()).distinct().toList());
        Map<String, String> titles = types.running().stream().collect(Collectors.toMap(CaseType::key, CaseType::title));
        return rows.stream()
                .map(row -> new AuditPack(
                        row.id(), row.title(), row.periodFrom(), row.periodTo(),
                        unitIds.getOrDefault(row.id(), List.of()).stream().map(unitNames::get).filter(Objects::nonNull).toList(),
                        row.caseTypes().stream().map(key -> new AuditPack.PackedType(key, titles.getOrDefault(key, key))).toList(),
                        row.controlIds().stream().map(controlNames::get).filter(Objects::nonNull).toList(),
                        makers.getOrDefault(row.requestedBy(), new PersonRef(row.requestedBy(), row.requestedBy().toString())),
                        row.requestedAt(), row.state(), row.cases(), row.files(), row.casesDone(), row.filesDone(), row.endedAt(),
                        row.failure(), row.size(), row.sha256(), allowed(row.state())))
                .collect(Collectors.toMap(AuditPack::id, Function.identity()));
    }

    private static List<String> allowed(PackState state) {
        return switch (state) {
            case DONE -> List.of("download");
            case FAILED -> List.of("retry");
            default -> List.of();
        };
    }
}
