package org.spatialplan.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFilter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Separates the points, lines and areas of a geometry. */
public final class Dimensions {

    private Dimensions() {}

    /**
     * Returns the parts of one dimension: the geometry itself unless it is a mixed collection; empty if it has no such
     * part.
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

    /** Tests whether a geometry has parts without an area. */
    public static boolean hasLowerThanArea(Geometry geometry) {
        return geometry.getDimension() < 2 || !lowerThanArea(geometry).isEmpty();
    }

    /** Returns the lines and points of a geometry. */
    public static Geometry lowerThanArea(Geometry geometry) {
        List<Geometry> lower = new ArrayList<>();
        part(geometry, 1).ifPresent(lower::add);
        part(geometry, 0).ifPresent(lower::add);
        return lower.size() == 1 ? lower.get(0) : geometry.getFactory().buildGeometry(lower);
    }

    /** Unites the areas of a geometry and drops the parts of its lines and points that are inside them. */
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
