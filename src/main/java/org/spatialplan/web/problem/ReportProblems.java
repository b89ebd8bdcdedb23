package org.spatialplan.web.problem;

import org.spatialplan.job.SharedLinkException;
import org.spatialplan.report.NotRepeatableException;
import org.spatialplan.report.kept.KeptReportsFullException;
import org.spatialplan.report.kept.NoKeptReportException;
import org.spatialplan.report.kept.OpinionRefusedException;
import org.spatialplan.report.kept.ReportChangedException;
import org.spatialplan.report.kept.ReportsNotKeptException;
import org.spatialplan.report.kept.TooManyOpinionsException;
import org.spatialplan.text.Messages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Answers why a kept report is not shown, repeated, answered or shared. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReportProblems {

    private final ProblemAnswers answers;

    ReportProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> notRepeatable(NotRepeatableException e, WebRequest request) {
        return answers.answer(HttpStatus.UNPROCESSABLE_CONTENT, "web.title.report-not-repeatable", e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> noKeptReport(NoKeptReportException e, WebRequest request) {
        ProblemLanguage words = ProblemLanguage.of(request);
        return answers.answer(
                e.isGone()
                        ? words.problem(HttpStatus.GONE, Messages.of("web.title.report-gone"), e)
                        : words.problem(HttpStatus.NOT_FOUND, Messages.of("web.title.no-kept-report"), e),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> answerRefused(OpinionRefusedException e, WebRequest request) {
        ProblemDetail problem =
                ProblemLanguage.of(request).problem(HttpStatus.BAD_REQUEST, Messages.of("web.title.answer-refused"), e);
        problem.setProperty("parameter", e.part());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooManyAnswers(TooManyOpinionsException e, WebRequest request) {
        return answers.answer(HttpStatus.CONFLICT, "web.title.answer-refused", e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> sharedLink(SharedLinkException e, WebRequest request) {
        HttpStatus status =
                switch (e.reason()) {
                    case UNKNOWN -> HttpStatus.NOT_FOUND;
                    case OVER -> HttpStatus.GONE;
                    case TOO_MANY -> HttpStatus.CONFLICT;
                };
        return answers.answer(status, "web.title.shared-link", e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> reportChanged(ReportChangedException e, WebRequest request) {
        ProblemDetail problem =
                ProblemLanguage.of(request).problem(HttpStatus.CONFLICT, Messages.of("web.title.report-changed"), e);
        problem.setProperty("changes", e.changes().changes());
        problem.setProperty("differences", e.changes().differences());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> reportsNotKept(ReportsNotKeptException e, WebRequest request) {
        return answers.answer(HttpStatus.CONFLICT, "web.title.reports-not-kept", e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooManyReports(KeptReportsFullException e, WebRequest request) {
        return answers.answer(HttpStatus.INSUFFICIENT_STORAGE, "web.title.too-many-reports", e, request);
    }
}
