package org.spatialplan.format.city;

import java.util.HashSet;
import java.util.Set;

/**
 * The ids to which rows may refer.
 *
 * @param complete false if the file that holds them cannot be read: then nobody can say that an id is unknown
 */
record KnownIds(Set<String> ids, boolean complete) {

    boolean knows(String id) {
        return !complete || ids.contains(id);
    }

    /** These and others. */
    KnownIds and(KnownIds others) {
        Set<String> all = new HashSet<>(ids);
        all.addAll(others.ids);
        return new KnownIds(all, complete && others.complete);
    }
}
