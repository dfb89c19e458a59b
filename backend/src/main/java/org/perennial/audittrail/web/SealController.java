package org.perennial.audittrail.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.audittrail.CheckpointMailboxes;
import org.perennial.audittrail.CheckpointMailboxes.Mailbox;
import org.perennial.audittrail.CheckpointView;
import org.perennial.audittrail.InclusionProof;
import org.perennial.audittrail.SealView;
import org.perennial.audittrail.Seals;
import org.perennial.audittrail.TrailBundles;
import org.perennial.audittrail.VerificationView;
import org.perennial.audittrail.Verifications;
import org.perennial.shared.Page;
import org.perennial.shared.PersonRef;
import org.perennial.shared.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far the trail is sealed, and what others need to check it. */
@RestController
@RequestMapping("/api/trail")
@Tag(name = "trail")
class SealController {

    private final Seals seals;
    private final Verifications verifications;
    private final TrailBundles bundles;
    private final CheckpointMailboxes boxes;

    SealController(Seals seals, Verifications verifications, TrailBundles bundles, CheckpointMailboxes boxes) {
        this.boxes = boxes;
        this.seals = seals;
        this.verifications = verifications;
        this.bundles = bundles;
    }

    @GetMapping("/seal")
    @Operation(operationId = "getTrailSeal", summary = "How far the trail is sealed, with the newest checkpoint")
    SealView state() {
        return seals.state();
    }

    @GetMapping("/checkpoints")
    @Operation(operationId = "listCheckpoints", summary = "Checkpoints, largest first")
    Page<CheckpointView> checkpoints(
            @RequestParam(required = false) @Nullable Integer limit, @RequestParam(required = false) @Nullable String cursor) {
        return seals.checkpoints(cursor, Page.limit(limit));
    }

    @GetMapping(path = "/checkpoints/latest", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "downloadLatestCheckpoint", summary = "The newest checkpoint as a signed note (C2SP tlog-checkpoint)")
    ResponseEntity<String> latest() {
        return note(seals.checkpoint(null));
    }

    @GetMapping(path = "/checkpoints/{size}", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "downloadCheckpoint", summary = "The checkpoint over so many entries as a signed note")
    ResponseEntity<String> checkpoint(@PathVariable long size) {
        return note(seals.checkpoint(size));
    }

    @GetMapping(path = "/keys", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(operationId = "downloadTrailKeys", summary = "Public keys of the checkpoints, one a line, newest last (C2SP signed-note)")
    ResponseEntity<String> keys() {
        return text(String.join("\n", seals.keys()) + "\n", "trail-keys.txt");
    }

    @GetMapping("/entries/{id}/proof")
    @Operation(operationId = "getInclusionProof", summary = "Proof that an entry is in the newest checkpoint's tree")
    InclusionProof proof(@PathVariable UUID id) {
        return seals.proof(id);
    }

    @GetMapping(path = "/bundle", produces = "application/zip")
    @Operation(operationId = "downloadTrailBundle", summary = "The whole trail as a file that can be verified without this product")
    void bundle(HttpServletResponse response) throws IOException {
        TrailBundles.Bundle bundle = bundles.bundle();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trail.zip\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        bundle.writeTo(response.getOutputStream());
    }

    @PostMapping("/verifications")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "verifyTrail", summary = "Verify the whole trail in the background")
    VerificationView verify(@RequestBody VerificationOrder order) {
        return verifications.start(order.checkpoint());
    }

    @GetMapping("/verifications/latest")
    @Operation(operationId = "getLatestVerification", summary = "The verification that was begun last")
    @ApiResponse(responseCode = "200", description = "It", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "204", description = "None was begun yet", content = @Content)
    ResponseEntity<VerificationView> latestVerification() {
        return verifications.newest().map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/verifications/{id}")
    @Operation(operationId = "getVerification", summary = "A verification with its progress or result")
    VerificationView verification(@PathVariable UUID id) {
        return verifications.get(id);
    }

    @GetMapping("/receivers")
    @Operation(operationId = "listCheckpointReceivers", summary = "Who gets the newest checkpoint by mail each day")
    Receivers receivers() {
        return new Receivers(seals.receivers());
    }

    @PutMapping("/receivers")
    @Operation(operationId = "setCheckpointReceivers", summary = "Choose who gets checkpoints by mail")
    Receivers choose(@RequestBody ReceiverChoice choice) {
        if (choice.people() == null || choice.people().contains(null)) {
            throw Problem.invalid("/people", "required", "Say who gets checkpoints; an empty list for nobody.");
        }
        return new Receivers(seals.receivers(choice.people()));
    }

    @GetMapping("/mailboxes")
    @Operation(operationId = "listCheckpointMailboxes", summary = "Addresses outside that get the newest checkpoint by mail each day")
    Mailboxes mailboxes() {
        return new Mailboxes(boxes.all());
    }

    @PostMapping("/mailboxes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addCheckpointMailbox", summary = "Mail checkpoints to an address outside of the organisation")
    Mailboxes addMailbox(@RequestBody NewMailbox body) {
        return new Mailboxes(boxes.add(body.address(), body.name()));
    }

    @DeleteMapping("/mailboxes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeCheckpointMailbox")
    void removeMailbox(@PathVariable UUID id) {
        boxes.remove(id);
    }

    private static ResponseEntity<String> note(CheckpointView checkpoint) {
        return text(checkpoint.note(), "checkpoint-" + checkpoint.size() + ".txt");
    }

    private static ResponseEntity<String> text(String text, String fileName) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(text);
    }

    /** @param checkpoint text of a checkpoint that was held outside; null for none */
    record VerificationOrder(@Nullable String checkpoint) {}

    /** @param people their ids */
    record ReceiverChoice(@Nullable List<UUID> people) {}

    /** @param name whose the address is */
    record NewMailbox(@Nullable String address, @Nullable String name) {}

    record Mailboxes(List<Mailbox> items) {}

    record Receivers(List<PersonRef> items) {}
}
