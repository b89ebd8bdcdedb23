package org.spatialplan.query.name;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Something with a name on the map.
 *
 * @param layer of a place; empty for other kinds
 * @param id of a place within its layer, else of its kind
 * @param within addresses of the units that contain it, where no better place is known
 * @param rows the plan's rows that name it, for example {@code annex3/row/35}; for a task or target its own place in
 *     the plan
 * @param box degrees, longitude as x (CRS84); empty without a location
 */
public record NamedThing(
        Kind kind,
        Optional<String> layer,
        String id,
        String nameZh,
        String nameEn,
        List<String> within,
        List<String> rows,
        Optional<Envelope> box) {

    /** Makes a thing without rows of the plan. */
    static NamedThing plain(Kind kind, String id, String nameZh, String nameEn, Optional<Envelope> box) {
        return new NamedThing(kind, Optional.empty(), id, nameZh, nameEn, List.of(), List.of(), box);
    }

    /** The kinds of things, those that are searched most first. */
    public enum Kind {
        PLACE,
        /** A place of the plan's index that is in no layer. */
        NAMED_PLACE,
        PROJECT,
        BODY,
        ACTION,
        TASK,
        /** A target that the text gives. */
        TARGET
    }
}
