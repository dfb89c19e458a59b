package org.perennial.seats;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.EndedCases;
import org.perennial.organisation.Units;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.reporting.AuditPack;
import org.perennial.reporting.AuditPacks;
import org.perennial.reporting.PackContents;
import org.perennial.reporting.PackState;
import org.perennial.seats.Samples.SampleChoice;
import org.perennial.seats.Samples.SampleChoices;
import org.perennial.shared.Problem;
import org.perennial.shared.UnitRef;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What seats and samples ask of audit packs. */
@Component
class PackShelf {

    private final AuditPacks packs;
    private final PackContents contents;
    private final PackFacts facts;
    private final EndedCases ended;
    private final Units units;
    private final CaseTypes types;

    PackShelf(AuditPacks packs, PackContents contents, PackFacts facts, EndedCases ended, Units units, CaseTypes types) {
        this.packs = packs;
        this.contents = contents;
        this.facts = facts;
        this.ended = ended;
        this.units = units;
        this.types = types;
    }

    /** @param unitIds units the pack covers, at least one */
    record Shelved(UUID id, String name, List<UUID> unitIds) {}

    /**
     * A pack the current person may read.
     *
     * @throws Problem 403 {@code capability.missing}; 404 {@code audit-pack.not-found}
     */
    Shelved get(UUID packId) {
        AuditPack pack = packs.get(packId);
        return new Shelved(packId, pack.title(), pack.units().stream().map(UnitRef::id).toList());
    }

    /**
     * As {@link #get}, but not one of which nothing can be read any more.
     *
     * @throws Problem 410 {@code audit-pack.deleted}
     */
    Shelved whole(UUID packId) {
        Shelved pack = get(packId);
        if (deleted(packId)) {
            throw new Problem(HttpStatus.GONE, "audit-pack.deleted", "This audit pack was deleted.");
        }
        return pack;
    }

    /** Keeps the pack from being deleted until the end of the transaction. */
    void take(UUID packId) {
        contents.take(packId);
    }

    boolean deleted(UUID packId) {
        return contents.find(packId).filter(facts -> facts.state() == PackState.DELETED).isPresent();
    }

    /** A pack, whoever asks. */
    Optional<Shelved> any(UUID packId) {
        return contents.find(packId).map(pack -> new Shelved(packId, pack.title(), pack.unitIds()));
    }

    /** Keeps what a pack has of cases that are over from being deleted until the end of the transaction. */
    void keepCases(UUID packId) {
        ended.keep(contents.caseIds(packId));
    }

    /** Cases in these packs. */
    Set<UUID> cases(Collection<UUID> packIds) {
        return packIds.stream().flatMap(pack -> contents.caseIds(pack).stream()).collect(Collectors.toSet());
    }

    boolean holdsCase(Collection<UUID> packIds, UUID caseId) {
        return packIds.stream().anyMatch(pack -> contents.containsCase(pack, caseId));
    }

    boolean holdsEvidence(Collection<UUID> packIds, UUID evidenceId) {
        return packIds.stream().anyMatch(pack -> contents.containsEvidence(pack, evidenceId));
    }

    /** What a sample is drawn from. */
    List<PackFacts.Found> population(Shelved pack, NewSample filter) {
        UUID unit = filter.unit();
        Set<UUID> below = unit == null ? Set.of() : new HashSet<>(units.downwards(unit));
        return facts.population(pack.id(), filter, unit != null && below.isEmpty() ? Set.of(unit) : below);
    }

    /** What narrows the population, in words; empty where nothing does. */
    String words(Shelved pack, NewSample filter) {
        SampleChoices choices = choices(pack);
        return Stream.of(
                        named(choices.types(), filter.type()), named(choices.units(), text(filter.unit())),
                        named(choices.controlUnits(), text(filter.controlUnit())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** What a population can be narrowed to. */
    SampleChoices choices(Shelved pack) {
        List<CaseType> running = types.running();
        List<SampleChoice> ofTypes = facts.types(pack.id()).stream()
                .map(key -> new SampleChoice(key, running.stream().filter(type -> type.key().equals(key)).findFirst().map(CaseType::title).orElse(key)))
                .toList();
        List<SampleChoice> ofUnits = facts.units(pack.id()).stream().map(unit -> new SampleChoice(unit.id().toString(), unit.name())).toList();
        return new SampleChoices(ofTypes, ofUnits, facts.controls(pack.id()));
    }

    private static @Nullable String named(List<SampleChoice> choices, @Nullable String id) {
        return id == null || id.isBlank()
                ? null
                : choices.stream().filter(choice -> choice.id().equals(id)).map(SampleChoice::name).findFirst().orElse(id);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
