package org.perennial.escalation.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.perennial.escalation.QuestionReader;
import org.perennial.escalation.QuestionView;
import org.perennial.escalation.Questions;
import org.perennial.shared.Page;
import org.perennial.shared.Retries;
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
@RequestMapping("/api/questions")
class QuestionController {

    private final Questions questions;
    private final QuestionReader reader;

    QuestionController(Questions questions, QuestionReader reader) {
        this.questions = questions;
        this.reader = reader;
    }

    record Answer(@Nullable String text) {}

    /** Questions the current person was asked: those that wait, or those answered. */
    @GetMapping
    @Operation(operationId = "findQuestions")
    Page<QuestionView> find(
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reader.forMe(answered, Page.limit(limit), cursor);
    }

    @PostMapping("/{id}/answer")
    @Operation(operationId = "answerQuestion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @RequestBody Answer body) {
        Retries.run(() -> questions.answer(id, body.text()));
    }
}
