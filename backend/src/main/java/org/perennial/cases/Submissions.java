package org.perennial.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.Roles;
import org.perennial.process.CaseType;
import org.perennial.process.CaseTypes;
import org.perennial.process.FormChecker;
import org.perennial.process.spi.ReferenceCheck.FormContext;
import org.perennial.shared.AuditableEvent;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Ids;
import org.perennial.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people hand in: checked against the deployed form, kept for good with its hash, then given to the case type's desk. */
@Service
@Transactional
public class Submissions {

    private final SubmissionRecords records;
    private final CaseTypes types;
    private final CaseDesks desks;
    private final FormChecker forms;
    private final Roles roles;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submissions(
            SubmissionRecords records,
            CaseTypes types,
            CaseDesks desks,
            FormChecker forms,
            Roles roles,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.types = types;
        this.desks = desks;
        this.forms = forms;
        this.roles = roles;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes what a person handed in for a step of an open case.
     *
     * @return the facts it sets for the diagram
     * @throws Problem 400 {@code validation.failed}; 409 {@code case.sealed}
     */
    public Map<String, Object> submit(
            CaseFile file, String stepKey, UUID itemId, Map<String, Object> itemFacts, UUID personId, Map<String, Object> data) {
        if (!file.open()) {
            throw Problem.conflict("case.sealed", "Case " + file.number() + " is closed and sealed.");
        }
        CaseType type = types.version(file.typeVersion());
        Map<String, Object> checked = check(type, stepKey, data, file, personId);
        Submission submission = record(file, type, stepKey, itemId, itemFacts, personId, checked);
        return desks.of(type).accept(submission);
    }

    /** What the form of a step should be filled with when somebody opens it first. */
    @Transactional(readOnly = true)
    public Map<String, Object> prefill(CaseFile file, String stepKey, Map<String, Object> itemFacts) {
        return desks.of(types.version(file.typeVersion())).prefill(file.id(), stepKey, itemFacts);
    }

    /** From which day on evidence must tell about to be what the step waits for; empty where it waits for none. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> awaitsEvidenceFrom(CaseFile file, String stepKey, Map<String, Object> itemFacts) {
        return desks.of(types.version(file.typeVersion())).awaitsEvidenceFrom(file.id(), stepKey, itemFacts);
    }

    /** What tells an item from others of its step; null when nothing does. */
    @Transactional(readOnly = true)
    public @Nullable String itemDetail(CaseFile file, String stepKey, Map<String, Object> itemFacts) {
        return desks.of(types.version(file.typeVersion()))
                .itemDetail(file.id(), stepKey, itemFacts)
                .orElse(null);
    }

    /** All of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<SubmissionView> of(CaseFile file) {
        CaseType type = types.version(file.typeVersion());
        return records.findByCaseIdOrderBySubmittedAtAscIdAsc(file.id()).stream()
                .map(row -> row.view(type, forms.answers(types.form(row.typeVersionId(), row.formId()).orElseThrow(), row.data())))
                .toList();
    }

    /** Who did which step; what a substitute did counts for the absent person too (domain.md 1, segregation of duties). */
    @Transactional(readOnly = true)
    public List<Deed> deeds(UUID caseId) {
        return deeds(Set.of(caseId)).getOrDefault(caseId, List.of());
    }

    /** As {@link #deeds(UUID)}, for several cases; those without deeds have an empty list. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Deed>> deeds(Set<UUID> caseIds) {
        Map<UUID, Set<Deed>> found = new HashMap<>();
        caseIds.forEach(id -> found.put(id, new LinkedHashSet<>()));
        for (DeedOfCase row : records.deeds(caseIds)) {
            Set<Deed> deeds = found.get(row.caseId());
            deeds.add(new Deed(row.stepKey(), row.personId()));
            if (row.onBehalfOf() != null) {
                deeds.add(new Deed(row.stepKey(), row.onBehalfOf()));
            }
        }
        return found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** Whether that person may start such a case: who holds one of its start roles somewhere. */
    public boolean startable(CaseType type, UUID personId) {
        CaseType.Start start = type.start();
        return start != null && !roles.unitsOf(personId, Set.copyOf(start.roles())).isEmpty();
    }

    /** @throws Problem 403 {@code case-type.not-startable} unless {@link #startable} */
    public CaseType.Start requireStartable(CaseType type, UUID personId) {
        CaseType.Start start = type.start();
        if (start == null || !startable(type, personId)) {
            throw Problem.forbidden(
                    "case-type.not-startable",
                    "Starting “" + type.title() + "” takes one of these roles: "
                            + (start == null ? "none; the product starts it" : String.join(", ", start.roles())) + ".");
        }
        return start;
    }

    /** The checked values of a step's form; 400 {@code validation.failed} with a violation for each wrong one. */
    Map<String, Object> check(
            CaseType type, String stepKey, Map<String, Object> data, @Nullable CaseFile file, UUID personId) {
        Map<String, Object> schema = types.form(type.versionId(), type.formOf(stepKey))
                .orElseThrow(() -> new IllegalStateException("No form " + type.formOf(stepKey)));
        FormContext context = new FormContext(
                file == null ? null : file.id(), file == null ? null : file.unitId(), personId, stepKey, null);
        return forms.check(schema, data, context);
    }

    Submission record(
            CaseFile file,
            CaseType type,
            String stepKey,
            @Nullable UUID itemId,
            Map<String, Object> itemFacts,
            UUID personId,
            Map<String, Object> data) {
        Submission submission = new Submission(
                Ids.next(), file.id(), stepKey, itemFacts, personId, clock.instant(), file.attempt(), data);
        SubmissionRecord row = records.save(SubmissionRecord.of(
                submission, CurrentActor.get().onBehalfOf(), itemId, type.versionId(), type.formOf(stepKey)));
        Map<String, Object> audit = new HashMap<>();
        audit.put("step", stepKey);
        audit.put("submission", submission.id());
        audit.put("hash", row.hash());
        audit.put("attempt", file.attempt());
        events.publishEvent(new AuditableEvent(
                "step.submitted", "submission", submission.id(), type.stepTitle(stepKey), file.id(), file.unitId(), audit));
        return submission;
    }

    /** Somebody did a step of a case. */
    public record Deed(String stepKey, UUID personId) {}

    record DeedOfCase(UUID caseId, String stepKey, UUID personId, @Nullable UUID onBehalfOf) {}
}
