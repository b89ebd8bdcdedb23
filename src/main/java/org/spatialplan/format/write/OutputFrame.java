package org.spatialplan.format.write;

import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.DegreeGrid;

/**
 * The coordinate reference system and the axis order in which features are written.
 *
 * @param crs the coordinate reference system
 * @param northFirst whether latitude or northing is written before longitude or easting
 * @param srsName the name of the system in the answer, as the client wrote it or in an equal form
 */
public record OutputFrame(Crs crs, boolean northFirst, String srsName) {

    private static final int METRE_DECIMALS = 4;

    /** Degrees with longitude before latitude, as GeoJSON requires. */
    public static final OutputFrame CRS84 =
            new OutputFrame(Crs.CRS84, false, "http://www.opengis.net/def/crs/OGC/1.3/CRS84");

    /** A frame with x (easting or longitude) before y in any system. */
    public static OutputFrame xFirst(Crs crs) {
        return crs == Crs.CRS84 ? CRS84 : new OutputFrame(crs, false, urn(crs));
    }

    /** A frame with the axis order that the authority of the system defines. */
    public static OutputFrame byAuthority(Crs crs) {
        return crs == Crs.CRS84 ? CRS84 : new OutputFrame(crs, crs.northFirst(), urn(crs));
    }

    /** The same system with x before y. */
    public OutputFrame withXFirst() {
        return xFirst(crs);
    }

    /**
     * Transforms a geometry to this system.
     *
     * @param lonLat degrees, longitude as x
     * @return the geometry in this system, easting or longitude still as x
     */
    public Geometry transform(Geometry lonLat) {
        return coincidesWithStorage() ? lonLat : crs.fromLonLat(lonLat);
    }

    /** The number of decimals that are written: a resolution of 0.1 mm. */
    int decimals() {
        return crs.isGeographic() ? DegreeGrid.DECIMALS : METRE_DECIMALS;
    }

    /**
     * Whether the system is degrees of WGS 84 or CGCS2000, which count as one (see {@link Crs}). Such coordinates are
     * written as they are stored.
     */
    boolean coincidesWithStorage() {
        return crs == Crs.CRS84 || crs.id().equals("EPSG:4326") || crs.id().equals("EPSG:4490");
    }

    private static String urn(Crs crs) {
        return "urn:ogc:def:crs:EPSG::" + crs.id().substring("EPSG:".length());
    }
}
