package org.perennial.shared.web;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.perennial.shared.CurrentActor;
import org.perennial.shared.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal and failure leaves as RFC 9457 problem with a stable code; of the unknown ones nothing but the trace id. */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    /** SQL state of PostgreSQL for a text it cannot keep; the null character is the only one JSON can bring. */
    private static final String NULL_CHARACTER = "22021";

    /** A missing value and a broken check: our mistake, whoever was quicker. */
    private static final Set<String> NEVER_A_RACE = Set.of("23502", "23513", "23514");

    @ExceptionHandler
    ResponseEntity<Object> known(Problem problem) {
        ProblemDetail body = body(problem.status(), problem.code(), String.valueOf(problem.getMessage()));
        if (!problem.violations().isEmpty()) {
            body.setProperty("violations", problem.violations());
        }
        if (!problem.who().isEmpty()) {
            body.setProperty("who", problem.who());
        }
        problem.extensions().forEach(body::setProperty);
        return answer(body, HttpHeaders.EMPTY);
    }

    @ExceptionHandler({
        OptimisticLockingFailureException.class,
        PessimisticLockingFailureException.class,
        DataIntegrityViolationException.class
    })
    ResponseEntity<Object> lostRace(Exception lost) {
        if (NULL_CHARACTER.equals(state(lost))) {
            return answer(
                    body(HttpStatus.BAD_REQUEST, "text.null-character", "A text holds the null character. Remove it."), HttpHeaders.EMPTY);
        }
        if (lost instanceof DataIntegrityViolationException && state(lost).startsWith("22")) {
            LOG.warn("A value got past the checks and does not fit its column (trace id {})", CurrentActor.requestId(), lost);
            return answer(
                    body(HttpStatus.BAD_REQUEST, "value.not-storable", "A value is too long or out of range to be kept."), HttpHeaders.EMPTY);
        }
        if (NEVER_A_RACE.contains(state(lost))) {
            return unknown(lost);
        }
        LOG.debug("Lost a race", lost);
        return answer(
                body(HttpStatus.CONFLICT, "record.busy", "Somebody else changed the same thing at the same moment. Load it again and repeat."),
                HttpHeaders.EMPTY);
    }

    private static String state(Exception failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException sql && sql.getSQLState() != null
                ? sql.getSQLState()
                : "";
    }

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> databaseGone(Exception gone) {
        LOG.error("The database does not answer (trace id {})", CurrentActor.requestId(), gone);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "10");
        return answer(
                body(HttpStatus.SERVICE_UNAVAILABLE, "database.unavailable", "The database does not answer. Try again in a moment."),
                headers);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknown(Exception unknown) {
        LOG.error("Unexpected failure (trace id {})", CurrentActor.requestId(), unknown);
        return answer(
                body(HttpStatus.INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side. Tell your administrator the trace id."),
                HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail body = body(HttpStatus.BAD_REQUEST, "validation.failed", "The request could not be read.");
        body.setProperty("violations", List.of(UnreadableBody.violation(unreadable)));
        return answer(body, headers);
    }

    /** An id in the path that is none leads to nothing, like one that nobody has; other values are the caller's mistake. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (mismatch instanceof MethodArgumentTypeMismatchException argument) {
            if (argument.getParameter().hasParameterAnnotation(PathVariable.class)) {
                return answer(body(HttpStatus.NOT_FOUND, FrameworkCodes.of(HttpStatus.NOT_FOUND), "There is nothing at this address."), headers);
            }
            return answer(
                    body(HttpStatus.BAD_REQUEST, FrameworkCodes.of(HttpStatus.BAD_REQUEST),
                            "The value given for " + argument.getName() + " cannot be used."),
                    headers);
        }
        return super.handleTypeMismatch(mismatch, headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.resolve(status.value());
        HttpStatus shown = known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        String detail = body instanceof ProblemDetail said && said.getDetail() != null ? said.getDetail() : shown.getReasonPhrase();
        return answer(body(shown, FrameworkCodes.of(shown), detail), headers);
    }

    /** The answer to something that never reached a controller. */
    static ResponseEntity<Object> answer(HttpStatus status, String code, String detail) {
        return answer(body(status, code, detail), HttpHeaders.EMPTY);
    }

    private static ProblemDetail body(HttpStatus status, String code, String detail) {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(URI.create("urn:perennial:problem:" + code));
        body.setProperty("code", code);
        body.setProperty("traceId", CurrentActor.requestId());
        return body;
    }

    private static ResponseEntity<Object> answer(ProblemDetail body, HttpHeaders headers) {
        return ResponseEntity.status(body.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
