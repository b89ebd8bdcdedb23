package org.spatialplan.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.FullDisk;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.job.NoRoomException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Converts the exceptions that no other advice of this room answers to problem details (RFC 9457): requests that Spring or the web
 * server refuses, clients that left, and defects. A defect is answered with 500 and an id, which the log holds too, without any
 * internal detail.
 */
@RestControllerAdvice
class ProblemHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemAnswers answers;
    private final CapacityProblems capacity;

    ProblemHandler(ProblemAnswers answers, CapacityProblems capacity) {
        this.answers = answers;
        this.capacity = capacity;
    }

    /** Ends work whose client has left. */
    @ExceptionHandler
    ResponseEntity<Object> nobodyWaits(WorkCancelledException e, WebRequest request) {
        return gone(e, request);
    }

    /** Answers a form whose parts cannot be separated, or that ends within a part. */
    @ExceptionHandler
    ResponseEntity<Object> brokenForm(MultipartException e, WebRequest request) {
        if (FullDisk.isCauseOf(e)) { // a part that is kept on the disk until it is read
            return capacity.noRoom(NoRoomException.disk(e), request);
        }
        return ClientGone.isWhy(e) ? gone(e, request) : unreadable("web.unreadable.form", e, request);
    }

    /** Answers a form with parameters that the web server could not read, or with too many parameters. */
    @ExceptionHandler
    ResponseEntity<Object> brokenParameters(InvalidParameterException e, WebRequest request) {
        return ClientGone.isWhy(e) ? gone(e, request) : unreadable("web.unreadable.parameters", e, request);
    }

    /**
     * Answers a broken {@code Accept} header where Spring does not check it, for example at the actuator's addresses.
     */
    @ExceptionHandler
    ResponseEntity<Object> brokenMediaType(InvalidMimeTypeException e, WebRequest request) {
        LocalizedText detail = Messages.of("web.unreadable.media-type", e.getMimeType());
        return answers.answer(ProblemLanguage.of(request).problem(HttpStatus.NOT_ACCEPTABLE, detail), request);
    }

    /** Answers coded exceptions that the caller did not cause, and all unforeseen exceptions. */
    @ExceptionHandler
    ResponseEntity<Object> defect(Exception e, WebRequest request) {
        if (ClientGone.isWhy(e)) {
            return gone(e, request);
        }
        if (NestedExceptionUtils.getMostSpecificCause(e) instanceof BadRequestException) {
            return unreadable("web.unreadable.request", e, request);
        }
        if (FullDisk.isCauseOf(e)) {
            return capacity.noRoom(NoRoomException.disk(e), request);
        }
        String id = RequestId.current();
        String code = e instanceof CodedException coded ? coded.code() : "internal";
        LOG.error("Problem {} ({})", id, code, e);
        ProblemDetail problem = ProblemLanguage.ofAddress(request)
                .problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        code,
                        Messages.of("web.title.internal"),
                        Messages.of("web.internal", id));
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

    /**
     * Answers a request that the web server cannot read, with what its parser says.
     *
     * @param text key of the text around it
     */
    private ResponseEntity<Object> unreadable(String text, Exception e, WebRequest request) {
        String why = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
        ProblemDetail problem = ProblemLanguage.ofAddress(request)
                .problem(
                        HttpStatus.BAD_REQUEST,
                        "unreadable-request",
                        Messages.of("web.title.unreadable-request"),
                        Messages.of(text, why == null || why.isBlank() ? "-" : why));
        return answers.answer(problem, request);
    }

    /** Answers what Spring itself refuses: unknown paths, methods, media types. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem =
                UnreadRequest.problem(e, HttpStatus.valueOf(status.value()), ProblemLanguage.ofAddress(request));
        return answers.answer(problem, headers, request);
    }
}
