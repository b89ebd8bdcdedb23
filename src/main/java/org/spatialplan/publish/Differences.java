package org.spatialplan.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Collects the names of properties that differ. */
final class Differences {

    private final List<String> fields = new ArrayList<>();

    Differences compare(String field, Object wanted, Object found) {
        return require(field, Objects.equals(wanted, found));
    }

    Differences require(String field, boolean fits) {
        if (!fits) {
            fields.add(field);
        }
        return this;
    }

    List<String> fields() {
        return List.copyOf(fields);
    }
}
