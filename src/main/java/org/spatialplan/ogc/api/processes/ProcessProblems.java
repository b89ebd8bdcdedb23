package org.spatialplan.ogc.api.processes;

import java.net.URI;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.gate.BusyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells that an execution costs more than it may, as an exception of OGC API – Processes (18-062r2, 7.11.4). */
@RestControllerAdvice(assignableTypes = ProcessResource.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProcessProblems {

    private static final String TYPE = "http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0/";
    private static final String RETRY_SECONDS = "10";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overLimit(OverLimitException e) {
        return e.isOfTime()
                ? answer(HttpStatus.SERVICE_UNAVAILABLE, "The execution takes too long", e)
                : answer(HttpStatus.CONTENT_TOO_LARGE, "Too much for one execution", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(BusyException e) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "The service is busy", e);
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String title, CodedException e) {
        LocalizedText detail = Messages.of("ogc.or-as-job", e.text());
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail.en());
        problem.setType(URI.create(TYPE + e.code()));
        problem.setTitle(title);
        problem.setProperty("code", e.code());
        problem.setProperty("zh", detail.zh());
        problem.setProperty("en", detail.en());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(problem);
    }
}
