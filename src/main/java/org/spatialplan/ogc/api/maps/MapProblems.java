package org.spatialplan.ogc.api.maps;

import org.spatialplan.geo.CodedException;
import org.spatialplan.ogc.drawing.DrawingRefusedException;
import org.spatialplan.ogc.drawing.PictureTooLargeException;
import org.spatialplan.portrayal.DrawingCancelledException;
import org.spatialplan.text.Messages;
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

/** Answers maps that are too large with 413, those that show nothing with 404, and those that were not drawn in time with 503. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class MapProblems {

    private static final int RETRY_SECONDS = 10;

    private final ProblemAnswers answers;

    MapProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLarge(MapTooLargeException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(HttpStatus.CONTENT_TOO_LARGE, Messages.of("ogc.title.map-too-large"), e);
        problem.setProperty("parameter", e.isWide() ? "width" : "height");
        problem.setProperty("value", e.size());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> pictureTooLarge(PictureTooLargeException e, WebRequest request) {
        return answers.answer(HttpStatus.CONTENT_TOO_LARGE, "ogc.title.picture-too-large", e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> nothingThere(NothingThereException e, WebRequest request) {
        return answers.answer(HttpStatus.NOT_FOUND, "ogc.title.nothing-there", e, request);
    }

    @ExceptionHandler({DrawingRefusedException.class, DrawingCancelledException.class})
    ResponseEntity<Object> notInTime(CodedException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(HttpStatus.SERVICE_UNAVAILABLE, Messages.of("ogc.title.not-drawn-in-time"), e);
        return answers.answerLater(problem, RETRY_SECONDS, request);
    }
}
