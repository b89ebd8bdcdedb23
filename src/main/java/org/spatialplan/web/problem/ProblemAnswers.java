package org.spatialplan.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.util.UriUtils;

/** Answers problems in the form that is used at the address: problem details, or the report of an OGC face. Thread-safe. */
@Component
public class ProblemAnswers {

    private final FaultDialects dialects;

    ProblemAnswers(FaultDialects dialects) {
        this.dialects = dialects;
    }

    /** Answers a problem in the form that is used at the address. */
    public ResponseEntity<Object> answer(ProblemDetail problem, WebRequest request) {
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    /**
     * Answers an exception in the language of the request.
     *
     * @param title key of the title's text
     */
    public ResponseEntity<Object> answer(HttpStatus status, String title, CodedException e, WebRequest request) {
        return answer(ProblemLanguage.of(request).problem(status, Messages.of(title), e), request);
    }

    /** Answers a problem that may be gone when the request is sent again. */
    public ResponseEntity<Object> answerLater(ProblemDetail problem, int seconds, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return answer(problem, headers, request);
    }

    /** Answers a problem with headers in the form that is used at the address. */
    ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers, WebRequest request) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus()).headers(headers);
        HttpServletRequest http = ((ServletWebRequest) request).getRequest();
        String path = http.getRequestURI().substring(http.getContextPath().length());
        problem.setInstance(instance(http.getRequestURI()));
        return dialects.find(path, http.getQueryString(), problem)
                .<ResponseEntity<Object>>map(told -> answer.header(HttpHeaders.CONTENT_TYPE, told.mediaType())
                        .body(told.body()))
                .orElseGet(() ->
                        answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem));
    }

    /** The address as a URI. Tomcat accepts characters that are not valid in a URI, such as braces. */
    static URI instance(String address) {
        String path = "/" + StringUtils.trimLeadingCharacter(address, '/');
        try {
            return new URI(path);
        } catch (URISyntaxException e) {
            return URI.create(UriUtils.encodePath(path, StandardCharsets.UTF_8));
        }
    }
}
