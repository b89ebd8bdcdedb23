package org.spatialplan.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who tries keys. After {@link #FREE} wrong keys from one address, keys that are not known from there are not
 * looked at for a second, after the next wrong one for two seconds, and so on to a minute. A key that was valid from the
 * same address within a day is never held up, so one person's wrong keys do not stop the colleagues behind the same proxy.
 * What is not looked at does not count, so the wait never grows by asking. Bounded; thread-safe.
 */
public final class WrongKeyBrake {

    /** Wrong keys from one address that have no consequence. */
    static final int FREE = 5;

    private static final Duration MAX_WAIT = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final Duration KNOWN_FOR = Duration.ofDays(1);
    private static final int MAX_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Wrong> wrong = new Bounded<>();
    private final Map<String, Instant> good = new Bounded<>();

    public WrongKeyBrake(Clock clock) {
        this.clock = clock;
    }

    /** The wrong keys of an address, and until when it waits. */
    private record Wrong(int count, Instant last, Instant until) {}

    /** Forgets what was not used for longest. */
    private static final class Bounded<T> extends LinkedHashMap<String, T> {

        private static final long serialVersionUID = 1L;

        Bounded() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > MAX_REMEMBERED;
        }
    }

    /**
     * Requires that an address need not wait, if it waits.
     *
     * @param holder the caller to whom the key belongs; null if it belongs to nobody
     * @throws TooManyWrongKeysException if it must wait; whether the key is right it does not say
     */
    public synchronized void check(String address, Caller holder) {
        Wrong known = wrong.get(address);
        Instant now = clock.instant();
        if (known == null || !now.isBefore(known.until()) || isKnown(address, holder, now)) {
            return;
        }
        throw new TooManyWrongKeysException(Duration.between(now, known.until()));
    }

    private boolean isKnown(String address, Caller holder, Instant now) {
        Instant used = holder == null ? null : good.get(pair(address, holder));
        return used != null && now.isBefore(used.plus(KNOWN_FOR));
    }

    /** Counts a wrong key from an address. */
    public synchronized void wrong(String address) {
        Instant now = clock.instant();
        Wrong known = wrong.get(address);
        int count = known == null || now.isAfter(known.last().plus(FORGOTTEN_AFTER)) ? 1 : known.count() + 1;
        wrong.put(address, new Wrong(count, now, now.plus(wait(count))));
    }

    private static Duration wait(int count) {
        int doublings = Math.min(count - FREE, 10);
        Duration wait = doublings <= 0 ? Duration.ZERO : Duration.ofSeconds(1L << (doublings - 1));
        return wait.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : wait;
    }

    /**
     * Remembers that a key is valid and came from an address.
     *
     * @return whether it is the first time in an hour, as far as is remembered
     */
    public synchronized boolean right(String address, Caller holder) {
        Instant now = clock.instant();
        Instant before = good.put(pair(address, holder), now);
        return before == null || !before.truncatedTo(ChronoUnit.HOURS).equals(now.truncatedTo(ChronoUnit.HOURS));
    }

    /** Returns how many addresses and keys are remembered. */
    synchronized int remembered() {
        return wrong.size() + good.size();
    }

    private static String pair(String address, Caller holder) {
        return address + " " + holder.id();
    }
}
