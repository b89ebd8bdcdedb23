package org.spatialplan.web.problem;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.slf4j.MDC;

/** The id by which a request is found in the log and in the answer. Thread-safe. */
public final class RequestId {

    /** The header of requests and answers that holds the id. */
    public static final String HEADER = "X-Request-Id";

    /** The key of the id in the logging context (MDC). */
    public static final String KEY = "request";

    /** The form of accepted ids. No such id can break a line of the log or imitate another line. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:~+/=-]{1,64}");

    private RequestId() {}

    /** The id of the request that this thread answers; a new id outside of requests. */
    public static String current() {
        return Optional.ofNullable(MDC.get(KEY)).orElseGet(RequestId::make);
    }

    /**
     * The caller's id if it has the accepted form, else a new id.
     *
     * @param asked id in the request's header; may be null
     */
    public static String of(String asked) {
        return asked != null && SANE.matcher(asked).matches() ? asked : make();
    }

    /** Makes an id. It names a request and protects nothing, so that it may be guessable. */
    private static String make() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & (-1L >>> 2) | Long.MIN_VALUE)
                .toString();
    }
}
