package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.imports.ImportReport.ChangeList;

/** Counts ids and keeps the first ones. Used by one thread. */
final class CountedIds {

    private static final int FIRST = 20;

    private final List<String> first = new ArrayList<>();
    private long count;

    void add(String text) {
        count++;
        if (first.size() < FIRST) {
            first.add(text);
        }
    }

    long count() {
        return count;
    }

    ChangeList list() {
        return new ChangeList(count, List.copyOf(first));
    }
}
