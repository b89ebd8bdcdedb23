package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.access.AccessEvents;
import org.spatialplan.access.Caller;
import org.spatialplan.access.KeyDraft;
import org.spatialplan.access.KeyRefusedException;
import org.spatialplan.access.KeyRing;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.run.Patience;
import org.spatialplan.store.EmbeddedStores;
import org.spatialplan.store.Stores;

/** Two instances of the service that share a store. */
@Tag("service")
class KeyWatchTest {

    @Test
    void anInstanceSeesWhatAnotherDoes(@TempDir Path folder) {
        try (Stores stores = EmbeddedStores.fresh(folder)) {
            KeyRing one = new KeyRing(stores.keys(), AccessEvents.NONE, Clock.systemUTC(), Runnable::run);
            KeyRing other = new KeyRing(stores.keys(), AccessEvents.NONE, Clock.systemUTC(), Runnable::run);
            try (KeyWatch watch = new KeyWatch(other, Duration.ofMillis(5))) {
                KeyRing.MadeKey made =
                        one.make(new KeyDraft("a", Role.READER, SeenLayers.PUBLIC, Optional.empty()), Caller.SERVICE);
                Patience.until("the key is known", () -> isValid(other, made.secret()));

                one.revoke(made.key().id(), Caller.SERVICE);
                Patience.until("the key is refused", () -> !isValid(other, made.secret()));
                assertThat(one.list().get(0).usedAt()).isPresent();
            }
        }
    }

    private static boolean isValid(KeyRing keys, String secret) {
        try {
            keys.holder(secret);
            return true;
        } catch (KeyRefusedException e) {
            return false;
        }
    }
}
