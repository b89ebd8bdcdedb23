package org.spatialplan.auditlog;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers which uses of keys and links were recorded in the last hour, and from which address. Bounded; thread-safe. */
final class KeyUses {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MAX_KNOWN = 10_000;

    private final Map<String, Instant> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_KNOWN;
        }
    };

    /** Whether this is the first use within an hour; also after the clock was set back. */
    boolean isFirst(Circumstances by, Instant now) {
        return isFirst(by.who() + " " + by.from(), now);
    }

    /** The same for the use of a thing by anybody from the address. */
    boolean isFirst(String subject, Circumstances by, Instant now) {
        return isFirst(subject + " " + by.from(), now);
    }

    private synchronized boolean isFirst(String use, Instant now) {
        Instant last = known.get(use);
        if (last != null && !now.isBefore(last) && now.isBefore(last.plus(WINDOW))) {
            return false;
        }
        known.remove(use);
        known.put(use, now);
        return true;
    }
}
