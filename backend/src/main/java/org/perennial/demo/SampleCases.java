package org.perennial.demo;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseActions;
import org.perennial.cases.Cases;
import org.perennial.evidence.EvidenceKind;
import org.perennial.evidence.EvidenceMethod;
import org.perennial.evidence.Evidences;
import org.perennial.evidence.NewEvidence;
import org.perennial.identity.ActingAs;
import org.perennial.inbox.Inbox;
import org.perennial.inbox.InboxReader;
import org.perennial.inbox.ItemRow;
import org.perennial.organisation.WorkingCalendars;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;

/** Plays the sample's cases as its people would: each step at its moment, through the same doors the browser uses. */
@DemoBean
class SampleCases {

    private final SampleData data;
    private final SampleControls controls;
    private final Cases cases;
    private final CaseActions actions;
    private final Inbox inbox;
    private final InboxReader items;
    private final Evidences evidences;
    private final WorkingCalendars calendars;
    private final Forward forward;

    SampleCases(
            SampleData data,
            SampleControls controls,
            Cases cases,
            CaseActions actions,
            Inbox inbox,
            InboxReader items,
            Evidences evidences,
            WorkingCalendars calendars,
            Forward forward) {
        this.data = data;
        this.controls = controls;
        this.cases = cases;
        this.actions = actions;
        this.inbox = inbox;
        this.items = items;
        this.evidences = evidences;
        this.calendars = calendars;
        this.forward = forward;
    }

    void play(SampleKeys keys) {
        Map<Integer, UUID> caseIds = new HashMap<>();
        for (SampleStep step : steps(keys)) {
            forward.to(step.at());
            PersonRef person = keys.person(step.by());
            try {
                ActingAs.person(person, "demo", () -> {
                    if (step.start()) {
                        caseIds.put(step.story(), start(step.part(), person, keys));
                    } else {
                        act(caseIds.get(step.story()), step.part(), person, keys);
                    }
                    return Boolean.TRUE;
                });
            } catch (Problem refused) {
                throw new IllegalStateException("Sample data: " + step + ": " + refused.violations(), refused);
            }
            forward.runDue();
        }
    }

    private List<SampleStep> steps(SampleKeys keys) {
        List<SampleStep> steps = new ArrayList<>();
        List<Part> stories = data.cases();
        for (int story = 0; story < stories.size(); story++) {
            Part told = stories.get(story);
            ZoneId zone = calendars.zone(keys.id("unit", told.text("unit")));
            Part start = told.part("start");
            steps.add(new SampleStep(story, SampleStep.moment(start.text("at"), keys, zone), start.text("by"), start, true));
            for (Part part : told.parts("steps")) {
                Instant at = SampleStep.moment(part.text("at"), keys, zone);
                steps.add(new SampleStep(story, at, part.text("by"), part, false));
            }
        }
        steps.sort(Comparator.comparing(SampleStep::at));
        return steps;
    }

    private UUID start(Part part, PersonRef person, SampleKeys keys) {
        Map<String, Object> form = new HashMap<>();
        for (String field : List.of("title", "source", "grade", "statement", "seen", "gap", "raisedOn")) {
            form.put(field, keys.resolved(part.text(field)));
        }
        form.put("controlUnitId", keys.id("control", part.text("control")).toString());
        form.put("requirementId", keys.id("requirement", part.text("requirement")).toString());
        return cases.start("corrective-action", form, person.id(), null).id();
    }

    private void act(UUID caseId, Part part, PersonRef person, SampleKeys keys) {
        if (part.has("withdraw")) {
            actions.send(caseId, "withdraw", part.text("withdraw"), person.id());
        } else if (part.has("control")) {
            controls.describe(keys.id("design", part.text("control")), part.text("description"));
        } else {
            complete(caseId, part, person, keys);
        }
    }

    @SuppressWarnings("unchecked")
    private void complete(UUID caseId, Part part, PersonRef person, SampleKeys keys) {
        ItemRow item = itemOf(caseId, part.text("step"), person);
        Map<String, Object> answers = (Map<String, Object>) keys.resolved(part.part("answers").values());
        Map<String, List<String>> files = new HashMap<>();
        for (Part file : part.parts("evidence")) {
            files.computeIfAbsent(file.text("field"), field -> new ArrayList<>())
                    .add(upload(caseId, item.id(), file, keys).toString());
        }
        answers.putAll(files);
        if (item.assignee() == null) {
            inbox.claim(item.id());
        }
        inbox.complete(item.id(), answers, null);
    }

    private ItemRow itemOf(UUID caseId, String step, PersonRef person) {
        return items.ofCase(caseId).stream()
                .filter(item -> item.state().equals("OPEN") && item.step().equals(step))
                .filter(item -> item.assignee() == null || item.assignee().id().equals(person.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Sample data: " + person.name() + " has no " + step + " in " + cases.get(caseId).number()));
    }

    private UUID upload(UUID caseId, UUID itemId, Part file, SampleKeys keys) {
        NewEvidence said = new NewEvidence(
                file.text("file"),
                SampleFile.mediaType(file),
                caseId,
                itemId,
                EvidenceKind.valueOf(file.text("kind")),
                file.text("source"),
                EvidenceMethod.valueOf(file.text("method")),
                day(file, "from", keys),
                day(file, "to", keys),
                file.text("title"),
                file.textOrNull("query"),
                file.has("rowCount") ? Long.valueOf(file.text("rowCount")) : null,
                null);
        return evidences.add(said, new ByteArrayInputStream(SampleFile.bytes(file))).id();
    }

    private static @Nullable LocalDate day(Part file, String key, SampleKeys keys) {
        return file.has(key) ? LocalDate.parse(keys.resolved(file.text(key)).toString()) : null;
    }
}
