package org.spatialplan.web.problem;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says in both languages why Spring itself refuses a request: its address, method, media types or body. Stateless. */
final class UnreadRequest {

    private UnreadRequest() {}

    /**
     * The problem of a refused request.
     *
     * @param status with which Spring refuses it
     */
    static ProblemDetail problem(Exception e, HttpStatus status, ProblemLanguage words) {
        if (e instanceof HttpRequestMethodNotSupportedException method) {
            return words.problem(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method-not-allowed",
                    Messages.of("web.title.method-not-allowed"),
                    method(method));
        }
        return e instanceof HttpMessageNotReadableException
                ? words.problem(HttpStatus.BAD_REQUEST, "bad-request", Messages.of("web.title.body-no-json"), body(e))
                : words.problem(status, detail(e, status));
    }

    private static LocalizedText detail(Exception e, HttpStatus status) {
        if (e instanceof NoResourceFoundException missing) {
            return Messages.of("web.nothing-served", "/" + missing.getResourcePath());
        }
        if (e instanceof HttpMediaTypeNotSupportedException type) {
            return mediaType(type);
        }
        if (e instanceof HttpMediaTypeNotAcceptableException type) {
            return Messages.of("web.not-acceptable", names(type.getSupportedMediaTypes()));
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return Messages.of("web.parameter-missing", missing.getParameterName());
        }
        if (e instanceof MissingServletRequestPartException missing) {
            return Messages.of("web.part-missing", missing.getRequestPartName());
        }
        LocalizedText title = ProblemLanguage.title(status);
        return e instanceof ErrorResponse response
                ? new LocalizedText(
                        title.zh(),
                        Objects.requireNonNullElse(response.getBody().getDetail(), title.en()))
                : title;
    }

    private static LocalizedText method(HttpRequestMethodNotSupportedException e) {
        String[] allowed = e.getSupportedMethods();
        return Messages.of("web.method-not-allowed", e.getMethod(), allowed == null ? "-" : String.join(", ", allowed));
    }

    private static LocalizedText body(Exception e) {
        TokenStreamLocation place = e.getCause() instanceof JacksonException json ? json.getLocation() : null;
        return place == null
                ? Messages.of("web.body-missing")
                : Messages.of(
                        "web.body-no-json", String.valueOf(place.getLineNr()), String.valueOf(place.getColumnNr()));
    }

    /** Advises callers with curl, which sends a form unless it is told otherwise. */
    private static LocalizedText mediaType(HttpMediaTypeNotSupportedException e) {
        String supported = names(e.getSupportedMediaTypes());
        return e.getContentType() == null
                ? Messages.of("web.media-type.unread", supported)
                : Messages.of("web.media-type", e.getContentType().toString(), supported);
    }

    private static String names(List<MediaType> types) {
        return types.stream().map(MediaType::toString).sorted().collect(Collectors.joining(", "));
    }
}
