package org.spatialplan.query.name;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Something that people look for by its name.
 *
 * @param layer of a place; empty for all else
 * @param id of a place within its layer, else of its kind
 * @param within addresses of the units in which it lies, where no better place is known
 * @param rows the plan's rows that name it, for example {@code annex3/row/35}; of a task or target where it stands
 * @param box degrees, longitude as x (CRS84); empty for what lies nowhere or nobody knows where
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

    /** A thing that is itself one of the plan's rows, or none of its matters. */
    static NamedThing plain(Kind kind, String id, String nameZh, String nameEn, Optional<Envelope> box) {
        return new NamedThing(kind, Optional.empty(), id, nameZh, nameEn, List.of(), List.of(), box);
    }

    /** What it is, the more sought first. */
    public enum Kind {
        PLACE,
        /** A place of the plan's index that no layer holds. */
        NAMED_PLACE,
        PROJECT,
        BODY,
        ACTION,
        TASK,
        /** A target that the text gives. */
        TARGET
    }
}
