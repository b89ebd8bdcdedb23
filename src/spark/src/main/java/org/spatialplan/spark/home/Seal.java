package org.spatialplan.spark.home;

import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Holds the parcels of a home against the box for which parts of the layers were sent. A parcel that depends on more was
 * checked without some of them, and silence would read as clear. Immutable and thread-safe.
 */
final class Seal {

    /** The code of a parcel that reaches beyond. */
    static final String CODE = "beyond-home";

    private final CheckedMap map;
    private final Envelope box;

    /** @param box for which parts were sent, in metres of the ground frame */
    Seal(CheckedMap map, Envelope box) {
        this.map = map;
        this.box = box;
    }

    /** Returns why the verdict on a parcel does not count; empty if it does. */
    Optional<Finding> fault(CheckedGround checked) {
        return isHeld(checked.ground())
                ? Optional.empty()
                : Optional.of(Finding.error(CODE, "", Messages.of("home.beyond-box")));
    }

    private boolean isHeld(Ground ground) {
        for (Part part : ground.parts()) {
            Envelope place = part.shape().ground().getEnvelopeInternal();
            if (!place.isNull() && !box.contains(map.reach(place, part.shape().accuracyM()))) {
                return false;
            }
        }
        return true;
    }
}
