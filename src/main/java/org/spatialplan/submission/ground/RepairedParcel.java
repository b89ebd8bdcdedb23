package org.spatialplan.submission.ground;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Crossings;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.TouchingRings;
import org.spatialplan.text.Finding;

/**
 * A parcel in its only valid form where GIS differ in what is valid. One that is too complex to convert is unreadable, with
 * the reason.
 *
 * @param isMended whether its outline was converted
 */
public record RepairedParcel(Parcel parcel, boolean isMended) {

    /** Converts a parcel where that is needed. */
    public static RepairedParcel of(Parcel submitted) {
        try {
            return parted(submitted)
                    .map(parted -> new RepairedParcel(with(submitted, Optional.of(parted), submitted.fault()), true))
                    .orElseGet(() -> new RepairedParcel(submitted, false));
        } catch (OverLimitException e) {
            if (!e.isOfShape()) {
                throw e;
            }
            Finding reason = Finding.error(e.code(), "feature " + submitted.number(), e.text());
            return new RepairedParcel(with(submitted, Optional.empty(), Optional.of(reason)), false);
        }
    }

    private static Optional<Geometry> parted(Parcel submitted) {
        Optional<Geometry> outline = submitted.geometry();
        if (outline.isEmpty() || SimpleOutline.isSurely(outline.get()) || Crossings.areFound(outline.get())) {
            return Optional.empty();
        }
        NestedRings.require(outline.get());
        return TouchingRings.parted(outline.get());
    }

    private static Parcel with(Parcel parcel, Optional<Geometry> outline, Optional<Finding> fault) {
        return new Parcel(
                parcel.number(), parcel.id(), parcel.name(), outline, fault, parcel.attributes(), parcel.origin());
    }
}
