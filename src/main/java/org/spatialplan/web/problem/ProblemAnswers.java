package org.spatialplan.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
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
class ProblemAnswers {

    private final FaultDialects dialects;

    ProblemAnswers(FaultDialects dialects) {
        this.dialects = dialects;
    }

    /** Answers a problem in the form that is used at the address. */
    ResponseEntity<Object> answer(ProblemDetail problem, WebRequest request) {
        return answer(problem, HttpHeaders.EMPTY, request);
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
}
