package org.perennial.controls;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseSubject;
import org.perennial.shared.PersonRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows the control in its unit that a case is about. */
@Component
class ControlUnitSubject implements CaseSubject {

    private final ControlUnits controlUnits;
    private final ObjectProvider<ControlResults> results;

    ControlUnitSubject(ControlUnits controlUnits, ObjectProvider<ControlResults> results) {
        this.controlUnits = controlUnits;
        this.results = results;
    }

    @Override
    public String kind() {
        return "control-unit";
    }

    @Override
    public Optional<Card> card(UUID id) {
        return controlUnits.get(id).map(this::card);
    }

    private Card card(ControlUnitView shown) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Tier", shown.tier().name()));
        person(facts, "Owner", shown.owner());
        person(facts, "Deputy", shown.deputy());
        person(facts, "Operator", shown.operator());
        if (shown.nextDue() != null) {
            facts.add(new Fact("Next due", shown.nextDue().toString()));
        }
        String requirement = shown.requirements().stream()
                .map(required -> required.ref() + " " + required.title())
                .collect(joining("; "));
        return new Card(
                "control-unit",
                shown.id(),
                shown.control().code() + " " + shown.control().name(),
                shown.unit().name(),
                requirement.isEmpty() ? null : requirement,
                lastResult(shown.id()),
                "/controls/" + shown.control().id(),
                facts);
    }

    private @Nullable String lastResult(UUID controlUnitId) {
        String told = results.orderedStream()
                .map(known -> known.last(controlUnitId))
                .flatMap(Optional::stream)
                .collect(joining("; "));
        return told.isEmpty() ? null : told;
    }

    private static void person(List<Fact> facts, String label, @Nullable PersonRef person) {
        if (person != null) {
            facts.add(new Fact(label, person.name()));
        }
    }
}
