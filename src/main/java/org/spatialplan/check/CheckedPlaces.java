package org.spatialplan.check;

import java.util.ArrayList;
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

    /** @param boxes of the checked layers */
    CheckedPlaces(CheckSubject subject, Territory territory, LayerBoxes boxes) {
        this.subject = subject;
        this.territory = territory;
        this.places = new ArrayList<>(subject.parts().size());
        for (Part part : subject.parts()) {
            places.add(new Place(part, boxes));
        }
    }

    /** A place, and its extents within its accuracy. */
    static final class Place {

        private final Part part;
        private final UncertainGround ground;
        private final LayerBoxes boxes;
        private int[][] near;
        private double whole = -1;

        private Place(Part part, LayerBoxes boxes) {
            this.part = part;
            this.boxes = boxes;
            this.ground = UncertainGround.of(part.shape());
        }

        /** Makes a place that belongs to no subject. */
        static Place of(UncertainShape shape) {
            return new Place(new Part("", shape, false), null);
        }

        /** Tests whether the accuracies may bring a layer to the place. */
        boolean isNear(int layer) {
            return near(layer).length > 0;
        }

        /** Lists the boxes of a layer that the accuracies may bring to the place, by their numbers in the layer. */
        int[] near(int layer) {
            if (near == null) {
                near = boxes.near(part.shape());
            }
            return near[layer];
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
                whole = part.shape().ground().getDimension() == 2
                        ? ground.asked().areaM2(frame.surface())
                        : Overlap.wholeOf(part.shape().ground(), frame.surface());
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
            inside = true;
            for (Part part : subject.parts()) {
                inside &= part.somewhereInside() || territory.holds(part.shape());
            }
        }
        return inside;
    }
}
