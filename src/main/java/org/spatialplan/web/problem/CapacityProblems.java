package org.spatialplan.web.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.layer.StoreFullException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.report.ReportFontMissingException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.gate.BusyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** Answers that the service lacks time, turns, room, its database or a font for a request, and when to ask again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after those of single resources
class CapacityProblems {

    private static final Logger LOG = LoggerFactory.getLogger(CapacityProblems.class);
    private static final int RETRY_SECONDS = 10;
    private static final int ROOM_SECONDS = 60;

    private final ProblemAnswers answers;

    CapacityProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** Answers a request that costs more than permitted, at any time or under the current load. */
    @ExceptionHandler
    ResponseEntity<Object> overLimit(OverLimitException e, WebRequest request) {
        boolean jobToo =
                ((ServletWebRequest) request).getRequest().getRequestURI().endsWith("/api/conflicts");
        String way = e.isOfTime() ? "web.takes-too-long.as-process" : "web.too-large.as-process";
        LocalizedText detail = jobToo ? Messages.of(way, e.text()) : e.text();
        HttpStatus status = e.isOfTime() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONTENT_TOO_LARGE;
        LocalizedText title = Messages.of(e.isOfTime() ? "web.title.takes-too-long" : "web.title.too-large");
        ProblemDetail problem = ProblemLanguage.of(request).problem(status, e.code(), title, detail);
        return e.isOfTime() ? answers.answerLater(problem, RETRY_SECONDS, request) : answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(BusyException e, WebRequest request) {
        return later(HttpStatus.SERVICE_UNAVAILABLE, "web.title.too-busy", e, RETRY_SECONDS, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> databaseGone(StoreUnavailableException e, WebRequest request) {
        LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
        return later(HttpStatus.SERVICE_UNAVAILABLE, "web.title.database-unavailable", e, RETRY_SECONDS, request);
    }

    /** Answers that there is no room. Nothing of the request is kept. */
    @ExceptionHandler
    ResponseEntity<Object> noRoom(NoRoomException e, WebRequest request) {
        LOG.warn("{}: {}", e.code(), e.getMessage());
        return e.isOfQueue()
                ? later(HttpStatus.SERVICE_UNAVAILABLE, "web.title.too-many-waiting", e, ROOM_SECONDS, request)
                : later(HttpStatus.INSUFFICIENT_STORAGE, "web.title.no-room", e, ROOM_SECONDS, request);
    }

    /** Answers that the disk of the database is full. Nothing was changed. */
    @ExceptionHandler
    ResponseEntity<Object> diskFull(StoreFullException e, WebRequest request) {
        LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
        return later(HttpStatus.INSUFFICIENT_STORAGE, "web.title.no-room", e, ROOM_SECONDS, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> fontMissing(ReportFontMissingException e, WebRequest request) {
        return answers.answer(HttpStatus.SERVICE_UNAVAILABLE, "web.title.font-missing", e, request);
    }

    /** Answers in the language of the address, since the body was not read to its end. */
    @ExceptionHandler
    ResponseEntity<Object> tooSlow(SlowBodyException e, WebRequest request) {
        return answers.answer(
                ProblemLanguage.ofAddress(request)
                        .problem(HttpStatus.REQUEST_TIMEOUT, Messages.of("web.title.body-too-slow"), e),
                request);
    }

    private ResponseEntity<Object> later(
            HttpStatus status, String title, CodedException e, int seconds, WebRequest request) {
        return answers.answerLater(
                ProblemLanguage.of(request).problem(status, Messages.of(title), e), seconds, request);
    }
}
