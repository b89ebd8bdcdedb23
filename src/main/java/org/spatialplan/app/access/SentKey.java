package org.spatialplan.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** Reads the key that a request brings: as a bearer token, or as the password of HTTP Basic with any user name. */
final class SentKey {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private SentKey() {}

    /**
     * Finds the key of a request. It is empty text if the header cannot be read, which is no valid key. Other schemes
     * of authentication, which only proxies use, bring no key.
     */
    static Optional<String> find(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.of(header.substring(BEARER.length()).strip());
        }
        return header.regionMatches(true, 0, BASIC, 0, BASIC.length())
                ? Optional.of(password(header.substring(BASIC.length()).strip()))
                : Optional.empty();
    }

    private static String password(String encoded) {
        try {
            String login = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return login.substring(login.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
