package org.spatialplan.edit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * One request to change an item. Immutable.
 *
 * @param item the item; of a {@link Action#CREATE} its id may be empty, then the draft chooses one
 * @param properties by the names that the collections of the working version have. Lists are lists, or texts joined by
 *     semicolons; null is no value
 * @param place the geometry of a project or an action
 * @param expected tags of which the item must have one ({@code If-Match}); empty if the item may have changed meanwhile
 */
public record Edit(
        Action action, ItemRef item, Map<String, Object> properties, Place place, Optional<Set<String>> expected) {

    /** The tag of {@link #expected} that fits every existing item. */
    public static final String ANY_TAG = "*";

    public Edit {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** What to do. */
    public enum Action {
        CREATE,
        /** Sets all properties; one that is not sent has no value. */
        REPLACE,
        /** Sets the properties that are sent; null takes a value away. */
        UPDATE,
        DELETE
    }

    /**
     * The geometry that was sent.
     *
     * @param isSent whether the place is to be changed at all
     * @param geometry CRS84, degrees, longitude before latitude; empty for no place
     */
    public record Place(boolean isSent, Optional<Geometry> geometry) {

        /** The place stays as it is. */
        public static final Place UNCHANGED = new Place(false, Optional.empty());

        /** No geometry at all: links that draw one are taken away. */
        public static final Place NONE = new Place(true, Optional.empty());

        /** Makes a place of a geometry. */
        public static Place of(Geometry geometry) {
            return new Place(true, Optional.of(geometry));
        }
    }

    /** Makes a request for a new item. */
    public static Edit create(ItemRef item, Map<String, Object> properties, Place place) {
        return new Edit(Action.CREATE, item, properties, place, Optional.empty());
    }

    /** Makes a request that sets all properties. */
    public static Edit replace(ItemRef item, Map<String, Object> properties, Place place) {
        return new Edit(Action.REPLACE, item, properties, place, Optional.empty());
    }

    /** Makes a request that sets some properties. */
    public static Edit update(ItemRef item, Map<String, Object> properties, Place place) {
        return new Edit(Action.UPDATE, item, properties, place, Optional.empty());
    }

    /** Makes a request to delete an item with its links and its drawn place. */
    public static Edit delete(ItemRef item) {
        return new Edit(Action.DELETE, item, Map.of(), Place.UNCHANGED, Optional.empty());
    }

    /** Returns the same request, to be refused unless the item has one of these tags. */
    public Edit expecting(Set<String> tags) {
        return new Edit(action, item, properties, place, Optional.of(Set.copyOf(tags)));
    }
}
