package org.spatialplan.ogc.api.processes;

import java.net.URI;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.text.Messages;
import org.spatialplan.web.gate.BusyException;
import org.spatialplan.web.problem.ProblemAnswers;
import org.spatialplan.web.problem.ProblemLanguage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Answers an execution that costs more than permitted as an exception of OGC API – Processes (18-062r2, 7.11.4). */
@RestControllerAdvice(assignableTypes = ProcessResource.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProcessProblems {

    private static final String TYPE = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";
    private static final int RETRY_SECONDS = 10;

    private final ProblemAnswers answers;

    ProcessProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> overLimit(OverLimitException e, WebRequest request) {
        return e.isOfTime()
                ? later("web.title.takes-too-long", e, request)
                : answers.answer(problem(HttpStatus.CONTENT_TOO_LARGE, "web.title.too-large", e, request), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(BusyException e, WebRequest request) {
        return later("web.title.too-busy", e, request);
    }

    private ResponseEntity<Object> later(String title, CodedException e, WebRequest request) {
        return answers.answerLater(problem(HttpStatus.SERVICE_UNAVAILABLE, title, e, request), RETRY_SECONDS, request);
    }

    private static ProblemDetail problem(HttpStatus status, String title, CodedException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(status, e.code(), Messages.of(title), Messages.of("ogc.or-as-job", e.text()));
        problem.setType(URI.create(TYPE + e.code()));
        return problem;
    }
}
