package org.spatialplan.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What single areas cover of whole cells of the grid, kept from question to question. Thread-safe. */
final class KeptCells {

    private static final int MOST = 200_000;
    private final Map<Key, Coverage> kept = new ConcurrentHashMap<>();

    private record Key(int area, double slackM, Cell cell) {}

    /** Null if it is not known. */
    Coverage find(int area, double slackM, Cell cell) {
        return kept.get(new Key(area, slackM, cell));
    }

    void keep(int area, double slackM, Cell cell, Coverage coverage) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(new Key(area, slackM, cell), coverage);
    }
}
