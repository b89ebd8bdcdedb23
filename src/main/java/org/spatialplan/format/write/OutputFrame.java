package org.spatialplan.format.write;

import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.DegreeGrid;

/**
 * In which coordinates features are written.
 *
 * @param northFirst whether latitude or northing is written before longitude or easting
 * @param srsName how the answer calls the system, as the client wrote it or in an equal form
 */
public record OutputFrame(Crs crs, boolean northFirst, String srsName) {

    private static final int METRE_DECIMALS = 4;

    /** Longitude before latitude, as GeoJSON wants it. */
    public static final OutputFrame CRS84 =
            new OutputFrame(Crs.CRS84, false, "http://www.opengis.net/def/crs/OGC/1.3/CRS84");

    /** x before y. */
    public static OutputFrame xFirst(Crs crs) {
        return crs == Crs.CRS84 ? CRS84 : new OutputFrame(crs, false, urn(crs));
    }

    /** As the authority orders the axes. */
    public static OutputFrame byAuthority(Crs crs) {
        return crs == Crs.CRS84 ? CRS84 : new OutputFrame(crs, crs.northFirst(), urn(crs));
    }

    public OutputFrame withXFirst() {
        return xFirst(crs);
    }

    /** @param lonLat degrees, longitude as x @return in this system, easting or longitude still as x */
    public Geometry transform(Geometry lonLat) {
        return coincidesWithStorage() ? lonLat : crs.fromLonLat(lonLat);
    }

    /** What is kept: 0.1 mm. */
    int decimals() {
        return crs.isGeographic() ? DegreeGrid.DECIMALS : METRE_DECIMALS;
    }

    /** WGS 84 and CGCS2000 are taken as one (see {@link Crs}), so that their degrees need no copy. */
    boolean coincidesWithStorage() {
        return crs == Crs.CRS84 || crs.id().equals("EPSG:4326") || crs.id().equals("EPSG:4490");
    }

    private static String urn(Crs crs) {
        return "urn:ogc:def:crs:EPSG::" + crs.id().substring("EPSG:".length());
    }
}
