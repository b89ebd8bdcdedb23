package org.spatialplan.web;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The id by which a request is found in the log and in the answer. Thread-safe. */
public final class RequestId {

    /** In requests and in answers. */
    public static final String HEADER = "X-Request-Id";

    /** Its name among what the log knows of a line. */
    public static final String KEY = "request";

    /** Nothing that could break a line of the log or pretend to be two. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:~+/=-]{1,64}");

    private RequestId() {}

    /** That of the request which this thread answers; a new one outside of requests. */
    public static String current() {
        return Optional.ofNullable(MDC.get(KEY)).orElseGet(RequestId::make);
    }

    /** The caller's own if it is sane, else a new one. @param asked may be null */
    public static String of(String asked) {
        return asked != null && SANE.matcher(asked).matches() ? asked : make();
    }

    /** It names a request and guards nothing, so nobody need be unable to guess it. */
    private static String make() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & (-1L >>> 2) | Long.MIN_VALUE)
                .toString();
    }
}
