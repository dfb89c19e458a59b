package org.perennial.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.identity.ApiTokens;
import org.perennial.identity.ApiTokens.ApiToken;
import org.perennial.identity.ApiTokens.Made;
import org.perennial.identity.HeldTokens;
import org.perennial.identity.HeldTokens.HeldToken;
import org.perennial.shared.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tokens")
@Tag(name = "tokens")
class TokenController {

    private final ApiTokens tokens;
    private final HeldTokens held;

    TokenController(ApiTokens tokens, HeldTokens held) {
        this.tokens = tokens;
        this.held = held;
    }

    record NewToken(@Nullable String name, @Nullable List<String> scopes, @Nullable Integer days) {}

    record RevocationReason(@Nullable String reason) {}

    record Tokens(List<ApiToken> items) {}

    @GetMapping
    @Operation(operationId = "listTokens", summary = "The caller's API tokens, without their secrets")
    Tokens list() {
        return new Tokens(tokens.mine());
    }

    @GetMapping("/all")
    @Operation(operationId = "listAllTokens", summary = "Everybody's API tokens, newest first, for administrators of the organisation")
    Page<HeldToken> all(
            @RequestParam(defaultValue = "false") boolean live,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return held.find(live, cursor, Page.limit(limit));
    }

    @PostMapping("/{id}/actions/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeAnyToken", summary = "End somebody's API token, with a reason")
    void revokeAny(@PathVariable UUID id, @RequestBody RevocationReason body) {
        held.revoke(id, body.reason());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "makeToken", summary = "An API token; its text is in this answer and nowhere else")
    ResponseEntity<Made> make(@RequestBody NewToken asked) {
        Made made = tokens.make(asked.name(), asked.scopes() == null ? List.of() : asked.scopes(), asked.days());
        return ResponseEntity.status(HttpStatus.CREATED).header(HttpHeaders.CACHE_CONTROL, "no-store").body(made);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeToken")
    void revoke(@PathVariable UUID id) {
        tokens.revoke(id);
    }
}
