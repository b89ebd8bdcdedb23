package org.spatialplan.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckSubject.Part;

/**
 * What of a site stays free of all that forbids its works, in metres of the ground frame. It is free of what the layers
 * draw: nothing is known of layers without data.
 *
 * @param whole all places of the site
 * @param asDrawn what no forbidding feature covers as drawn
 * @param certain what of that stays free for all outlines within their accuracies
 * @param forbidden what is forbidden as drawn, one for each finding; with {@code asDrawn} it is the whole site
 */
public record FreeGround(Geometry whole, Geometry asDrawn, Geometry certain, List<Forbidden> forbidden) {

    /** What one finding forbids. */
    public record Forbidden(Finding finding, Geometry ground) {}

    /**
     * Divides the places of a checked site; empty if their locations are unknown.
     *
     * @throws org.spatialplan.geo.OverLimitException if the outlines near the site are too detailed for their accuracy
     */
    public static Optional<FreeGround> of(SubjectReport report, List<CheckedLayer> layers) {
        List<Finding> forbidding = report.findings().stream()
                .filter(finding -> finding.state() == ConflictState.CONFLICT)
                .toList();
        return report.subject().parts().stream()
                .filter(part -> !part.somewhereInside())
                .map(part -> divide(part, forbidding, layers))
                .reduce(FreeGround::plus);
    }

    private FreeGround plus(FreeGround other) {
        return new FreeGround(
                GroundParts.beside(whole, other.whole),
                GroundParts.beside(asDrawn, other.asDrawn),
                GroundParts.beside(certain, other.certain),
                Stream.concat(forbidden.stream(), other.forbidden.stream()).toList());
    }

    private static FreeGround divide(Part part, List<Finding> forbidding, List<CheckedLayer> layers) {
        List<Finding> here = forbidding.stream()
                .filter(finding -> finding.part().equals(part.label()))
                .toList();
        FreeParts parts = new FreeParts(part.shape().ground());
        for (CheckedLayer layer : layers) {
            parts.take(layer, here.stream().filter(layer::holds).toList());
            here.stream().filter(layer::holdsOutside).forEach(finding -> parts.takeOutside(layer, finding));
        }
        return new FreeGround(part.shape().ground(), parts.free(), parts.certain(), parts.forbidden());
    }
}
