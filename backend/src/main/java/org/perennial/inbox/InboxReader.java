package org.perennial.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseFile;
import org.perennial.cases.CaseSubjects;
import org.perennial.cases.Cases;
import org.perennial.cases.SeparationOfDuties;
import org.perennial.cases.SeparationRule.Barred;
import org.perennial.cases.Submissions;
import org.perennial.identity.CurrentPerson;
import org.perennial.inbox.InboxQueries.Place;
import org.perennial.organisation.People;
import org.perennial.organisation.PeopleQuery;
import org.perennial.organisation.PersonStatus;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.shared.Folded;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inbox as one person reads it. */
@Service
@Transactional(readOnly = true)
public class InboxReader {

    private static final int CANDIDATES = 50;

    private final WorkItems items;
    private final ReadableItems readable;
    private final InboxQueries queries;
    private final Principals principals;
    private final Windows windows;
    private final ItemGroups groups;
    private final ItemRows rows;
    private final Drafts drafts;
    private final DeliveryTable deliveries;
    private final Offering offering;
    private final SeparationOfDuties separation;
    private final Cases cases;
    private final CaseTypes types;
    private final CaseSubjects subjects;
    private final Submissions submissions;
    private final People people;
    private final CurrentPerson current;

    InboxReader(
            WorkItems items,
            ReadableItems readable,
            InboxQueries queries,
            Principals principals,
            Windows windows,
            ItemGroups groups,
            ItemRows rows,
            Drafts drafts,
            DeliveryTable deliveries,
            Offering offering,
            SeparationOfDuties separation,
            Cases cases,
            CaseTypes types,
            CaseSubjects subjects,
            Submissions submissions,
            People people,
            CurrentPerson current) {
        this.items = items;
        this.readable = readable;
        this.queries = queries;
        this.principals = principals;
        this.windows = windows;
        this.groups = groups;
        this.rows = rows;
        this.drafts = drafts;
        this.deliveries = deliveries;
        this.offering = offering;
        this.separation = separation;
        this.cases = cases;
        this.types = types;
        this.subjects = subjects;
        this.submissions = submissions;
        this.people = people;
        this.current = current;
    }

    /** A page of one group, earliest deadline first. */
    public Page<ItemRow> page(Group group, int limit, @Nullable String cursor) {
        UUID me = current.id();
        List<String> mine = principals.of(me);
        Place after = Place.after(cursor);
        List<Place> places = switch (group) {
            case WAITING -> queries.waiting(me, mine, after, limit + 1);
            case UNSTAFFED -> queries.unstaffed(after, limit + 1);
            default -> queries.offered(mine, windows.of(me).of(group), after, limit + 1);
        };
        Map<UUID, ItemRow> byId = rows.of(items.findAllById(places.stream().map(Place::itemId).toList()), me).stream()
                .collect(Collectors.toMap(ItemRow::id, Function.identity()));
        Page<Place> page = Page.of(places, limit, Function.identity(), Place::cursor);
        return new Page<>(page.items().stream().map(place -> byId.get(place.itemId())).toList(), page.nextCursor());
    }

    /** How many items each group holds. */
    public InboxCounts counts() {
        UUID me = current.id();
        return queries.counts(me, principals.of(me), windows.of(me));
    }

    /** All items of a case, open ones first; 404 for a case that is not the reader's to see. */
    public List<ItemRow> ofCase(UUID caseId) {
        cases.requireReadable(caseId);
        List<WorkItem> found = items.findByCaseIdOrderByCreatedAtAscIdAsc(caseId);
        return rows.of(found, current.id()).stream()
                .sorted(Comparator.comparing(row -> !row.state().equals("OPEN")))
                .toList();
    }

    /** An item opened; 404 {@code item.not-found} when there is none or it is not the reader's to see. */
    public ItemView open(UUID itemId) {
        UUID me = current.id();
        WorkItem item = readable.get(itemId);
        CaseFile file = cases.get(item.caseId());
        CaseType type = types.version(file.typeVersion());
        String formKey = type.formOf(item.stepKey());
        ItemRow row = rows.one(item, me);
        boolean readonly = !row.allowedActions().contains("complete");
        ItemView.Form form = new ItemView.Form(
                formKey,
                types.form(type.versionId(), formKey).orElse(Map.of("components", List.of())),
                item.isOpen() ? deliveries.prefill(item, submissions.prefill(file, item.stepKey(), item.itemFacts())) : Map.of(),
                readonly);
        ItemView.Draft draft = drafts.find(itemId, me)
                .map(InboxReader::view)
                .orElse(null);
        return new ItemView(
                row,
                groups.of(item, file, me),
                type.text("step." + item.stepKey() + ".why"),
                form,
                draft,
                readonly ? List.of() : leavesNobodyFor(item, file, draft == null ? form.data() : draft.data()),
                subjects.card(file).orElse(null));
    }

    /**
     * Keeps what the reader typed.
     *
     * @param version of the draft it was typed on, 0 where there was none; null to save over whatever is there
     * @throws Problem 409 {@code item.ended} once the item is over; 412 {@code draft.stale} when another window saved a newer one
     */
    @Transactional
    public ItemView.SavedDraft saveDraft(UUID itemId, Map<String, Object> data, @Nullable Long version) {
        WorkItem item = readable.get(itemId);
        requireOpen(itemId);
        Drafts.Draft saved = drafts.save(itemId, current.id(), data, version);
        return new ItemView.SavedDraft(
                saved.savedAt(), saved.version(), leavesNobodyFor(item, cases.get(item.caseId()), data));
    }

    private List<String> leavesNobodyFor(WorkItem item, CaseFile file, Map<String, Object> answers) {
        CaseType type = types.version(file.typeVersion());
        return offering.leftToNobody(item, file, current.id(), answers).stream().map(type::stepTitle).toList();
    }

    private static ItemView.Draft view(Drafts.Draft draft) {
        return new ItemView.Draft(draft.data(), draft.savedAt(), draft.version());
    }

    /** @throws Problem 409 {@code item.ended} once the item is over, and with it every draft of it */
    @Transactional
    public void discardDraft(UUID itemId) {
        readable.get(itemId);
        requireOpen(itemId);
        drafts.discard(itemId, current.id());
    }

    private void requireOpen(UUID itemId) {
        if (!items.take(itemId).orElseThrow(() -> Problem.notFound("item")).isOpen()) {
            throw Problem.conflict("item.ended", "This task is over, so there is nothing to draft.");
        }
    }

    /** Who could be given the item, each with the reason where separation of duties forbids it. */
    public List<Candidate> candidates(UUID itemId, @Nullable String q) {
        WorkItem item = readable.get(itemId);
        Map<UUID, Barred> barred = separation.barred(cases.get(item.caseId()), item.stepKey());
        List<PersonRef> found = item.roles().isEmpty() || item.unstaffed()
                ? people.find(new PeopleQuery(q, null, PersonStatus.ACTIVE, true, CANDIDATES, null)).items().stream()
                        .map(person -> new PersonRef(person.id(), person.name()))
                        .toList()
                : named(offering.holders(item), q);
        return found.stream()
                .map(person -> new Candidate(
                        person, barred.containsKey(person.id()) ? barred.get(person.id()).detail() : null))
                .toList();
    }

    private List<PersonRef> named(List<UUID> ids, @Nullable String q) {
        String asked = q == null ? "" : Folded.of(q.strip());
        return people.refs(ids).values().stream()
                .filter(person -> Folded.of(person.name()).contains(asked))
                .sorted(Comparator.comparing(PersonRef::name))
                .limit(CANDIDATES)
                .toList();
    }

    /** @param barred why not; null when the person may */
    public record Candidate(PersonRef person, @Nullable String barred) {}
}
