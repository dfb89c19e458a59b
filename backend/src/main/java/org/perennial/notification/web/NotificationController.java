package org.perennial.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.notification.NotificationView;
import org.perennial.notification.Notifications;
import org.perennial.shared.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private final Notifications notifications;
    private final Clock clock;

    NotificationController(Notifications notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    record Unread(int count) {}

    /** @param upTo the newest that was shown; null for everything */
    record Seen(@Nullable Instant upTo) {}

    @GetMapping
    @Operation(operationId = "listNotifications")
    Page<NotificationView> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable UUID group,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return notifications.find(unread, group, Page.limit(limit), cursor);
    }

    @GetMapping("/unread-count")
    @Operation(operationId = "countUnreadNotifications")
    Unread unread() {
        return new Unread(notifications.unread());
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "readNotification")
    void read(@PathVariable UUID id) {
        notifications.read(id);
    }

    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "readAllNotifications")
    void readAll(@RequestBody Seen seen) {
        notifications.readAll(seen.upTo() == null ? clock.instant() : seen.upTo());
    }
}
