package org.spatialplan.query;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Subject;

/** A condition on where items of the plan are. Their links answer it, each for certain or as possible. */
public sealed interface SpatialCondition {

    /**
     * Finds the links of one kind of items that meet the condition.
     *
     * @throws UnknownNameException for an unknown layer or feature
     * @throws UnlocatedFeatureException if the feature has no geometry and no such link names it
     */
    List<LinkMatch> find(LinkFinder links, Subject.Kind kind);

    /** Returns the feature that is asked about, if it is one. */
    Optional<FeatureRef> asked();

    /**
     * A place of the item is within a distance of a feature.
     *
     * @param distanceM metres on the ground; 0 asks for touching
     */
    record Near(FeatureRef feature, double distanceM) implements SpatialCondition {

        @Override
        public List<LinkMatch> find(LinkFinder links, Subject.Kind kind) {
            return links.near(kind, feature, distanceM);
        }

        @Override
        public Optional<FeatureRef> asked() {
            return Optional.of(feature);
        }
    }

    /** A place of the item is in a township: for certain where its row names the township. */
    record InTownship(FeatureRef township) implements SpatialCondition {

        @Override
        public List<LinkMatch> find(LinkFinder links, Subject.Kind kind) {
            return links.near(kind, township, 0).stream()
                    .map(match -> match.askedBy(LinkMatch.Question.TOWNSHIP))
                    .toList();
        }

        @Override
        public Optional<FeatureRef> asked() {
            return Optional.of(township);
        }
    }

    /**
     * A place of the item is in a box.
     *
     * @param bbox CRS84 degrees
     */
    record InBox(Envelope bbox) implements SpatialCondition {

        public InBox {
            bbox = bbox.copy();
        }

        @Override
        public List<LinkMatch> find(LinkFinder links, Subject.Kind kind) {
            return links.in(kind, bbox);
        }

        @Override
        public Optional<FeatureRef> asked() {
            return Optional.empty();
        }
    }
}
