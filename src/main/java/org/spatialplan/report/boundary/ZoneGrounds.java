package org.spatialplan.report.boundary;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.RoundedGrid;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.submission.ground.CoordinateInterpretation;

/** Grounds in the plane of the zone in which they are written. Immutable and thread-safe. */
public final class ZoneGrounds {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final Crs zone;
    private final ZoneOutline outline;

    /**
     * Grounds in a zone.
     *
     * @param reading how the file's coordinates are read
     */
    public ZoneGrounds(Crs zone, CoordinateInterpretation reading) {
        this.zone = zone;
        this.outline = new ZoneOutline(reading, zone);
    }

    /**
     * The outline of a ground, easting as x; empty if it has none in this plane.
     *
     * @param submitted in the file's coordinates
     */
    public Optional<Geometry> outline(Geometry submitted) {
        try {
            return Optional.of(outline.of(submitted));
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }

    /** The areas of a ground to the millimetre, valid, easting as x; empty if it has none. */
    public Optional<Geometry> areas(Geometry submitted) {
        return outline(submitted)
                .map(ZoneGrounds::areasOf)
                .filter(areas -> !areas.isEmpty())
                .map(RoundedGrid.MILLIMETRES::round)
                .filter(areas -> !areas.isEmpty());
    }

    /** Polygons of a collection may lie upon each other: their union is the ground. */
    private static Geometry areasOf(Geometry outline) {
        @SuppressWarnings("unchecked")
        List<Polygon> parts = PolygonExtracter.getPolygons(outline);
        Geometry areas = parts.size() == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
        return areas.isValid() ? areas : UnaryUnionOp.union(parts);
    }

    /** A piece that was computed, easting as x. */
    public Geometry piece(Geometry lonLat) {
        return zone.fromLonLat(lonLat);
    }
}
