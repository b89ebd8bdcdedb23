package org.spatialplan.web.problem;

import org.spatialplan.edit.DraftMovedException;
import org.spatialplan.edit.EditConflictException;
import org.spatialplan.edit.EditRefusedException;
import org.spatialplan.edit.ItemChangedException;
import org.spatialplan.edit.ItemUnknownException;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.answer.ClashAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/** Answers why a change of the plan's working version was not made. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class EditProblems {

    private static final LocalizedText REFUSED = Messages.of("web.title.edit-refused");
    private static final LocalizedText CONFLICT = Messages.of("web.title.edit-conflict");

    /** Answers that a plan with the change would not load, naming the property at fault. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(EditRefusedException e, WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, REFUSED, e, request);
        if (!e.property().isEmpty()) {
            problem.setProperty("property", e.property());
        }
        return answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(ItemUnknownException e, WebRequest request) {
        return answer(problem(HttpStatus.NOT_FOUND, Messages.of("web.title.item-unknown"), e, request), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> changed(ItemChangedException e, WebRequest request) {
        return answer(
                problem(HttpStatus.PRECONDITION_FAILED, Messages.of("web.title.item-changed"), e, request), request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> withoutPrecondition(PreconditionMissingException e, WebRequest request) {
        return answer(
                problem(HttpStatus.PRECONDITION_REQUIRED, Messages.of("web.title.if-match-missing"), e, request),
                request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> moved(DraftMovedException e, WebRequest request) {
        return answer(problem(HttpStatus.CONFLICT, CONFLICT, e, request), request);
    }

    /** Answers what stands against the change; of a clash with a newer plan also what both made of the items. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(EditConflictException e, WebRequest request) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, CONFLICT, e, request);
        if (!e.clashes().isEmpty()) {
            problem.setProperty(
                    "clashes", e.clashes().stream().map(ClashAnswer::of).toList());
        }
        return answer(problem, request);
    }

    private static ProblemDetail problem(HttpStatus status, LocalizedText title, CodedException e, WebRequest request) {
        return ProblemLanguage.ofAddress(request).problem(status, title, e);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, WebRequest request) {
        problem.setInstance(ProblemAnswers.instance(
                ((ServletWebRequest) request).getRequest().getRequestURI()));
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
