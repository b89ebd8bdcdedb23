package org.spatialplan.ogc;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers the faults that OGC APIs name. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OgcProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> named(OgcException e) {
        ProblemDetail problem = ProblemDetail.forStatus(e.status());
        problem.setType(URI.create(e.type()));
        problem.setTitle(e.title());
        problem.setDetail(e.getMessage());
        problem.setProperty("code", e.code());
        return ResponseEntity.status(e.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
