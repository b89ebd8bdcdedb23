package org.spatialplan.ogc.api;

import java.net.URI;
import org.spatialplan.feature.QuestionTooLongException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers the errors that OGC APIs name. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OgcProblems {

    private static final String RETRY_SECONDS = "10";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLong(QuestionTooLongException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        problem.setType(URI.create("urn:spatialplan:problem:" + e.code()));
        problem.setTitle("The question takes too long");
        problem.setProperty("zh", e.messageZh());
        problem.setProperty("code", e.code());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> named(OgcException e) {
        ProblemDetail problem = ProblemDetail.forStatus(e.status());
        problem.setType(URI.create(e.type()));
        problem.setTitle(e.title());
        problem.setDetail(e.getMessage());
        problem.setProperty("zh", e.messageZh());
        problem.setProperty("code", e.code());
        return ResponseEntity.status(e.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
