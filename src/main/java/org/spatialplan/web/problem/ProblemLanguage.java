package org.spatialplan.web.problem;

import java.util.List;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
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
enum ProblemLanguage {
    ZH,
    EN;

    /** The parameter that every address knows. */
    static final String PARAMETER = "lang";

    static ProblemLanguage of(WebRequest request) {
        return of(lang(request), request);
    }

    /** The language from the address alone, for requests whose body must not be read. */
    static ProblemLanguage ofAddress(WebRequest request) {
        String query = ((ServletWebRequest) request).getRequest().getQueryString();
        return of(
                UrlEncodedPairs.readable(query)
                        .getOrDefault(PARAMETER, List.of(""))
                        .get(0),
                request);
    }

    private static ProblemLanguage of(String lang, WebRequest request) {
        if (lang != null && !lang.isBlank()) {
            return lang.strip().equals("en") ? EN : ZH;
        }
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
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
    String of(LocalizedText text) {
        return this == ZH ? text.zh() : text.en();
    }

    ProblemDetail problem(HttpStatus status, LocalizedText title, CodedException e) {
        return problem(status, e.code(), title, e.text());
    }

    ProblemDetail problem(HttpStatus status, String code, LocalizedText title, LocalizedText detail) {
        ProblemDetail problem = ProblemHandler.problem(status, code, of(title), of(detail));
        problem.setProperty("zh", detail.zh());
        problem.setProperty("en", detail.en());
        return problem;
    }
}
