package org.spatialplan.web.problem;

import org.spatialplan.conflict.TooManyParcelsException;
import org.spatialplan.format.list.ColumnsUnknownException;
import org.spatialplan.format.read.TableNotChosenException;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.imports.ImportBusyException;
import org.spatialplan.imports.LayerNotRecognisedException;
import org.spatialplan.job.FileTooLargeException;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.parcel.ListColumn;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;
import org.spatialplan.submission.format.EncodingContradictedException;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Messages;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/** Answers why a file, or a geometry, that was sent is not taken. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after those of single resources
class FileProblems {

    private final ProblemAnswers answers;

    FileProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> unreadable(DataFileException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(HttpStatus.UNPROCESSABLE_CONTENT, Messages.of("web.title.data-file-broken"), e);
        problem.setProperty("file", e.file());
        if (e.line() > 0) {
            problem.setProperty("line", e.line());
        }
        return answers.answer(problem, request);
    }

    /** Answers with the first rows and a guess what their columns are. */
    @ExceptionHandler
    ResponseEntity<Object> columnsUnknown(ColumnsUnknownException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(HttpStatus.UNPROCESSABLE_CONTENT, Messages.of("web.title.data-file-broken"), e);
        problem.setProperty("file", e.file());
        problem.setProperty("parameter", "columns");
        problem.setProperty("rows", e.rows());
        problem.setProperty("guess", e.guess().stream().map(ListColumn::word).toList());
        e.encoding().ifPresent(encoding -> problem.setProperty("textIn", encoding));
        return answers.answer(problem, request);
    }

    /** Answers with the encoding that the bytes tell. */
    @ExceptionHandler
    ResponseEntity<Object> encodingContradicted(EncodingContradictedException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(HttpStatus.UNPROCESSABLE_CONTENT, Messages.of("web.title.data-file-broken"), e);
        problem.setProperty("file", e.file());
        problem.setProperty("parameter", "textIn");
        problem.setProperty("value", e.stated().word());
        problem.setProperty(
                "choices", e.fitting().stream().map(TextEncoding::word).toList());
        return answers.answer(problem, request);
    }

    /** Answers with the tables that may be chosen. */
    @ExceptionHandler
    ResponseEntity<Object> tableNotChosen(TableNotChosenException e, WebRequest request) {
        ProblemLanguage words = ProblemLanguage.of(request);
        ProblemDetail problem = words.problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                e.code(),
                Messages.of("web.title.table-not-chosen"),
                Messages.of("web.table-not-chosen", e.text()));
        problem.setProperty("file", e.file());
        problem.setProperty("parameter", e.parameter());
        problem.setProperty("value", e.wanted().orElse(null));
        problem.setProperty("expected", words.of(Messages.of("query.expected.one-of", String.join(", ", e.tables()))));
        problem.setProperty("choices", e.tables());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unprojectable(UnprojectableGeometryException e, WebRequest request) {
        return answers.answer(HttpStatus.UNPROCESSABLE_CONTENT, "web.title.geometry-unprojectable", e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> suspect(SuspectInputException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(HttpStatus.UNPROCESSABLE_CONTENT, Messages.of("web.title.input-suspect"), e);
        problem.setProperty(
                "diagnosis", e.remarks().stream().map(RemarkAnswer::of).toList());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> layerNotRecognised(LayerNotRecognisedException e, WebRequest request) {
        return answers.answer(HttpStatus.UNPROCESSABLE_CONTENT, "web.title.layer-not-recognised", e, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> importBusy(ImportBusyException e, WebRequest request) {
        return answers.answer(HttpStatus.CONFLICT, "web.title.import-writing", e, request);
    }

    /** Answers that another version was added meanwhile. Nothing was changed. */
    @ExceptionHandler
    ResponseEntity<Object> versionChanged(VersionChangedException e, WebRequest request) {
        ProblemDetail problem =
                ProblemLanguage.of(request).problem(HttpStatus.CONFLICT, Messages.of("web.title.version-changed"), e);
        problem.setProperty("against", e.follows());
        problem.setProperty("newest", e.newest());
        return answers.answer(problem, request);
    }

    @ExceptionHandler({TooLargeException.class, FileTooLargeException.class})
    ResponseEntity<Object> tooLarge(CodedException e, WebRequest request) {
        return answers.answer(
                ProblemLanguage.ofAddress(request)
                        .problem(HttpStatus.CONTENT_TOO_LARGE, Messages.of("web.title.too-large"), e),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooManyParcels(TooManyParcelsException e, WebRequest request) {
        return tooLarge(new TooLargeException(e.text()), request);
    }
}
