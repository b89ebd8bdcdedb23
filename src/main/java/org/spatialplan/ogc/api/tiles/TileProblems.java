package org.spatialplan.ogc.api.tiles;

import java.net.URI;
import org.spatialplan.tile.TileOutOfRangeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers tiles outside the tile matrix with 404 (requirement /req/core/tc-error). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TileProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> outOfRange(TileOutOfRangeException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, e.getMessage());
        problem.setType(URI.create("urn:spatialplan:problem:" + e.code()));
        problem.setTitle("There is no such tile");
        problem.setProperty("zh", e.messageZh());
        problem.setProperty("code", e.code());
        problem.setProperty("parameter", e.isRow() ? "tileRow" : "tileCol");
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
