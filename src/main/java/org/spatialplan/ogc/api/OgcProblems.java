package org.spatialplan.ogc.api;

import java.net.URI;
import org.spatialplan.feature.QuestionTooLongException;
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

/** Answers the errors that OGC APIs name. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OgcProblems {

    private static final int RETRY_SECONDS = 10;

    private final ProblemAnswers answers;

    OgcProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> tooLong(QuestionTooLongException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(HttpStatus.SERVICE_UNAVAILABLE, Messages.of("ogc.title.question-too-long"), e);
        return answers.answerLater(problem, RETRY_SECONDS, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> named(OgcException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request).problem(HttpStatus.valueOf(e.status()), e.title(), e);
        problem.setType(URI.create(e.type()));
        return answers.answer(problem, request);
    }
}
