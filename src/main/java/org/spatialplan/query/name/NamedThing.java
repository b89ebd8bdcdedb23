package org.spatialplan.query.name;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Something that people look for by its name.
 *
 * @param layer of a place; empty for all else
 * @param id of a place within its layer, else of its kind
 * @param box degrees, longitude as x (CRS84); empty for what lies nowhere or nobody knows where
 */
public record NamedThing(
        Kind kind, Optional<String> layer, String id, String nameZh, String nameEn, Optional<Envelope> box) {

    /** What it is, the more sought first. */
    public enum Kind {
        PLACE,
        PROJECT,
        BODY,
        ACTION
    }
}
