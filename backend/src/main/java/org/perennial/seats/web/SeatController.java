package org.perennial.seats.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.seats.NewSeat;
import org.perennial.seats.SeatView;
import org.perennial.seats.Seats;
import org.perennial.shared.Retries;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "audit packs")
class SeatController {

    private final Seats seats;

    SeatController(Seats seats) {
        this.seats = seats;
    }

    record LongerSeat(@Nullable LocalDate until, @Nullable String reason) {}

    record SeatReason(@Nullable String reason) {}

    @GetMapping("/audit-packs/{id}/seats")
    @Operation(operationId = "findAuditSeats", summary = "Seats of outside auditors for a pack, newest first")
    Seats.PackSeats ofPack(@PathVariable UUID id) {
        return seats.ofPack(id);
    }

    @PostMapping("/audit-seats")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "openAuditSeat", summary = "Let an outside auditor read packs for a while")
    SeatView open(@RequestBody NewSeat said) {
        return Retries.call(() -> seats.open(said));
    }

    @PostMapping("/audit-seats/{id}/actions/extend")
    @Operation(operationId = "extendAuditSeat", summary = "Let a seat last until a later day")
    SeatView extend(@PathVariable UUID id, @RequestBody LongerSeat longer) {
        return Retries.call(() -> seats.extend(id, longer.until(), longer.reason()));
    }

    @PostMapping("/audit-seats/{id}/actions/end")
    @Operation(operationId = "endAuditSeat", summary = "End a seat now, with the auditor's sessions")
    SeatView end(@PathVariable UUID id, @RequestBody SeatReason why) {
        return Retries.call(() -> seats.end(id, why.reason()));
    }
}
