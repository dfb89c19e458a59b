package org.perennial.seats;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.perennial.identity.Access;
import org.perennial.identity.Capability;
import org.perennial.identity.CurrentGuest;
import org.perennial.identity.CurrentPerson;
import org.perennial.organisation.People;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.Ids;
import org.perennial.shared.LiveHint;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.perennial.shared.Violations;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Random samples of what a pack holds, drawn by auditors, from inside or from the pack's seats. A sample that was drawn stays as it is,
 * with its whole population in the order of the draw, so that it can be drawn again and compared.
 */
@Service
@Transactional
public class Samples {

    /** Most records of a sample. */
    static final int MOST = 1_000;

    private static final int SEED_LENGTH = 64;

    private final SampleTable table;
    private final PackShelf packs;
    private final People people;
    private final Access access;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Samples(
            SampleTable table,
            PackShelf packs,
            People people,
            Access access,
            CurrentPerson current,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.packs = packs;
        this.people = people;
        this.access = access;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param allowedActions {@code draw} for who may draw one
     * @param choices what a population can be narrowed to
     */
    public record PackSamples(List<SampleView> items, List<String> allowedActions, SampleChoices choices) {}

    /** What occurs in the pack: key or id, and a name for people. */
    public record SampleChoices(List<SampleChoice> types, List<SampleChoice> units, List<SampleChoice> controlUnits) {}

    public record SampleChoice(String id, String name) {}

    /** @param items those that were drawn, in order */
    public record DrawnSample(SampleView sample, List<SampleItem> items) {}

    /**
     * Samples of a pack, newest first.
     *
     * @throws Problem 404 {@code audit-pack.not-found}
     */
    @Transactional(readOnly = true)
    public PackSamples ofPack(UUID packId) {
        PackShelf.Shelved pack = packs.get(packId);
        boolean draws = mayDraw(pack) && !packs.deleted(packId);
        return new PackSamples(views(table.ofPack(packId)), draws ? List.of("draw") : List.of(), packs.choices(pack));
    }

    /** @throws Problem 404 {@code sample.not-found} */
    @Transactional(readOnly = true)
    public DrawnSample get(UUID id) {
        SampleTable.Row row = readable(id);
        List<SampleItem> items = new ArrayList<>();
        table.items(id, row.size(), items::add);
        return new DrawnSample(views(List.of(row)).get(0), items);
    }

    /**
     * Draws one.
     *
     * @throws Problem 400 {@code validation.failed}; 403 {@code capability.missing}; 404 {@code audit-pack.not-found}; 410 {@code
     *     audit-pack.deleted}
     */
    public DrawnSample draw(UUID packId, NewSample said) {
        PackShelf.Shelved pack = packs.whole(packId);
        if (!mayDraw(pack)) {
            pack.unitIds().forEach(unit -> access.require(Capability.DRAW_SAMPLES, unit));
        }
        Violations wrong = new Violations();
        String seed = said.seed() == null || said.seed().isBlank() ? seed() : wrong.line("/seed", said.seed(), SEED_LENGTH);
        int size = said.size() == null ? 0 : said.size();
        wrong.addIf(said.population() == null, "/population", "required", "Say of what the sample is drawn.");
        wrong.addIf(size < 1 || size > MOST, "/size", "sample.size", "A sample has 1 to " + MOST + " records.");
        wrong.throwIfAny();
        packs.keepCases(packId);
        Map<UUID, PackFacts.Found> population = packs.population(pack, said).stream()
                .collect(Collectors.toMap(PackFacts.Found::id, Function.identity()));
        wrong.addIf(
                size > population.size(), "/size", "sample.too-large", "The population has " + population.size() + " records.");
        wrong.throwIfAny();
        List<SampleItem> order = ordered(seed, population);
        SampleTable.Row row = new SampleTable.Row(
                Ids.next(), packId, said.population(), blankToNull(said.type()), said.unit(), said.controlUnit(),
                packs.words(pack, said), seed, SampleDraw.ALGORITHM,
                population.size(), SampleDraw.digest(population.keySet()), size, current.id(), clock.instant());
        table.insert(row, order);
        tell(row, pack, said);
        return new DrawnSample(views(List.of(row)).get(0), order.subList(0, size));
    }

    /**
     * The drawn records in order, or the whole population.
     *
     * @throws Problem 404 {@code sample.not-found}
     */
    @Transactional(readOnly = true)
    public void read(UUID id, boolean population, Consumer<SampleItem> each) {
        SampleTable.Row row = readable(id);
        table.items(id, population ? row.populationSize() : row.size(), each);
    }

    private SampleTable.Row readable(UUID id) {
        SampleTable.Row row = table.find(id).orElseThrow(() -> Problem.notFound("sample"));
        try {
            packs.get(row.packId());
        } catch (Problem hidden) {
            throw hidden.code().equals("audit-pack.not-found") ? Problem.notFound("sample") : hidden;
        }
        return row;
    }

    /** A guest reads only packs of their own seats, so that the pack was found is all it takes. */
    private boolean mayDraw(PackShelf.Shelved pack) {
        return CurrentGuest.is() || pack.unitIds().stream().allMatch(unit -> access.may(Capability.DRAW_SAMPLES, unit));
    }

    private static List<SampleItem> ordered(String seed, Map<UUID, PackFacts.Found> population) {
        List<SampleItem> items = new ArrayList<>();
        for (UUID id : SampleDraw.order(seed, population.keySet())) {
            PackFacts.Found record = population.get(id);
            items.add(new SampleItem(items.size() + 1, SampleDraw.key(seed, id), id, record.caseId(), record.label(), record.detail()));
        }
        return items;
    }

    private void tell(SampleTable.Row row, PackShelf.Shelved pack, NewSample said) {
        Map<String, Object> payload = new HashMap<>(Map.of(
                "packId", row.packId(), "population", row.population().name(), "seed", row.seed(), "algorithm", row.algorithm(),
                "populationSize", row.populationSize(), "populationDigest", row.populationDigest(), "size", row.size()));
        payload.put("type", said.type());
        payload.put("unit", said.unit());
        payload.put("controlUnit", said.controlUnit());
        events.publishEvent(AuditableEvent.of(
                "sample.drawn", "audit-sample", row.id(), pack.name(), pack.unitIds().iterator().next(), payload));
        events.publishEvent(new LiveHint("packs", row.packId()));
    }

    private List<SampleView> views(List<SampleTable.Row> rows) {
        Map<UUID, PersonRef> names = people.refs(rows.stream().map(SampleTable.Row::drawnBy).distinct().toList());
        return rows.stream()
                .map(row -> new SampleView(
                        row.id(), row.packId(), row.population(), row.filter(), row.seed(), row.algorithm(),
                        row.populationSize(), row.populationDigest(), row.size(),
                        names.getOrDefault(row.drawnBy(), new PersonRef(row.drawnBy(), row.drawnBy().toString())), row.drawnAt()))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable String blankToNull(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private String seed() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
