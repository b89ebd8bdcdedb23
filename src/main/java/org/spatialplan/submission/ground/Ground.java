package org.spatialplan.submission.ground;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.parcel.DeclaredArea;
import org.spatialplan.text.Finding;

/**
 * A submitted piece of ground, ready for a check.
 *
 * @param number its position in the file, from 1
 * @param submitted in the file's coordinates, x before y; empty if it could not be read
 * @param lonLat degrees, longitude before latitude; empty if it is broken
 * @param parts its areas, lines and points separately, in metres of the ground frame; empty if it is broken
 * @param declared the area that the file declares; empty if it declares none
 * @param fault why it cannot be checked; empty if it can
 * @param duplicateOf number of an earlier ground with the same outline
 */
public record Ground(
        long number,
        String id,
        String name,
        Optional<Geometry> submitted,
        Optional<Geometry> lonLat,
        List<Part> parts,
        Optional<DeclaredArea> declared,
        Optional<Finding> fault,
        Optional<Long> duplicateOf) {

    /** Its areas (2), lines (1) or points (0) in metres of the ground frame; empty if it has none or is broken. */
    public Optional<UncertainShape> shape(int dimension) {
        return parts.stream()
                .map(Part::shape)
                .filter(shape -> shape.ground().getDimension() == dimension)
                .findFirst();
    }
}
