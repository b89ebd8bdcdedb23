package org.spatialplan.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * All keys in memory, found by their hash. A request never waits for the database, so keys work while it is not reachable;
 * then none can be made or revoked either. What this instance makes or revokes holds at once, what another one does from
 * the next {@link #refresh} on. Thread-safe.
 */
public final class KeyRing {

    private final KeyStore store;
    private final AccessEvents events;
    private final Clock clock;
    private final Executor recorder;
    private final Map<String, Instant> hours = new ConcurrentHashMap<>();
    private volatile Known known = new Known(-1, Map.of());

    /**
     * Reads all keys.
     *
     * @param recorder records the use of keys, beside the requests
     */
    public KeyRing(KeyStore store, AccessEvents events, Clock clock, Executor recorder) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.recorder = recorder;
        refresh();
    }

    /** The keys by hash, as of a number of changes. */
    private record Known(long changes, Map<String, Holder> byHash) {}

    private record Holder(ApiKey key, Caller caller) {}

    /**
     * A key that was made.
     *
     * @param secret shown once and kept nowhere
     */
    public record MadeKey(ApiKey key, String secret) {}

    /**
     * Returns the caller who holds a key, and records the hour of the use.
     *
     * @throws KeyRefusedException if the key is not valid
     */
    public Caller holder(String secret) {
        Holder holder = KeySecret.isOne(secret) ? known.byHash().get(KeySecret.hash(secret)) : null;
        if (holder == null) {
            throw KeyRefusedException.wrong();
        }
        Instant now = clock.instant();
        holder.key().requireValid(now);
        use(holder.key().id(), now.truncatedTo(ChronoUnit.HOURS));
        return holder.caller();
    }

    /** Records the first use in an hour. An hour in which the database is not reachable may be missing. */
    private void use(String id, Instant hour) {
        if (!hour.equals(hours.get(id)) && !hour.equals(hours.put(id, hour))) {
            recorder.execute(() -> store.use(id, hour));
        }
    }

    /** Makes a key. */
    public MadeKey make(KeyDraft draft, Caller by) {
        String secret = KeySecret.make();
        ApiKey key = new ApiKey(
                KeySecret.makeId(),
                draft.name(),
                draft.role(),
                draft.layers(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                by.id(),
                draft.expiresAt(),
                Optional.empty(),
                Optional.empty());
        store.add(key, KeySecret.hash(secret), () -> events.keyMade(key));
        refresh();
        return new MadeKey(key, secret);
    }

    /**
     * Revokes a key. One that is revoked already stays as it is.
     *
     * @throws UnknownKeyException if there is none with this id
     */
    public void revoke(String id, Caller by) {
        ApiKey key = list().stream()
                .filter(other -> other.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownKeyException(id));
        if (key.revokedAt().isEmpty()) {
            store.revoke(id, clock.instant().truncatedTo(ChronoUnit.MILLIS), by.id(), () -> events.keyRevoked(key));
            refresh();
        }
    }

    /** Lists all keys as the store has them, also those that are valid no longer, the oldest first. */
    public List<ApiKey> list() {
        return store.list().stream().map(KeyStore.StoredKey::key).toList();
    }

    /** Whether a valid key has a role. */
    public boolean holds(Role role) {
        Instant now = clock.instant();
        return known.byHash().values().stream()
                .map(Holder::key)
                .anyMatch(key -> key.role() == role && key.isValid(now));
    }

    /** Reads the keys again if there is a new key or revocation. */
    public synchronized void refresh() {
        long changes = store.changes();
        if (changes == known.changes()) {
            return;
        }
        Map<String, Holder> byHash = new HashMap<>();
        store.list()
                .forEach(stored -> byHash.put(
                        stored.hash(), new Holder(stored.key(), stored.key().holder())));
        known = new Known(changes, Map.copyOf(byHash));
    }
}
