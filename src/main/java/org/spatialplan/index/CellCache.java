package org.spatialplan.index;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps what single areas cover of whole cells of the grid, for the next question. When the cache is full, entries that
 * were not used since half of the others came are dropped. An entry takes about 130 bytes. Thread-safe.
 */
final class CellCache {

    private final int most;
    private volatile Map<Key, Coverage> young = new ConcurrentHashMap<>();
    private volatile Map<Key, Coverage> old = Map.of();

    /**
     * Makes an empty cache.
     *
     * @param most the number of entries in each of two generations
     */
    CellCache(int most) {
        this.most = most;
    }

    private record Key(int area, double slackM, int level, long column, long row) {

        static Key of(int area, double slackM, Cell cell) {
            return new Key(area, slackM, cell.level(), cell.column(), cell.row());
        }
    }

    /** Finds an entry; null if it is unknown. */
    Coverage find(int area, double slackM, Cell cell) {
        Key key = Key.of(area, slackM, cell);
        Coverage known = young.get(key);
        if (known == null) {
            known = old.get(key);
            if (known != null) {
                keep(key, known);
            }
        }
        return known;
    }

    void keep(int area, double slackM, Cell cell, Coverage coverage) {
        keep(Key.of(area, slackM, cell), coverage);
    }

    /** Stores an entry. Two threads may begin a new generation at once; then a few entries are measured again. */
    private void keep(Key key, Coverage coverage) {
        if (young.size() >= most) {
            old = young;
            young = new ConcurrentHashMap<>();
        }
        young.put(key, coverage);
    }
}
