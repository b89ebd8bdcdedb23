package org.spatialplan.web.problem;

import org.spatialplan.access.AccessEvents;
import org.spatialplan.access.KeyDraftException;
import org.spatialplan.access.KeyRefusedException;
import org.spatialplan.access.RightMissingException;
import org.spatialplan.access.TooManyWrongKeysException;
import org.spatialplan.access.UnknownKeyException;
import org.spatialplan.text.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Answers why a caller is not let in, or may not do something. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessProblems {

    private final ProblemAnswers answers;
    private final ObjectProvider<AccessEvents> access;

    AccessProblems(ProblemAnswers answers, ObjectProvider<AccessEvents> access) {
        this.answers = answers;
        this.access = access;
    }

    @ExceptionHandler
    ResponseEntity<Object> keyRefused(KeyRefusedException e, WebRequest request) {
        HttpStatus status = e.isUnavailable()
                ? HttpStatus.SERVICE_UNAVAILABLE
                : e.isForged() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
        HttpHeaders headers = new HttpHeaders();
        if (status == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answers.answer(
                ProblemLanguage.ofAddress(request).problem(status, Messages.of("access.title.key-refused"), e),
                headers,
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooManyWrongKeys(TooManyWrongKeysException e, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()));
        return answers.answer(
                ProblemLanguage.ofAddress(request)
                        .problem(HttpStatus.TOO_MANY_REQUESTS, Messages.of("access.title.too-many-wrong-keys"), e),
                headers,
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> keyDraft(KeyDraftException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.ofAddress(request)
                .problem(HttpStatus.BAD_REQUEST, Messages.of("access.title.key-draft"), e);
        problem.setProperty("parameter", e.part());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownKey(UnknownKeyException e, WebRequest request) {
        return answers.answer(
                ProblemLanguage.ofAddress(request)
                        .problem(HttpStatus.NOT_FOUND, Messages.of("access.title.key-unknown"), e),
                request);
    }

    /** Answers a caller without a right, whether the check before the handler or the handler itself found it. */
    @ExceptionHandler
    ResponseEntity<Object> rightMissing(RightMissingException e, WebRequest request) {
        access.ifAvailable(events -> events.rightRefused(e.caller(), e.right()));
        ProblemDetail problem = ProblemLanguage.ofAddress(request)
                .problem(HttpStatus.FORBIDDEN, Messages.of("access.title.right-missing"), e);
        problem.setProperty("right", e.right().code());
        problem.setProperty("role", e.role());
        return answers.answer(problem, request);
    }
}
