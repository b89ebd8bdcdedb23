package org.spatialplan.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.AcceptedLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;

/**
 * The language of a problem: that of the parameter {@code lang}, else that of Accept-Language, else English. Problems
 * hold the other language too.
 */
public enum ProblemLanguage {
    ZH,
    EN;

    /** The parameter that every address knows. */
    static final String PARAMETER = "lang";

    private static final String TYPE = "urn:spatialplan:problem:";

    /** The language of a request. */
    public static ProblemLanguage of(WebRequest request) {
        return of(lang(request), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language from the address and the headers alone, for requests whose body must not be read. */
    static ProblemLanguage ofAddress(WebRequest request) {
        return ofAddress(((ServletWebRequest) request).getRequest());
    }

    /** The language from the address and the headers alone, as above. */
    static ProblemLanguage ofAddress(HttpServletRequest request) {
        return ofAddress(request.getQueryString(), request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /**
     * The language from the parts of a request.
     *
     * @param query may be null
     * @param accepted the header Accept-Language; may be null
     */
    static ProblemLanguage ofAddress(String query, String accepted) {
        return of(
                UrlEncodedPairs.readable(query)
                        .getOrDefault(PARAMETER, List.of(""))
                        .get(0),
                accepted);
    }

    private static ProblemLanguage of(String lang, String accepted) {
        if (lang != null && !lang.isBlank()) {
            return lang.strip().equals("en") ? EN : ZH;
        }
        return AcceptedLanguage.find(accepted).filter("zh"::equals).isPresent() ? ZH : EN;
    }

    /** The value of {@code lang}; null if the parameters themselves cannot be read. */
    private static String lang(WebRequest request) {
        try {
            return request.getParameter(PARAMETER);
        } catch (IllegalStateException e) {
            return null;
        }
    }

    /** A text in this language. */
    public String of(LocalizedText text) {
        return this == ZH ? text.zh() : text.en();
    }

    /** A problem with the code and the text of an exception. */
    public ProblemDetail problem(HttpStatus status, LocalizedText title, CodedException e) {
        return problem(status, e.code(), title, e.text());
    }

    /** A problem with a title and a detail. */
    public ProblemDetail problem(HttpStatus status, String code, LocalizedText title, LocalizedText detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, of(detail));
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(of(title));
        problem.setProperty("code", code);
        problem.setProperty("zh", detail.zh());
        problem.setProperty("en", detail.en());
        return problem;
    }

    /** A problem whose code and title are those of its status. */
    ProblemDetail problem(HttpStatus status, LocalizedText detail) {
        return problem(status, code(status), title(status), detail);
    }

    private static String code(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** The name of a status; in English where the message files have none. */
    static LocalizedText title(HttpStatus status) {
        return Messages.find("web.status." + status.value())
                .orElseGet(() -> new LocalizedText(status.getReasonPhrase(), status.getReasonPhrase()));
    }
}
