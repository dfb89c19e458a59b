package org.perennial.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.escalation.LateBoard;
import org.perennial.escalation.LateBoards;
import org.perennial.escalation.LateForecast;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Late work and what becomes late, for those who can act on it; nobody sees what they may not read. */
@RestController
@RequestMapping("/api/escalations")
class EscalationController {

    private final LateBoards boards;

    EscalationController(LateBoards boards) {
        this.boards = boards;
    }

    @GetMapping
    @Operation(operationId = "getEscalations")
    LateBoard board(@RequestParam(required = false) @Nullable UUID unit) {
        return boards.board(unit);
    }

    @GetMapping("/forecast")
    @Operation(operationId = "getEscalationForecast")
    LateForecast forecast() {
        return boards.forecast();
    }
}
