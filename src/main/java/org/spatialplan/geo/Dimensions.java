package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFilter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The points, lines and areas of a geometry. */
public final class Dimensions {

    private Dimensions() {}

    /**
     * The parts of one dimension: the geometry itself unless it is a mixed collection.
     *
     * @param dimension 0 points, 1 lines, 2 areas
     */
    public static Optional<Geometry> part(Geometry geometry, int dimension) {
        if (geometry.getClass() != GeometryCollection.class) {
            return geometry.isEmpty() || geometry.getDimension() != dimension
                    ? Optional.empty()
                    : Optional.of(geometry);
        }
        List<Geometry> leaves = new ArrayList<>();
        geometry.apply((GeometryFilter) part -> {
            if (!(part instanceof GeometryCollection) && !part.isEmpty() && part.getDimension() == dimension) {
                leaves.add(part);
            }
        });
        return leaves.isEmpty()
                ? Optional.empty()
                : Optional.of(geometry.getFactory().buildGeometry(leaves));
    }

    /** Whether some of it has no area. */
    public static boolean hasLowerThanArea(Geometry geometry) {
        return geometry.getDimension() < 2 || !lowerThanArea(geometry).isEmpty();
    }

    /** Its lines and points. */
    public static Geometry lowerThanArea(Geometry geometry) {
        List<Geometry> lower = new ArrayList<>();
        part(geometry, 1).ifPresent(lower::add);
        part(geometry, 0).ifPresent(lower::add);
        return lower.size() == 1 ? lower.get(0) : geometry.getFactory().buildGeometry(lower);
    }

    /** The same ground with its areas united, and of lines and points what lies outside them. */
    public static Geometry united(Geometry geometry) {
        Optional<Geometry> areas = part(geometry, 2).map(Geometry::union);
        List<Geometry> parts = new ArrayList<>();
        areas.ifPresent(parts::add);
        for (int dimension = 1; dimension >= 0; dimension--) {
            part(geometry, dimension)
                    .map(lower -> areas.map(held -> OverlayNGRobust.overlay(lower, held, OverlayNG.DIFFERENCE))
                            .orElse(lower))
                    .filter(lower -> !lower.isEmpty())
                    .ifPresent(parts::add);
        }
        return parts.size() == 1 ? parts.get(0) : geometry.getFactory().buildGeometry(parts);
    }
}
