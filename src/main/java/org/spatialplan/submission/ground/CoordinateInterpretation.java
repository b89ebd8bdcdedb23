package org.spatialplan.submission.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.AxisSwap;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;

/**
 * How submitted coordinates are read. Immutable and thread-safe.
 *
 * @param crs the coordinate reference system
 * @param axesSwapped whether y comes before x
 * @param datum the offset of a Chinese web map that is undone; empty if there is none
 */
public record CoordinateInterpretation(Crs crs, boolean axesSwapped, Optional<ChinaOffset> datum) {

    /**
     * Converts a geometry to degrees, longitude before latitude. Edges are straight in the file's coordinates; long
     * edges get more vertices, so that they keep their course in degrees.
     *
     * @throws org.spatialplan.geo.UnprojectableGeometryException outside the system's domain
     */
    public Geometry toLonLat(Geometry submitted) {
        Geometry xy = inOrder(submitted);
        return datum.map(offset -> crs.toLonLat(xy, offset)).orElseGet(() -> crs.toLonLat(xy));
    }

    /** The geometry in the file's coordinates with x before y. */
    public Geometry inOrder(Geometry submitted) {
        return axesSwapped ? AxisSwap.of(submitted) : submitted;
    }

    /**
     * Names the steps from the file to the plane in which areas are compared.
     *
     * @param centralMeridian of that plane, in degrees
     */
    public List<String> path(double centralMeridian) {
        List<String> path = new ArrayList<>();
        path.add(crs.id() + (axesSwapped ? " (axes swapped)" : ""));
        datum.ifPresent(offset -> path.add(offset.name() + " undone"));
        if (crs != Crs.CRS84) {
            path.add(Crs.CRS84.id());
        }
        path.add("CGCS2000 transverse Mercator, central meridian " + centralMeridian + "°E, scale 1");
        return path;
    }
}
