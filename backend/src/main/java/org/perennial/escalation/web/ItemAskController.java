package org.perennial.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.escalation.AsksReader;
import org.perennial.escalation.AsksView;
import org.perennial.escalation.Extensions;
import org.perennial.escalation.Lateness;
import org.perennial.escalation.Nudges;
import org.perennial.escalation.Questions;
import org.perennial.escalation.TakeOvers;
import org.perennial.shared.Retries;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is asked and decided about one item. Each answer is all of it, so that a screen is up to date at once. */
@RestController
@RequestMapping("/api/inbox/items/{id}")
class ItemAskController {

    private final AsksReader reader;
    private final Extensions extensions;
    private final Questions questions;
    private final Lateness lateness;
    private final Nudges nudges;
    private final TakeOvers takeOvers;

    ItemAskController(
            AsksReader reader,
            Extensions extensions,
            Questions questions,
            Lateness lateness,
            Nudges nudges,
            TakeOvers takeOvers) {
        this.reader = reader;
        this.extensions = extensions;
        this.questions = questions;
        this.lateness = lateness;
        this.nudges = nudges;
        this.takeOvers = takeOvers;
    }

    record MoreTime(@Nullable LocalDate until, @Nullable String reason) {}

    /** Either a day or a number of business days; the number counts where both are given. */
    record GivenTime(@Nullable LocalDate until, @Nullable Integer businessDays, @Nullable String reason) {}

    record AskedQuestion(@Nullable UUID to, @Nullable String text) {}

    record AcceptedLateness(@Nullable LocalDate until, @Nullable String reason) {}

    record NudgeMessage(@Nullable String message) {}

    record TakeOverReason(@Nullable String reason) {}

    @GetMapping("/asks")
    @Operation(operationId = "getItemAsks")
    AsksView asks(@PathVariable UUID id) {
        return reader.of(id);
    }

    @PostMapping("/extension-requests")
    @Operation(operationId = "askForMoreTime")
    @ResponseStatus(HttpStatus.CREATED)
    AsksView askForMoreTime(@PathVariable UUID id, @RequestBody MoreTime body) {
        Retries.run(() -> extensions.ask(id, body.until(), body.reason()));
        return reader.of(id);
    }

    @PostMapping("/extensions")
    @Operation(operationId = "grantMoreTime")
    @ResponseStatus(HttpStatus.CREATED)
    AsksView grantMoreTime(@PathVariable UUID id, @RequestBody GivenTime body) {
        Retries.run(() -> extensions.grant(id, body.until(), body.businessDays(), body.reason()));
        return reader.of(id);
    }

    @PostMapping("/questions")
    @Operation(operationId = "askColleague")
    @ResponseStatus(HttpStatus.CREATED)
    AsksView askColleague(@PathVariable UUID id, @RequestBody AskedQuestion body) {
        Retries.run(() -> questions.ask(id, body.to(), body.text()));
        return reader.of(id);
    }

    @PostMapping("/lateness-acceptances")
    @Operation(operationId = "acceptLateness")
    @ResponseStatus(HttpStatus.CREATED)
    AsksView acceptLateness(@PathVariable UUID id, @RequestBody AcceptedLateness body) {
        Retries.run(() -> lateness.accept(id, body.until(), body.reason()));
        return reader.of(id);
    }

    @PostMapping("/nudges")
    @Operation(operationId = "nudge")
    @ResponseStatus(HttpStatus.CREATED)
    AsksView nudge(@PathVariable UUID id, @RequestBody NudgeMessage body) {
        Retries.run(() -> nudges.nudge(id, body.message()));
        return reader.of(id);
    }

    @PostMapping("/take-over")
    @Operation(operationId = "takeOverItem")
    AsksView takeOver(@PathVariable UUID id, @RequestBody TakeOverReason body) {
        Retries.run(() -> takeOvers.takeOver(id, body.reason()));
        return reader.of(id);
    }
}
