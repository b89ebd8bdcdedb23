package org.spatialplan.app;

import org.spatialplan.access.CurrentCaller;
import org.spatialplan.access.HiddenLayers;
import org.spatialplan.edit.Editor;
import org.spatialplan.edit.Editors;
import org.spatialplan.layer.FeatureRef;

/** Tells who edits, with the features of the map that this thread asks: it holds what the caller sees. Thread-safe. */
record EditorsOfMap(LiveMap live, CurrentCaller caller) implements Editors {

    @Override
    public Editor of(String reason) {
        LoadedMap seen = live.seen();
        return new Editor(caller.get(), ref -> isSeen(ref, seen), reason);
    }

    private static boolean isSeen(FeatureRef ref, LoadedMap seen) {
        HiddenLayers hidden = seen.hidden();
        return !hidden.hides(ref.layer())
                || seen.map()
                        .findLayer(ref.layer())
                        .flatMap(index -> index.version().findFeature(ref.id()))
                        .isPresent();
    }
}
