package org.spatialplan.web.problem;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.intake.SuspectInputException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NoMapThenException;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.query.UnlocatedFeatureException;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;
import org.spatialplan.report.ReportFontMissingException;
import org.spatialplan.transfer.DataFileException;
import org.spatialplan.web.RequestId;
import org.spatialplan.web.imports.ImportBusyException;
import org.spatialplan.web.imports.ImportForbiddenException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Turns exceptions into problem details (RFC 9457). What the caller can mend names the parameter, the value and what was
 * expected; a defect of ours is 500 with an id that stands in the log, and nothing of its inside.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final String RETRY_SECONDS = "10";
    private static final String TYPE = "urn:spatialplan:problem:";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> badParameter(BadParameterException e) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, e.code(), "A parameter cannot be understood", e.getMessage());
        problem.setProperty("parameter", e.parameter());
        problem.setProperty("value", e.value());
        problem.setProperty("expected", e.expected());
        problem.setProperty("near", e.near());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownParameter(UnknownParameterException e) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, e.code(), "A parameter is not known here", e.getMessage());
        problem.setProperty("parameter", e.parameter());
        problem.setProperty("known", e.known());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownName(UnknownNameException e) {
        ProblemDetail problem = problem(HttpStatus.NOT_FOUND, e.code(), "There is no such " + e.kind(), e.getMessage());
        problem.setProperty("value", e.name());
        problem.setProperty("near", e.near());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noMapThen(NoMapThenException e) {
        return answer(problem(HttpStatus.NOT_FOUND, e.code(), "There was no map at that moment", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unlocated(UnlocatedFeatureException e) {
        return answer(problem(
                HttpStatus.UNPROCESSABLE_ENTITY, e.code(), "The feature has no known location", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknownCrs(UnknownCrsException e) {
        ProblemDetail problem = problem(
                HttpStatus.BAD_REQUEST, e.code(), "The coordinate reference system is not usable", e.getMessage());
        problem.setProperty("parameter", "crs");
        problem.setProperty("value", e.spelling());
        problem.setProperty("expected", "an EPSG code like EPSG:4549, of CGCS2000 or WGS 84");
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(DataFileException e, WebRequest request) {
        ProblemDetail problem = ProblemWords.of(request)
                .problem(HttpStatus.UNPROCESSABLE_ENTITY, "文件无法读取", "The file cannot be read", e);
        problem.setProperty("file", e.file());
        if (e.line() > 0) {
            problem.setProperty("line", e.line());
        }
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> suspect(SuspectInputException e, WebRequest request) {
        ProblemDetail problem = ProblemWords.of(request)
                .problem(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "坐标可疑：未作判断",
                        "The coordinates look wrong: nothing was decided",
                        e);
        problem.setProperty(
                "diagnosis", e.remarks().stream().map(RemarkAnswer::of).toList());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> importForbidden(ImportForbiddenException e) {
        HttpStatus status = e.isForWantOfKey() ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN;
        ProblemDetail problem = problem(status, e.code(), "Imports need a key", e.getMessage());
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return e.isForWantOfKey()
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").body(problem)
                : answer.body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> importBusy(ImportBusyException e, WebRequest request) {
        return answer(
                ProblemWords.of(request).problem(HttpStatus.CONFLICT, "导入正在写入", "The import is being written", e));
    }

    /** Somebody else was faster; nothing was added. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> versionChanged(VersionChangedException e, WebRequest request) {
        ProblemDetail problem =
                ProblemWords.of(request).problem(HttpStatus.CONFLICT, "已有更新的版本", "There is a newer version", e);
        problem.setProperty("against", e.follows());
        problem.setProperty("newest", e.newest());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(TooLargeException e) {
        return answer(problem(HttpStatus.CONTENT_TOO_LARGE, e.code(), "Too much for one request", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fontMissing(ReportFontMissingException e) {
        return answer(
                problem(HttpStatus.SERVICE_UNAVAILABLE, e.code(), "No font for Chinese is installed", e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> databaseGone(StoreUnavailableException e) {
        LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
        ProblemDetail problem =
                problem(HttpStatus.SERVICE_UNAVAILABLE, e.code(), "The database cannot be reached", e.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** Coded exceptions that no caller caused, and everything unforeseen. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> defect(Exception e) {
        String id = RequestId.current();
        String code = e instanceof CodedException coded ? coded.code() : "internal";
        LOG.error("Problem {} ({})", id, code, e);
        ProblemDetail problem = problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                code,
                "The service failed",
                "The log holds the details under the id " + id);
        problem.setProperty("id", id);
        return answer(problem);
    }

    /** What Spring itself refuses: unknown paths, methods, media types. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        String detail = e instanceof NoResourceFoundException missing
                ? "Nothing is served at /" + missing.getResourcePath() + "; /v3/api-docs lists what is"
                : e instanceof HttpMediaTypeNotSupportedException type
                        ? mediaType(type)
                        : e instanceof ErrorResponse response
                                ? response.getBody().getDetail()
                                : known.getReasonPhrase();
        String code = known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        ProblemDetail problem = problem(known, code, known.getReasonPhrase(), detail);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** curl sends a form unless it is told otherwise. */
    private static String mediaType(HttpMediaTypeNotSupportedException e) {
        String supported = e.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return "The body is sent as " + e.getContentType() + "; send it as one of " + supported
                + " (curl: -H 'Content-Type: application/geo+json' --data-binary @file, or -F file=@file)";
    }

    static ProblemDetail problem(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
