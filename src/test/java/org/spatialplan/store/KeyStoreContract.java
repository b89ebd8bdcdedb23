package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.access.ApiKey;
import org.spatialplan.access.KeyStore;
import org.spatialplan.access.KeyStore.StoredKey;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.springframework.dao.DataAccessException;

/** What every store of keys does; a database supplies only empty stores. */
abstract class KeyStoreContract {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final Runnable NOTHING = () -> {};

    private Stores stores;
    private KeyStore keys;

    abstract Stores emptyStores();

    @BeforeEach
    void empty() {
        stores = emptyStores();
        keys = stores.keys();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    private static ApiKey key(String id, SeenLayers layers, Optional<Instant> expires) {
        return new ApiKey(
                id, "测绘院 QGIS", Role.EDITOR, layers, THEN, "command:root", expires, Optional.empty(), Optional.empty());
    }

    private static String hash(String digit) {
        return digit.repeat(64);
    }

    @Test
    void keysComeBackAsTheyWere() {
        ApiKey one = key("1", SeenLayers.of(List.of("red-lines", "rivers")), Optional.of(THEN.plusSeconds(60)));
        ApiKey two = key("2", SeenLayers.ALL, Optional.empty());
        ApiKey three = key("3", SeenLayers.PUBLIC, Optional.empty());
        assertThat(keys.list()).isEmpty();

        keys.add(one, hash("a"), NOTHING);
        keys.add(two, hash("b"), NOTHING);
        keys.add(three, hash("c"), NOTHING);

        assertThat(keys.list())
                .containsExactly(
                        new StoredKey(one, hash("a")), new StoredKey(two, hash("b")), new StoredKey(three, hash("c")));
    }

    @Test
    void aRevocationIsKeptOnceAndTheKeyStays() {
        keys.add(key("1", SeenLayers.PUBLIC, Optional.empty()), hash("a"), NOTHING);
        keys.add(key("2", SeenLayers.PUBLIC, Optional.empty()), hash("b"), NOTHING);
        long before = keys.changes();

        keys.revoke("1", THEN.plusSeconds(1), "key:9", NOTHING);
        keys.revoke("1", THEN.plusSeconds(2), "key:8", NOTHING);

        assertThat(keys.list())
                .extracting(stored -> stored.key().revokedAt())
                .containsExactly(Optional.of(THEN.plusSeconds(1)), Optional.empty());
        assertThat(keys.changes()).isGreaterThan(before);
    }

    @Test
    void theLastHourOfUseIsTold() {
        keys.add(key("1", SeenLayers.PUBLIC, Optional.empty()), hash("a"), NOTHING);
        long before = keys.changes();

        keys.use("1", THEN.plusSeconds(3600));
        keys.use("1", THEN);
        keys.use("1", THEN);
        keys.use("unknown", THEN);

        assertThat(keys.list().get(0).key().usedAt()).contains(THEN.plusSeconds(3600));
        assertThat(keys.changes()).as("a use is no change").isEqualTo(before);
    }

    @Test
    void aKeyThatIsNotRecordedIsNotAdded() {
        Runnable failing = () -> {
            throw new IllegalStateException("the log is full");
        };
        keys.add(key("1", SeenLayers.PUBLIC, Optional.empty()), hash("a"), NOTHING);

        assertThatThrownBy(() -> keys.add(key("2", SeenLayers.PUBLIC, Optional.empty()), hash("b"), failing))
                .hasMessage("the log is full");
        assertThatThrownBy(() -> keys.revoke("1", THEN, "key:9", failing)).hasMessage("the log is full");

        assertThat(keys.list()).hasSize(1);
        assertThat(keys.list().get(0).key().revokedAt()).isEmpty();
    }

    @Test
    void twoKeysNeverShareASecret() {
        keys.add(key("1", SeenLayers.PUBLIC, Optional.empty()), hash("a"), NOTHING);

        assertThatThrownBy(() -> keys.add(key("2", SeenLayers.PUBLIC, Optional.empty()), hash("a"), NOTHING))
                .isInstanceOf(DataAccessException.class);
    }

    /** The service itself cannot bring a revoked key back, or give one another role. */
    @Test
    void theServiceCanOnlyAdd() {
        keys.add(key("1", SeenLayers.PUBLIC, Optional.empty()), hash("a"), NOTHING);
        keys.revoke("1", THEN, "key:9", NOTHING);
        for (String change : List.of(
                "update access_key set role = 'administrator'",
                "delete from access_key_revocation",
                "delete from access_key_use",
                "delete from access_key",
                "update access_key_revocation set revoked_at = null")) {
            assertThatThrownBy(() -> stores.jdbc().getJdbcOperations().update(change))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
