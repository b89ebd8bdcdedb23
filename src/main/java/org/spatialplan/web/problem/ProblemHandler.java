package org.spatialplan.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.conflict.TooManyParcelsException;
import org.spatialplan.format.read.TableNotChosenException;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.FullDisk;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.imports.ImportBusyException;
import org.spatialplan.imports.LayerNotRecognisedException;
import org.spatialplan.job.FileTooLargeException;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.layer.StoreFullException;
import org.spatialplan.layer.StoreUnavailableException;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.RelationsUnknownException;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.query.UnlocatedFeatureException;
import org.spatialplan.report.ReportAnswer.RemarkAnswer;
import org.spatialplan.report.ReportFontMissingException;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.gate.BusyException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Converts exceptions to problem details (RFC 9457). An error of the caller names the parameter, the value and what was
 * expected. An error of the service is answered with 500 and an id, which the log holds too, without any internal
 * detail.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final LocalizedText TOO_MUCH = Messages.of("web.title.too-large");
    private static final String RETRY_SECONDS = "10";
    private static final String ROOM_SECONDS = "60";
    private static final String TYPE = "urn:spatialplan:problem:";

    private final ProblemAnswers answers;

    ProblemHandler(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ExceptionHandler
    ResponseEntity<Object> badParameter(BadParameterException e, WebRequest request) {
        ProblemDetail problem = refusal(request, HttpStatus.BAD_REQUEST, "web.title.bad-parameter", e);
        problem.setProperty("parameter", e.parameter());
        problem.setProperty("value", e.value());
        problem.setProperty("expected", ProblemLanguage.of(request).of(e.expected()));
        problem.setProperty("near", e.near());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownParameter(UnknownParameterException e, WebRequest request) {
        ProblemDetail problem = refusal(request, HttpStatus.BAD_REQUEST, "web.title.unknown-parameter", e);
        problem.setProperty("parameter", e.parameter());
        problem.setProperty("known", e.known());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownName(UnknownNameException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(
                        HttpStatus.NOT_FOUND,
                        Messages.of("web.title.no-such", Messages.of("query.kind." + e.kind())),
                        e);
        problem.setProperty("value", e.name());
        problem.setProperty("near", e.near());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> noMapThen(NoMapAtTimeException e, WebRequest request) {
        return answers.answer(refusal(request, HttpStatus.NOT_FOUND, "web.title.no-map-then", e), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> relationsUnknown(RelationsUnknownException e, WebRequest request) {
        return answers.answer(refusal(request, HttpStatus.NOT_FOUND, "web.title.relations-unknown", e), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unlocated(UnlocatedFeatureException e, WebRequest request) {
        return answers.answer(refusal(request, HttpStatus.UNPROCESSABLE_CONTENT, "web.title.unlocated", e), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownCrs(UnknownCrsException e, WebRequest request) {
        ProblemDetail problem = refusal(request, HttpStatus.BAD_REQUEST, "web.title.crs-unusable", e);
        problem.setProperty("parameter", "crs");
        problem.setProperty("value", e.spelling());
        problem.setProperty("expected", ProblemLanguage.of(request).of(Messages.of("web.expected.crs")));
        problem.setProperty("near", e.near());
        return answers.answer(problem, request);
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
        return answers.answer(
                ProblemLanguage.of(request)
                        .problem(HttpStatus.UNPROCESSABLE_CONTENT, Messages.of("web.title.geometry-unprojectable"), e),
                request);
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
        return answers.answer(
                ProblemLanguage.of(request)
                        .problem(HttpStatus.UNPROCESSABLE_CONTENT, Messages.of("web.title.layer-not-recognised"), e),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> importBusy(ImportBusyException e, WebRequest request) {
        return answers.answer(
                ProblemLanguage.of(request).problem(HttpStatus.CONFLICT, Messages.of("web.title.import-writing"), e),
                request);
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
                ProblemLanguage.ofAddress(request).problem(HttpStatus.CONTENT_TOO_LARGE, TOO_MUCH, e), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> tooManyParcels(TooManyParcelsException e, WebRequest request) {
        return tooLarge(new TooLargeException(e.text()), request);
    }

    /** Answers a request that costs more than permitted, at any time or under the current load. */
    @ExceptionHandler
    ResponseEntity<Object> overLimit(OverLimitException e, WebRequest request) {
        boolean jobToo =
                ((ServletWebRequest) request).getRequest().getRequestURI().endsWith("/api/conflicts");
        LocalizedText detail = jobToo ? Messages.of("web.too-large.as-process", e.text()) : e.text();
        ProblemLanguage words = ProblemLanguage.of(request);
        return e.isOfTime()
                ? later(
                        words.problem(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                e.code(),
                                Messages.of("web.title.takes-too-long"),
                                detail),
                        request)
                : answers.answer(words.problem(HttpStatus.CONTENT_TOO_LARGE, e.code(), TOO_MUCH, detail), request);
    }

    @ExceptionHandler
    ResponseEntity<Object> busy(BusyException e, WebRequest request) {
        return later(
                ProblemLanguage.of(request)
                        .problem(HttpStatus.SERVICE_UNAVAILABLE, Messages.of("web.title.too-busy"), e),
                request);
    }

    private ResponseEntity<Object> later(ProblemDetail problem, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return answers.answer(problem, headers, request);
    }

    /** Ends work whose client has left. */
    @ExceptionHandler
    ResponseEntity<Object> nobodyWaits(WorkCancelledException e, WebRequest request) {
        return gone(e, request);
    }

    /** Answers that there is no room. Nothing of the request is kept. */
    @ExceptionHandler
    ResponseEntity<Object> noRoom(NoRoomException e, WebRequest request) {
        LOG.warn("{}: {}", e.code(), e.getMessage());
        if (!e.isOfQueue()) {
            return noRoom((CodedException) e, request);
        }
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(HttpStatus.SERVICE_UNAVAILABLE, Messages.of("web.title.too-many-waiting"), e);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, ROOM_SECONDS);
        return answers.answer(problem, headers, request);
    }

    /** Answers that the disk of the database is full. Nothing was changed. */
    @ExceptionHandler
    ResponseEntity<Object> diskFull(StoreFullException e, WebRequest request) {
        LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
        return noRoom(e, request);
    }

    private ResponseEntity<Object> noRoom(CodedException e, WebRequest request) {
        ProblemDetail problem = ProblemLanguage.of(request)
                .problem(HttpStatus.INSUFFICIENT_STORAGE, Messages.of("web.title.no-room"), e);
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, ROOM_SECONDS);
        return answers.answer(problem, headers, request);
    }

    /** Answers in both languages, since the language may be in the part that was not read. */
    @ExceptionHandler
    ResponseEntity<Object> tooSlow(SlowBodyException e, WebRequest request) {
        ProblemDetail problem =
                problem(HttpStatus.REQUEST_TIMEOUT, e.code(), "The body came too slowly", e.getMessage());
        problem.setProperty("zh", e.messageZh());
        problem.setProperty("en", e.getMessage());
        return answers.answer(problem, request);
    }

    @ExceptionHandler
    ResponseEntity<Object> fontMissing(ReportFontMissingException e, WebRequest request) {
        return answers.answer(
                problem(HttpStatus.SERVICE_UNAVAILABLE, e.code(), "No font for Chinese is installed", e.getMessage()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Object> databaseGone(StoreUnavailableException e, WebRequest request) {
        LOG.warn("{}: {}", e.code(), String.valueOf(e.getCause()));
        ProblemDetail problem =
                problem(HttpStatus.SERVICE_UNAVAILABLE, e.code(), "The database is not available", e.getMessage());
        return later(problem, request);
    }

    /** Answers a form whose parts cannot be separated, or that ends within a part. */
    @ExceptionHandler
    ResponseEntity<Object> brokenForm(MultipartException e, WebRequest request) {
        if (FullDisk.isCauseOf(e)) { // a part that is kept on the disk until it is read
            return noRoom(NoRoomException.disk(e), request);
        }
        return ClientGone.isWhy(e)
                ? gone(e, request)
                : answers.answer(unreadable("The form cannot be read" + why(e)), request);
    }

    /** Answers a form with parameters that the web server could not read, or with too many parameters. */
    @ExceptionHandler
    ResponseEntity<Object> brokenParameters(InvalidParameterException e, WebRequest request) {
        return ClientGone.isWhy(e)
                ? gone(e, request)
                : answers.answer(
                        unreadable("The parameters cannot be read: "
                                + NestedExceptionUtils.getMostSpecificCause(e).getMessage()),
                        request);
    }

    /**
     * Answers a broken {@code Accept} header where Spring does not check it, for example at the actuator's addresses.
     */
    @ExceptionHandler
    ResponseEntity<Object> brokenMediaType(InvalidMimeTypeException e, WebRequest request) {
        return answers.answer(ofStatus(HttpStatus.NOT_ACCEPTABLE.value(), e.getMessage()), request);
    }

    /** Answers coded exceptions that the caller did not cause, and all unforeseen exceptions. */
    @ExceptionHandler
    ResponseEntity<Object> defect(Exception e, WebRequest request) {
        if (ClientGone.isWhy(e)) {
            return gone(e, request);
        }
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BadRequestException bad) {
            return answers.answer(unreadable("The request cannot be read: " + bad.getMessage()), request);
        }
        if (FullDisk.isCauseOf(e)) {
            return noRoom(NoRoomException.disk(e), request);
        }
        String id = RequestId.current();
        String code = e instanceof CodedException coded ? coded.code() : "internal";
        LOG.error("Problem {} ({})", id, code, e);
        ProblemDetail problem = problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                code,
                "The service failed",
                "The log holds the details under the id " + id);
        problem.setProperty("id", id);
        return answers.answer(problem, request);
    }

    @Override
    protected ResponseEntity<Object> handleAsyncRequestNotUsableException(
            AsyncRequestNotUsableException e, WebRequest request) {
        return gone(e, request);
    }

    /** Ends a request whose client has left. The status counts as an error of the caller in statistics. */
    private static ResponseEntity<Object> gone(Exception e, WebRequest request) {
        LOG.debug("The client hung up: {}", e.toString());
        HttpServletResponse response = ((ServletWebRequest) request).getResponse();
        if (response != null && !response.isCommitted()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return null;
    }

    private static ProblemDetail unreadable(String detail) {
        return problem(HttpStatus.BAD_REQUEST, "unreadable-request", "The request cannot be read", detail);
    }

    /** The message of the parser of the form. */
    private static String why(MultipartException e) {
        String why = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
        return why == null || why.isBlank() ? "" : ": " + why;
    }

    /** Answers what Spring itself refuses: unknown paths, methods, media types. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Optional<ProblemDetail> worded = UnreadRequest.find(e, ProblemLanguage.of(request));
        if (worded.isPresent()) {
            return answers.answer(worded.get(), headers, request);
        }
        HttpStatus known = HttpStatus.valueOf(status.value());
        String detail = e instanceof NoResourceFoundException missing
                ? "Nothing is served at /" + missing.getResourcePath() + "; /v3/api-docs lists what is"
                : e instanceof HttpMediaTypeNotSupportedException type
                        ? mediaType(type)
                        : e instanceof ErrorResponse response
                                ? response.getBody().getDetail()
                                : known.getReasonPhrase();
        return answers.answer(problem(known, code(known), known.getReasonPhrase(), detail), headers, request);
    }

    /** The detail for a refused media type, with advice for curl, which sends a form by default. */
    private static String mediaType(HttpMediaTypeNotSupportedException e) {
        String supported = e.getSupportedMediaTypes().stream()
                .map(MediaType::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        String sent =
                e.getContentType() == null ? "with a Content-Type that cannot be read" : "as " + e.getContentType();
        return "The body is sent " + sent + "; send it as one of " + supported
                + " (curl: -H 'Content-Type: application/geo+json' --data-binary @file, or -F file=@file)";
    }

    /** A problem of which only the status is known. */
    static ProblemDetail ofStatus(int status, String detail) {
        HttpStatus known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return problem(known, code(known), known.getReasonPhrase(), detail);
    }

    /** A problem in both languages, since the language of the caller was not read. */
    static ProblemDetail busy() {
        LocalizedText detail = Messages.of("web.too-busy");
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "too-busy", "The service is busy", detail.en());
        problem.setProperty("zh", detail.zh());
        problem.setProperty("en", detail.en());
        return problem;
    }

    private static String code(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** A problem for an error of the caller, in the caller's language. */
    private static ProblemDetail refusal(WebRequest request, HttpStatus status, String title, CodedException e) {
        return ProblemLanguage.of(request).problem(status, Messages.of(title), e);
    }

    static ProblemDetail problem(HttpStatus status, String code, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }
}
