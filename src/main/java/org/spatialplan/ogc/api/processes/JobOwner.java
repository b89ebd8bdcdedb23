package org.spatialplan.ogc.api.processes;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.job.Asker;
import org.spatialplan.job.Job;
import org.spatialplan.job.RecordFolders;
import org.spatialplan.web.imports.ImportKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The owner of a job, as long as there are no accounts: the caller who makes a job gets a secret as a cookie, or brings one,
 * and the list shows the job to who brings it again. Who shows the key of imports sees all. Only a hash of the secret is
 * kept. Thread-safe.
 */
@Component
class JobOwner {

    static final String COOKIE = "spatial-plan-jobs";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32,128}");

    private final ImportKey key;

    JobOwner(ImportKey key) {
        this.key = key;
    }

    /**
     * Who sends a job in.
     *
     * @param secret that lists it
     */
    record Sender(Asker asker, String secret) {}

    Sender sender(HttpServletRequest request) {
        Optional<String> brought = secret(request);
        String secret = brought.orElseGet(RecordFolders::newId);
        String address = String.valueOf(request.getRemoteAddr());
        return new Sender(new Asker(address, hash(secret), brought.isPresent()), secret);
    }

    /** The cookie for a caller who brought none. */
    Optional<String> cookie(Sender sender, HttpServletRequest request) {
        return sender.asker().known()
                ? Optional.empty()
                : Optional.of(ResponseCookie.from(COOKIE, sender.secret())
                        .path(request.getContextPath() + "/ogc")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .maxAge(Duration.ofDays(365))
                        .build()
                        .toString());
    }

    /** The jobs that the list shows to a caller. */
    Predicate<Job<?>> seenBy(HttpServletRequest request) {
        if (key.isHeldBy(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            return job -> true;
        }
        String owner = secret(request).map(JobOwner::hash).orElse(Asker.EVERYBODY.owner());
        return job -> job.asker().owner().equals(owner) || job.asker().isEverybody();
    }

    private static Optional<String> secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> SECRET.matcher(value).matches())
                .findFirst();
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
