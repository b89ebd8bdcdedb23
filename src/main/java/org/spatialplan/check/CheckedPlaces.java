package org.spatialplan.check;

import java.util.List;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;

/** The places of a subject, as all lines use them: what one line computes of them, the next ones reuse. Not thread-safe. */
final class CheckedPlaces {

    private final CheckSubject subject;
    private final Territory territory;
    private final List<Place> places;
    private Boolean inside;

    CheckedPlaces(CheckSubject subject, Territory territory) {
        this.subject = subject;
        this.territory = territory;
        this.places = subject.parts().stream().map(Place::new).toList();
    }

    /** A place, and its extents within its accuracy. */
    static final class Place {

        private final Part part;
        private final UncertainGround ground;
        private double whole = -1;

        private Place(Part part) {
            this.part = part;
            this.ground = UncertainGround.of(part.shape());
        }

        /** Makes a place that belongs to no subject. */
        static Place of(UncertainShape shape) {
            return new Place(new Part("", shape, false));
        }

        Part part() {
            return part;
        }

        UncertainGround ground() {
            return ground;
        }

        /** Returns its size on the ellipsoid: m², metres or a count. */
        double whole(GroundFrame frame) {
            if (whole < 0) {
                whole = Overlap.wholeOf(part.shape().ground(), frame.surface());
            }
            return whole;
        }
    }

    CheckSubject subject() {
        return subject;
    }

    List<Place> all() {
        return places;
    }

    /** Tests whether all places may be where the layers have data. */
    boolean areInTerritory() {
        if (inside == null) {
            inside = subject.parts().stream().allMatch(part -> part.somewhereInside() || territory.holds(part.shape()));
        }
        return inside;
    }
}
