package org.perennial.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.escalation.BulkWork;
import org.perennial.escalation.BulkWork.ItemResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One action on many items; the answer is 200 with a result for each, also where some were refused. */
@RestController
@RequestMapping("/api/inbox/bulk")
class BulkController {

    private final BulkWork bulk;

    BulkController(BulkWork bulk) {
        this.bulk = bulk;
    }

    record ManyItems(@Nullable List<@Nullable UUID> items) {}

    record ManyAssignments(@Nullable List<@Nullable UUID> items, @Nullable UUID personId, @Nullable String reason) {}

    record MoreTimeForMany(@Nullable List<@Nullable UUID> items, @Nullable LocalDate until, @Nullable String reason) {}

    record ItemResults(List<ItemResult> results) {}

    @PostMapping("/claim")
    @Operation(operationId = "claimItems")
    ItemResults claim(@RequestBody ManyItems body) {
        return new ItemResults(bulk.claim(body.items()));
    }

    @PostMapping("/reassign")
    @Operation(operationId = "reassignItems")
    ItemResults reassign(@RequestBody ManyAssignments body) {
        return new ItemResults(bulk.reassign(body.items(), body.personId(), body.reason()));
    }

    @PostMapping("/extension-requests")
    @Operation(operationId = "askForMoreTimeForItems")
    ItemResults askForMoreTime(@RequestBody MoreTimeForMany body) {
        return new ItemResults(bulk.askForMoreTime(body.items(), body.until(), body.reason()));
    }
}
