package org.spatialplan.ogc.api.tiles;

import org.spatialplan.text.Messages;
import org.spatialplan.tile.TileOutOfRangeException;
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

/** Answers tiles outside the tile matrix with 404 (requirement /req/core/tc-error). */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TileProblems {

    private final ProblemAnswers answers;

    TileProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> outOfRange(TileOutOfRangeException e, WebRequest request) {
        ProblemDetail problem =
                ProblemLanguage.of(request).problem(HttpStatus.NOT_FOUND, Messages.of("ogc.title.no-such-tile"), e);
        problem.setProperty("parameter", e.isRow() ? "tileRow" : "tileCol");
        return answers.answer(problem, request);
    }
}
