package org.spatialplan.web.problem;

import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.RelationsUnknownException;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.query.UnlocatedFeatureException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Answers what a question asks for that is not there, or cannot be understood, with names that are near. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after those of single resources
class QuestionProblems {

    private final ProblemAnswers answers;

    QuestionProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> badParameter(BadParameterException e, WebRequest request) {
        ProblemLanguage words = ProblemLanguage.of(request);
        ProblemDetail problem = words.problem(HttpStatus.BAD_REQUEST, Messages.of("web.title.bad-parameter"), e);
        problem.setProperty("parameter", e.parameter());
        problem.setProperty("value", e.value());
        problem.setProperty("expected", words.of(e.expected()));
        problem.setProperty("near", e.near());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownParameter(UnknownParameterException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(HttpStatus.BAD_REQUEST, Messages.of("web.title.unknown-parameter"), e);
        problem.setProperty("parameter", e.parameter());
        problem.setProperty("known", e.known());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownName(UnknownNameException e, WebRequest request) {
        LocalizedText title = Messages.of("web.title.no-such", Messages.of("query.kind." + e.kind()));
        ProblemDetail problem = ProblemLanguage.of(request).problem(HttpStatus.NOT_FOUND, title, e);
        problem.setProperty("value", e.name());
        problem.setProperty("near", e.near());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> noMapThen(NoMapAtTimeException e, WebRequest request) {
        return answers.answer(HttpStatus.NOT_FOUND, "web.title.no-map-then", e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> relationsUnknown(RelationsUnknownException e, WebRequest request) {
        return answers.answer(HttpStatus.NOT_FOUND, "web.title.relations-unknown", e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unlocated(UnlocatedFeatureException e, WebRequest request) {
        return answers.answer(HttpStatus.UNPROCESSABLE_CONTENT, "web.title.unlocated", e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownCrs(UnknownCrsException e, WebRequest request) {
        ProblemLanguage words = ProblemLanguage.of(request);
        ProblemDetail problem = words.problem(HttpStatus.BAD_REQUEST, Messages.of("web.title.crs-unusable"), e);
        problem.setProperty("parameter", "crs");
        problem.setProperty("value", e.spelling());
        problem.setProperty("expected", words.of(Messages.of("web.expected.crs")));
        problem.setProperty("near", e.near());
        return answers.answer(problem, request);
    }
}
