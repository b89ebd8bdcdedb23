package org.spatialplan.ogc.api.processes;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.access.Caller;
import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.Right;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.job.Asker;
import org.spatialplan.job.Job;
import org.spatialplan.job.RecordFolders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Finds the owner of a job. A caller with a key or a login owns its jobs. Any other client that makes a job gets a secret
 * as a cookie, unless it sends one already; the list shows the job to clients with this cookie. Only a hash of the secret
 * is kept. An administrator sees all jobs. Thread-safe.
 */
@Component
class JobOwner {

    static final String COOKIE = "spatial-plan-jobs";

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32,128}");

    private final CurrentCaller callers;
    private final SecretLayers secret;

    JobOwner(CurrentCaller callers, SecretLayers secret) {
        this.callers = callers;
        this.secret = secret;
    }

    /**
     * Tests whether the current caller sees a job of which it knows the id: those of another caller with a key or a login
     * only as an administrator, and in any case only if it sees every layer on which the job is based, because the result
     * tells of secret layers.
     */
    boolean sees(Job<?> job) {
        Caller caller = callers.get();
        return (job.asker().isOpenTo(caller.id()) || caller.may(Right.ADMINISTER))
                && secret.areSeenBy(caller.layers(), SeenLayers.of(job.asker().layers()));
    }

    /**
     * The sender of a job.
     *
     * @param asker the client with its address and the hash of its secret
     * @param secret with which the list shows the job; empty for a caller with a key or a login
     */
    record Sender(Asker asker, String secret) {}

    Sender sender(HttpServletRequest request) {
        Caller caller = callers.get();
        String address = String.valueOf(request.getRemoteAddr());
        List<String> layers = caller.layers().written();
        if (caller.isKnown()) {
            return new Sender(new Asker(address, caller.id(), true, layers), "");
        }
        Optional<String> brought = secret(request);
        String secret = brought.orElseGet(RecordFolders::newId);
        return new Sender(new Asker(address, hash(secret), brought.isPresent(), layers), secret);
    }

    /** The cookie for a caller that sent none; empty for others. */
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

    /** The condition for jobs that the list shows to a caller. */
    Predicate<Job<?>> seenBy(HttpServletRequest request) {
        Caller caller = callers.get();
        if (caller.may(Right.ADMINISTER)) {
            return job -> true;
        }
        String owner = caller.isKnown()
                ? caller.id()
                : secret(request).map(JobOwner::hash).orElse(Asker.EVERYBODY.owner());
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
