package org.spatialplan.geo;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;

/** Systems by their codes in EPSG's dataset, in any spelling, each made once. Thread-safe. */
final class CrsCodes {

    private static final Pattern SPELLING = Pattern.compile(
            "(?:EPSG:{1,2}|urn:ogc:def:crs:EPSG:[^:]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[^/]+/)?(\\d{4,6})",
            Pattern.CASE_INSENSITIVE);
    /** Who writes this means CGCS2000, and not the code of a system of Anguilla. */
    private static final String DATUM_ALONE = "2000";

    private static final Pattern CRS84_SPELLING = Pattern.compile(
            "(?:OGC:|CRS:|urn:ogc:def:crs:OGC:[^:]*:|https?://www\\.opengis\\.net/def/crs/OGC/[^/]+/)?(?:CRS)?84",
            Pattern.CASE_INSENSITIVE);
    /**
     * Codes that mean the same system: 3D systems, whose heights are dropped, and the codes of web maps from before
     * EPSG gave them one, which ArcGIS and old clients still write.
     */
    private static final Map<Integer, Integer> SAME =
            Map.of(4979, 4326, 4480, 4490, 3785, 3857, 900913, 3857, 102100, 3857, 102113, 3857);

    private static final Map<Integer, Crs> BY_CODE = new ConcurrentHashMap<>();

    private CrsCodes() {}

    static Crs parse(String spelling) {
        String text = spelling.strip();
        if (CRS84_SPELLING.matcher(text).matches()) {
            return Crs.CRS84;
        }
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches() || text.equals(DATUM_ALONE)) {
            throw UnknownCrsException.unknown(spelling, null);
        }
        return ofEpsg(Integer.parseInt(matcher.group(1)), spelling);
    }

    /** The usual code of a system that has several. */
    static int canonical(int code) {
        return SAME.getOrDefault(code, code);
    }

    /** The code in an identifier; empty if it is none of a code. */
    static Optional<Integer> in(String id) {
        Matcher code = SPELLING.matcher(id);
        return code.matches() ? Optional.of(Integer.valueOf(code.group(1))) : Optional.empty();
    }

    /**
     * The system of a code.
     *
     * @param spelling as the caller wrote it
     * @throws UnknownCrsException if it is not known, or of another datum
     */
    static Crs ofEpsg(int stated, String spelling) {
        int code = canonical(stated);
        return BY_CODE.computeIfAbsent(code, c -> {
            try {
                CoordinateReferenceSystem xFirst = CRS.decode("EPSG:" + c, true);
                boolean north = CRS.getAxisOrder(CRS.decode("EPSG:" + c)) == CRS.AxisOrder.NORTH_EAST;
                requireCoinciding(xFirst, spelling);
                if (xFirst instanceof GeographicCRS) {
                    // arithmetic would turn a longitude of 180 into -180, and a box inside out
                    return new Crs("EPSG:" + c, xFirst, north, Optional.empty(), Crs.AS_IT_IS, Crs.AS_IT_IS);
                }
                return new Crs(
                        "EPSG:" + c,
                        xFirst,
                        north,
                        GaussKruger.ofEpsg(c),
                        PackedTransformer.Plane.of(CRS.findMathTransform(xFirst, lonLatOf(xFirst))),
                        PackedTransformer.Plane.of(CRS.findMathTransform(lonLatOf(xFirst), xFirst)));
            } catch (FactoryException e) {
                throw UnknownCrsException.unknown(spelling, e);
            }
        });
    }

    private static void requireCoinciding(CoordinateReferenceSystem system, String spelling) {
        if (system.getCoordinateSystem().getDimension() != 2) {
            throw UnknownCrsException.unknown(spelling, null);
        }
        String datum = datum(system)
                .orElseThrow(() -> UnknownCrsException.unknown(spelling, null))
                .getName()
                .getCode();
        if (CoincidingDatum.named(datum).isEmpty()) {
            throw UnknownCrsException.otherDatum(
                    spelling, spelling + " " + system.getName().getCode() + ", " + datum);
        }
    }

    private static Optional<GeodeticDatum> datum(CoordinateReferenceSystem system) {
        if (system instanceof GeographicCRS geographic) {
            return Optional.of(geographic.getDatum());
        }
        return system instanceof ProjectedCRS projected
                ? Optional.of(projected.getBaseCRS().getDatum())
                : Optional.empty();
    }

    /**
     * Returns the geographic system on which a system is built. Its degrees are used unchanged, because arithmetic
     * between datums, whose ellipsoids differ by 0.1 mm, would move one file of a city against another.
     */
    static GeographicCRS lonLatOf(CoordinateReferenceSystem system) {
        GeodeticDatum datum = datum(system).orElseThrow();
        return new DefaultGeographicCRS(datum.getName().getCode(), datum, DefaultEllipsoidalCS.GEODETIC_2D);
    }
}
