package org.spatialplan.app;

import java.util.Optional;
import java.util.function.Supplier;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.job.Asker;
import org.spatialplan.job.JobScope;
import org.springframework.stereotype.Component;

/** Lets a job ask the map of what its asker sees, also if it is taken up after a restart. Thread-safe. */
@Component
final class AskersMap implements JobScope {

    private final LiveMap live;
    private final SecretLayers secret;
    private final ThreadLocal<Asker> working = new ThreadLocal<>();

    AskersMap(LiveMap live, SecretLayers secret) {
        this.live = live;
        this.secret = secret;
    }

    @Override
    public <T> T ask(Asker asker, Supplier<T> work) {
        try (LiveMap.Held held = live.hold(secret.hiddenFrom(SeenLayers.of(asker.layers())))) {
            working.set(asker);
            return work.get();
        } finally {
            working.remove();
        }
    }

    /** Returns for whom this thread works on a job; empty if it does not. */
    Optional<Asker> asker() {
        return Optional.ofNullable(working.get());
    }
}
