package org.perennial.inbox.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.inbox.SavedViews;
import org.perennial.inbox.SavedViews.SavedView;
import org.perennial.inbox.ViewedList;
import org.perennial.shared.Retries;
import org.springframework.http.HttpStatus;
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

/** The current person's own views of lists. */
@RestController
@RequestMapping("/api/views")
class SavedViewController {

    private final SavedViews views;

    SavedViewController(SavedViews views) {
        this.views = views;
    }

    record Views(List<SavedView> items) {}

    record NewView(@Nullable ViewedList list, @Nullable String name, @Nullable String query) {}

    /** @param query null leaves the filter as it is */
    record ChangedView(@Nullable String name, @Nullable String query) {}

    @GetMapping
    @Operation(operationId = "findViews")
    Views find(@RequestParam(required = false) @Nullable ViewedList list) {
        return new Views(views.mine(list));
    }

    @PostMapping
    @Operation(operationId = "saveView")
    @ResponseStatus(HttpStatus.CREATED)
    SavedView save(@RequestBody NewView body) {
        return Retries.call(() -> views.save(body.list(), body.name(), body.query()));
    }

    @PutMapping("/{id}")
    @Operation(operationId = "changeView")
    SavedView change(@PathVariable UUID id, @RequestBody ChangedView body) {
        return Retries.call(() -> views.change(id, body.name(), body.query()));
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "deleteView")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID id) {
        views.delete(id);
    }
}
