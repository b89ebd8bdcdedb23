package org.spatialplan.web.problem;

import java.util.Optional;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Says in both languages why Spring itself refuses a request: its method, or a body that is no JSON. Stateless. */
final class UnreadRequest {

    private UnreadRequest() {}

    /** The problem; empty for what is refused for another reason. */
    static Optional<ProblemDetail> find(Exception e, ProblemLanguage words) {
        if (e instanceof HttpRequestMethodNotSupportedException method) {
            return Optional.of(words.problem(
                    HttpStatus.METHOD_NOT_ALLOWED,
                    "method-not-allowed",
                    Messages.of("web.title.method-not-allowed"),
                    method(method)));
        }
        return e instanceof HttpMessageNotReadableException
                ? Optional.of(words.problem(
                        HttpStatus.BAD_REQUEST, "bad-request", Messages.of("web.title.body-no-json"), body(e)))
                : Optional.empty();
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
}
