package org.perennial.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.organisation.Absence;
import org.perennial.organisation.Absences;
import org.perennial.organisation.People;
import org.perennial.shared.Retries;
import org.perennial.shared.web.Versions;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody who works here may see when colleagues are away and who stands in. */
@RestController
@RequestMapping("/api")
class AbsenceController {

    private final Absences absences;
    private final People people;
    private final AbsenceViews views;
    private final AbsenceGate gate;

    AbsenceController(Absences absences, People people, AbsenceViews views, AbsenceGate gate) {
        this.absences = absences;
        this.people = people;
        this.views = views;
        this.gate = gate;
    }

    /** @param allowedActions {@code enter} for who may enter one */
    record AbsenceList(List<AbsenceView> items, List<String> allowedActions) {}

    @GetMapping("/people/{id}/absences")
    @Operation(operationId = "listAbsences")
    AbsenceList list(@PathVariable UUID id) {
        return new AbsenceList(
                views.of(id, absences.of(id)), gate.open(people.get(id)) ? List.of("enter") : List.of());
    }

    @PostMapping("/people/{id}/absences")
    @Operation(operationId = "enterAbsence")
    ResponseEntity<AbsenceView> enter(@PathVariable UUID id, @RequestBody AbsenceBody body) {
        gate.require(id, body.substituteId());
        Absence absence = Retries.call(() -> absences.enter(id, body.data()));
        return Versions.created(views.of(absence), absence.version());
    }

    @PutMapping("/absences/{id}")
    @Operation(operationId = "changeAbsence")
    ResponseEntity<AbsenceView> change(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AbsenceBody body) {
        gate.require(absences.get(id).personId(), body.substituteId());
        long version = Versions.of(ifMatch);
        Absence absence = Retries.call(() -> absences.change(id, version, body.data()));
        return Versions.ok(views.of(absence), absence.version());
    }

    @PostMapping("/absences/{id}/actions/end")
    @Operation(operationId = "endAbsence")
    AbsenceView end(@PathVariable UUID id) {
        gate.require(absences.get(id).personId(), null);
        return views.of(Retries.call(() -> absences.end(id)));
    }
}
