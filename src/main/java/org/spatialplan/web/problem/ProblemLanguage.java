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
 * In which language a problem is told: as the parameter {@code lang} says, else as the caller's browser asks for; English where
 * neither says anything, as in all other problems. The other words stand beside it, as in a diagnosis.
 */
enum ProblemLanguage {
    ZH,
    EN;

    static ProblemLanguage of(WebRequest request) {
        return of(lang(request), request);
    }

    /** Where the body must not be read, which may hold parameters: those of the address alone count. */
    static ProblemLanguage ofAddress(WebRequest request) {
        String query = ((ServletWebRequest) request).getRequest().getQueryString();
        return of(
                UrlEncodedPairs.readable(query)
                        .getOrDefault("lang", List.of(""))
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

    /** Null where the parameters are what is wrong, too. */
    private static String lang(WebRequest request) {
        try {
            return request.getParameter("lang");
        } catch (IllegalStateException e) {
            return null;
        }
    }

    ProblemDetail problem(HttpStatus status, LocalizedText title, CodedException e) {
        return problem(status, e.code(), title, e.text());
    }

    ProblemDetail problem(HttpStatus status, String code, LocalizedText title, LocalizedText detail) {
        boolean chinese = this == ZH;
        ProblemDetail problem = ProblemHandler.problem(
                status, code, chinese ? title.zh() : title.en(), chinese ? detail.zh() : detail.en());
        problem.setProperty("zh", detail.zh());
        problem.setProperty("en", detail.en());
        return problem;
    }
}
