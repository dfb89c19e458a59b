package org.perennial.controls;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.cases.CaseSubject;
import org.perennial.shared.PersonRef;
import org.springframework.stereotype.Component;

/** Shows the control in its unit that a case is about. */
@Component
class ControlUnitSubject implements CaseSubject {

    private final ControlUnits controlUnits;

    ControlUnitSubject(ControlUnits controlUnits) {
        this.controlUnits = controlUnits;
    }

    @Override
    public String kind() {
        return "control-unit";
    }

    @Override
    public Optional<Card> card(UUID id) {
        return controlUnits.get(id).map(ControlUnitSubject::card);
    }

    private static Card card(ControlUnitView shown) {
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
                null,
                "/controls/" + shown.control().id(),
                facts);
    }

    private static void person(List<Fact> facts, String label, @Nullable PersonRef person) {
        if (person != null) {
            facts.add(new Fact(label, person.name()));
        }
    }
}
