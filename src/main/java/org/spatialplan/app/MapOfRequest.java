package org.spatialplan.app;

import org.springframework.core.task.TaskDecorator;
import org.springframework.stereotype.Component;

/** Lets a thread that goes on with the work of a request see the map of that request and no other. */
@Component
final class MapOfRequest implements TaskDecorator {

    private final LiveMap live;

    MapOfRequest(LiveMap live) {
        this.live = live;
    }

    @Override
    public Runnable decorate(Runnable work) {
        LoadedMap map = live.seen();
        return () -> {
            try (LiveMap.Held held = live.hold(map)) {
                work.run();
            }
        };
    }
}
