package org.spatialplan.ogc.api.maps;

import java.net.URI;
import org.spatialplan.geo.CodedException;
import org.spatialplan.ogc.drawing.DrawingRefusedException;
import org.spatialplan.ogc.drawing.PictureTooLargeException;
import org.spatialplan.portrayal.DrawingCancelledException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers maps that are too large with 413, those that show nothing with 404, and those that were not drawn in time with 503. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MapProblems {

    private static final String RETRY_SECONDS = "10";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MapTooLargeException e) {
        ProblemDetail problem = problem(HttpStatus.CONTENT_TOO_LARGE, "The map is too large", e);
        problem.setProperty("parameter", e.isWide() ? "width" : "height");
        problem.setProperty("value", e.size());
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> pictureTooLarge(PictureTooLargeException e) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.CONTENT_TOO_LARGE, "The picture is too large", e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothingThere(NothingThereException e) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.NOT_FOUND, "There is nothing", e));
    }

    @ExceptionHandler({DrawingRefusedException.class, DrawingCancelledException.class})
    ResponseEntity<ProblemDetail> notInTime(CodedException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "The map was not drawn in time", e));
    }

    private static ProblemDetail problem(HttpStatus status, String title, CodedException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setType(URI.create("urn:spatialplan:problem:" + e.code()));
        problem.setTitle(title);
        problem.setProperty("zh", e.messageZh());
        problem.setProperty("code", e.code());
        return problem;
    }
}
