package org.spatialplan.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keys in memory, as several instances of the service share them; the database can be away. */
final class MemoryKeys implements KeyStore {

    final List<String> uses = new ArrayList<>();
    boolean away;
    private final List<StoredKey> keys = new ArrayList<>();
    private long changes;

    @Override
    public void add(ApiKey key, String hash, Runnable recorded) {
        requireThere();
        recorded.run();
        keys.add(new StoredKey(key, hash));
        changes++;
    }

    @Override
    public void revoke(String id, Instant at, String by, Runnable recorded) {
        requireThere();
        recorded.run();
        keys.replaceAll(stored -> stored.key().id().equals(id) ? revoked(stored, at) : stored);
        changes++;
    }

    private static StoredKey revoked(StoredKey stored, Instant at) {
        ApiKey key = stored.key();
        return new StoredKey(
                new ApiKey(
                        key.id(),
                        key.name(),
                        key.role(),
                        key.layers(),
                        key.madeAt(),
                        key.madeBy(),
                        key.expiresAt(),
                        Optional.of(at),
                        key.usedAt()),
                stored.hash());
    }

    @Override
    public void use(String id, Instant hour) {
        requireThere();
        uses.add(id + " " + hour);
    }

    @Override
    public List<StoredKey> list() {
        requireThere();
        return List.copyOf(keys);
    }

    @Override
    public long changes() {
        requireThere();
        return changes;
    }

    private void requireThere() {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
    }
}
