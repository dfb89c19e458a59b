package org.perennial.reporting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseArchive;
import org.perennial.cases.CaseArchive.Choice;
import org.perennial.controls.ControlPlaces;
import org.perennial.evidence.EvidenceArchive;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentPerson;
import org.perennial.identity.UnitTree;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.Problem;
import org.perennial.shared.UnitRef;
import org.perennial.shared.Violations;
import org.springframework.stereotype.Component;

/** Checks what a pack is asked for, and finds the cases and the evidence that belong in it. */
@Component
class PackSelection {

    static final int MAX_CASES = 20_000;
    private static final int MAX_CHOICES = 200;
    private static final int TITLE = 200;

    private final Access access;
    private final CurrentPerson current;
    private final UnitTree units;
    private final CaseTypes types;
    private final ControlPlaces controls;
    private final CaseArchive cases;
    private final EvidenceArchive evidence;
    private final WorkingCalendars calendars;

    PackSelection(
            Access access,
            CurrentPerson current,
            UnitTree units,
            CaseTypes types,
            ControlPlaces controls,
            CaseArchive cases,
            EvidenceArchive evidence,
            WorkingCalendars calendars) {
        this.access = access;
        this.current = current;
        this.units = units;
        this.types = types;
        this.controls = controls;
        this.cases = cases;
        this.evidence = evidence;
        this.calendars = calendars;
    }

    /** What was asked for, checked. */
    record Asked(String title, LocalDate from, LocalDate to, List<UUID> units, List<String> types, List<UUID> controls) {}

    /** @param evidence ids by case */
    record Selected(List<UUID> cases, Map<UUID, List<UUID>> evidence) {

        PackCount count() {
            return new PackCount(cases.size(), evidence.values().stream().mapToInt(List::size).sum());
        }
    }

    /**
     * Checks what was said.
     *
     * @param titled whether it needs a title already
     * @throws Problem 400 {@code validation.failed} with {@code period.reversed}, {@code unit.unknown}, {@code case-type.unknown},
     *     {@code control.unknown}; 403 {@code capability.missing} for a unit of which the person may make no packs
     */
    Asked check(NewAuditPack said, boolean titled) {
        access.require(Capability.MAKE_AUDIT_PACK, null);
        Violations violations = new Violations();
        String title = titled ? violations.line("/title", said.title(), TITLE) : "";
        LocalDate from = day(violations, "/periodFrom", said.periodFrom());
        LocalDate to = day(violations, "/periodTo", said.periodTo());
        violations.addIf(to.isBefore(from), "/periodTo", "period.reversed", "The period ends before it begins.");
        List<UUID> unitIds = chosen(violations, "/unitIds", said.unitIds());
        List<String> typeKeys = chosen(violations, "/caseTypes", said.caseTypes());
        List<UUID> controlIds = chosen(violations, "/controlIds", said.controlIds());
        violations.addIf(unitIds.isEmpty(), "/unitIds", "required", "Choose at least one business unit.");
        Map<UUID, UnitRef> known = units.refs(unitIds);
        unknown(violations, "/unitIds", "unit.unknown", "There is no such business unit.", unitIds, known.keySet());
        Set<String> keys = types.running().stream().map(CaseType::key).collect(Collectors.toSet());
        unknown(violations, "/caseTypes", "case-type.unknown", "There is no such case type.", typeKeys, keys);
        Set<UUID> inUnits = controls.of(controlIds, units.downwards(unitIds)).keySet();
        unknown(violations, "/controlIds", "control.unknown", "There is no such control in these units.", controlIds, inUnits);
        violations.throwIfAny();
        unitIds.forEach(unit -> access.require(Capability.MAKE_AUDIT_PACK, unit));
        return new Asked(title, from, to, unitIds, typeKeys, controlIds);
    }

    /**
     * The cases that were open or closed in the period and that the current person may read.
     *
     * @throws Problem 400 {@code audit-pack.too-large}
     */
    Selected select(Asked asked) {
        Set<UUID> below = units.downwards(asked.units());
        Set<UUID> about = asked.controls().isEmpty()
                ? null
                : controls.of(asked.controls(), below).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        ZoneId zone = units.root().map(root -> calendars.zone(root.id())).orElse(ZoneOffset.UTC);
        Choice choice = new Choice(
                below, asked.types(), about, asked.from().atStartOfDay(zone).toInstant(), asked.to().plusDays(1).atStartOfDay(zone).toInstant());
        List<UUID> found = cases.find(choice, current.id(), MAX_CASES + 1);
        if (found.size() > MAX_CASES) {
            throw Problem.badRequest(
                    "audit-pack.too-large", "A pack holds at most " + MAX_CASES + " cases. Choose a shorter period or fewer units.");
        }
        return new Selected(found, evidence.idsOf(found));
    }

    private static LocalDate day(Violations violations, String pointer, @Nullable LocalDate day) {
        violations.addIf(day == null, pointer, "required", "Fill in this field.");
        violations.day(pointer, day);
        return Objects.requireNonNullElse(day, LocalDate.EPOCH);
    }

    /** What was chosen, once each. */
    private static <T> List<T> chosen(Violations violations, String pointer, @Nullable List<@Nullable T> said) {
        List<T> once = said == null
                ? List.of()
                : List.copyOf(new LinkedHashSet<>(said.stream().filter(Objects::nonNull).toList()));
        violations.addIf(once.size() > MAX_CHOICES, pointer, "too-many", "Choose at most " + MAX_CHOICES + ".");
        return once.size() > MAX_CHOICES ? List.of() : once;
    }

    private static <T> void unknown(
            Violations violations, String pointer, String code, String words, List<T> said, Collection<T> known) {
        Set<T> there = new HashSet<>(known);
        for (int index = 0; index < said.size(); index++) {
            violations.addIf(!there.contains(said.get(index)), pointer + "/" + index, code, words);
        }
    }
}
