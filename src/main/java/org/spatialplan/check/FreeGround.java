package org.spatialplan.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.BoundingBuffer;
import org.spatialplan.geo.Dimensions;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.index.OutlinePairs;

/**
 * What of a site stays free of the features that forbid its works, in metres of the ground frame. It is free of what
 * the layers draw: nothing is known of layers without data.
 *
 * @param whole all places of the site
 * @param asDrawn what no forbidding feature covers as drawn
 * @param certain what is farther from all forbidding features than both accuracies together; a part of the former
 * @param forbidden what each forbidding feature covers as drawn, by {@code layer/feature}; with {@code asDrawn} it is
 *     the whole site
 */
public record FreeGround(Geometry whole, Geometry asDrawn, Geometry certain, Map<String, Geometry> forbidden) {

    /** The largest number of pairs of edges near each other; each costs a buffer about 4 µs. */
    private static final long MAX_PAIRS = 1_000_000;

    /**
     * Divides the places of a checked site; empty if their locations are unknown.
     *
     * @throws OverLimitException if the outlines near the site are too detailed for their accuracy
     */
    public static Optional<FreeGround> of(SubjectReport report, List<CheckedLayer> layers) {
        List<Finding> forbidding = report.findings().stream()
                .filter(finding -> finding.state() == ConflictState.CONFLICT)
                .toList();
        return GroundParts.of(report.subject(), forbidding, layers)
                .map(parts -> new FreeGround(
                        whole(report.subject()),
                        parts.free(),
                        certain(parts.free(), forbidding, layers),
                        parts.shared()));
    }

    private static Geometry whole(CheckSubject subject) {
        return subject.parts().stream()
                .map(part -> part.shape().ground())
                .reduce(GroundParts::beside)
                .orElseThrow();
    }

    private static Geometry certain(Geometry free, List<Finding> forbidding, List<CheckedLayer> layers) {
        Geometry left = free;
        for (Finding finding : forbidding) {
            if (finding.slackM() > 0 && !left.isEmpty()) {
                left = away(left, finding, layers);
            }
        }
        return left;
    }

    /** Returns what is farther from a feature than both accuracies. */
    private static Geometry away(Geometry ground, Finding finding, List<CheckedLayer> layers) {
        LayerIndex index = layers.stream()
                .filter(layer -> layer.definition().id().equals(finding.layer()))
                .map(CheckedLayer::index)
                .findFirst()
                .orElseThrow();
        int number = index.findNumber(finding.feature().id()).orElseThrow();
        Envelope box = new Envelope(ground.getEnvelopeInternal());
        box.expandBy(finding.slackM());
        Geometry window = ground.getFactory().toGeometry(box);
        Geometry left = ground;
        if (index.hasArea(number)) {
            left = away(left, index.areas().about(window, number), finding.slackM());
        }
        if (index.hasLower(number)) {
            Geometry lower = Dimensions.lowerThanArea(
                    index.located().get(number).shape().orElseThrow().ground());
            left = away(left, OverlayNGRobust.overlay(lower, window, OverlayNG.INTERSECTION), finding.slackM());
        }
        return left;
    }

    private static Geometry away(Geometry ground, Geometry feature, double slackM) {
        if (feature.isEmpty() || ground.isEmpty()) {
            return ground;
        }
        if (OutlinePairs.within(feature, 2 * slackM) > MAX_PAIRS) {
            throw OverLimitException.crossings();
        }
        Geometry grown = BoundingBuffer.outer(feature, slackM);
        return List.of(2, 1, 0).stream()
                .flatMap(dimension -> Dimensions.part(ground, dimension).stream())
                .map(part -> part.getDimension() == 2
                        ? Areas.difference(part, grown)
                        : OverlayNGRobust.overlay(part, grown, OverlayNG.DIFFERENCE))
                .reduce(GroundParts::beside)
                .orElse(ground);
    }
}
