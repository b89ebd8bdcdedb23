package org.spatialplan.geo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.operation.projection.MapProjection;
import org.locationtech.jts.geom.Geometry;

/**
 * A coordinate reference system (ISO 19111) with its axis order inside. Geometries come and go with x = easting or
 * longitude and y = northing or latitude; {@link #northFirst} says whether the authority writes them the other way round,
 * which only formats that follow the authority (WKT, GML) need to know.
 *
 * <p>CGCS2000 and WGS 84 are taken as one, they agree within a few centimetres. Other datums (Xi'an 1980, Beijing 1954)
 * are refused if no transformation without local parameters is known. Immutable and thread-safe.
 */
public final class Crs {

    /** Longitude before latitude, degrees (OGC:CRS84). */
    public static final Crs CRS84 = new Crs("OGC:CRS84", DefaultGeographicCRS.WGS84, false);

    private static final Pattern SPELLING = Pattern.compile(
            "(?:EPSG:{1,2}|urn:ogc:def:crs:EPSG:[^:]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[^/]+/)?(\\d{4,6})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CRS84_SPELLING = Pattern.compile(
            "(?:OGC:|CRS:|urn:ogc:def:crs:OGC:[^:]*:|https?://www\\.opengis\\.net/def/crs/OGC/[^/]+/)?(?:CRS)?84",
            Pattern.CASE_INSENSITIVE);
    private static final Map<Integer, Crs> BY_CODE = new ConcurrentHashMap<>();

    private final String id;
    private final CoordinateReferenceSystem system;
    private final boolean northFirst;
    private final Optional<GaussKruger> zone;
    private final PackedTransformer.Plane toLonLat;
    private final PackedTransformer.Plane fromLonLat;

    private Crs(String id, CoordinateReferenceSystem system, boolean northFirst) {
        this.id = id;
        this.system = system;
        this.northFirst = northFirst;
        this.zone = id.startsWith("EPSG:") ? GaussKruger.ofEpsg(Integer.parseInt(id.substring(5))) : Optional.empty();
        this.toLonLat = PackedTransformer.Plane.of(transform(system, DefaultGeographicCRS.WGS84));
        this.fromLonLat = PackedTransformer.Plane.of(transform(DefaultGeographicCRS.WGS84, system));
    }

    /**
     * From a code in any of its spellings: {@code 4549}, {@code EPSG:4549}, {@code urn:ogc:def:crs:EPSG::4549},
     * {@code http://www.opengis.net/def/crs/EPSG/0/4549}, {@code CRS84}.
     *
     * @throws UnknownCrsException code {@code crs-unknown} or {@code crs-without-transformation}
     */
    public static Crs parse(String spelling) {
        String text = spelling.strip();
        if (CRS84_SPELLING.matcher(text).matches()) {
            return CRS84;
        }
        Matcher matcher = SPELLING.matcher(text);
        if (!matcher.matches()) {
            throw unknown(spelling, null);
        }
        return ofEpsg(Integer.parseInt(matcher.group(1)), spelling);
    }

    public static Crs ofEpsg(int code) {
        return ofEpsg(code, "EPSG:" + code);
    }

    /**
     * From well-known text, as a .prj file holds it, in OGC's or ESRI's spelling. Zones of CGCS2000 are recognised and
     * given their EPSG code.
     *
     * @throws UnknownCrsException code {@code crs-unknown} or {@code crs-without-transformation}
     */
    public static Crs ofWkt(String wkt) {
        try {
            CoordinateReferenceSystem system = CRS.parseWKT(wkt);
            Optional<Crs> known = recognised(system);
            return known.isPresent() ? known.get() : new Crs(system.getName().getCode(), system, false);
        } catch (UnknownCrsException e) {
            throw e;
        } catch (FactoryException | RuntimeException e) {
            // GeoTools' parser meets broken numbers with whatever they cause, a division by zero for example.
            throw unknown(wkt.length() > 80 ? wkt.substring(0, 80) + "…" : wkt, e);
        }
    }

    private static Crs ofEpsg(int code, String spelling) {
        return BY_CODE.computeIfAbsent(code, c -> {
            try {
                CoordinateReferenceSystem xFirst = CRS.decode("EPSG:" + c, true);
                boolean north = CRS.getAxisOrder(CRS.decode("EPSG:" + c)) == CRS.AxisOrder.NORTH_EAST;
                return new Crs("EPSG:" + c, xFirst, north);
            } catch (FactoryException e) {
                throw unknown(spelling, e);
            }
        });
    }

    /** For example {@code EPSG:4549}; the name where there is no code. */
    public String id() {
        return id;
    }

    public String name() {
        return system.getName().getCode();
    }

    public boolean isGeographic() {
        return system instanceof GeographicCRS;
    }

    /** Whether the authority writes latitude or northing first. */
    public boolean northFirst() {
        return northFirst;
    }

    /** The zone of CGCS2000 that this is. */
    public Optional<GaussKruger> zone() {
        return zone;
    }

    /** The system as well-known text (ISO 19125 / WKT 1), x first. */
    public String wkt() {
        return system.toWKT();
    }

    /** The system as ESRI writes it in .prj files, x first; OGC's text for a system that no city is handed out in. */
    public String esriWkt() {
        return EsriWkt.of(this).orElseGet(this::wkt);
    }

    /**
     * To degrees, longitude before latitude. Edges are straight in this system: long ones are parted, so that they lie
     * nowhere farther than {@value StatedEdges#TOLERANCE_M} m from their course.
     *
     * @throws UnprojectableGeometryException outside the system's domain
     */
    public Geometry toLonLat(Geometry xy) {
        if (this == CRS84) {
            return xy;
        }
        return (isGeographic() ? new PackedTransformer(toLonLat) : new StatedEdges(toLonLat, StatedEdges.Degrees.AFTER))
                .transform(xy);
    }

    /** To degrees of WGS 84 from a system whose degrees are those of a Chinese web map; edges likewise. */
    public Geometry toLonLat(Geometry xy, ChinaOffset offset) {
        return new StatedEdges(toLonLat.then(offset::toWgs84), StatedEdges.Degrees.BOTH).transform(xy);
    }

    /**
     * From degrees, longitude before latitude, in which edges are straight; long ones are parted.
     *
     * @throws UnprojectableGeometryException outside the system's domain
     */
    public Geometry fromLonLat(Geometry lonLat) {
        if (this == CRS84) {
            return lonLat;
        }
        return isGeographic()
                ? verticesFromLonLat(lonLat)
                : new StatedEdges(fromLonLat, StatedEdges.Degrees.BEFORE).transform(lonLat);
    }

    /** From degrees vertex for vertex, for pictures. @throws UnprojectableGeometryException outside the system's domain */
    public Geometry verticesFromLonLat(Geometry lonLat) {
        return this == CRS84 ? lonLat : new PackedTransformer(fromLonLat).transform(lonLat);
    }

    @Override
    public String toString() {
        return id;
    }

    /** Leniency skips real datum shifts, so it is allowed only among datums that coincide. */
    private MathTransform transform(CoordinateReferenceSystem from, CoordinateReferenceSystem to) {
        try {
            return CRS.findMathTransform(from, to, coincidesWithWgs84(from) && coincidesWithWgs84(to));
        } catch (FactoryException e) {
            throw new UnknownCrsException(
                    "crs-without-transformation",
                    id,
                    id + " (" + system.getName().getCode() + ") cannot be brought to CGCS2000 without local parameters",
                    e);
        }
    }

    private static boolean coincidesWithWgs84(CoordinateReferenceSystem system) {
        String datum = datumName(system).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return datum.contains("china2000")
                || datum.contains("cgcs2000")
                || datum.contains("chinageodeticcoordinatesystem2000")
                || datum.contains("wgs84")
                || datum.contains("wgs1984")
                || datum.contains("worldgeodeticsystem1984");
    }

    private static String datumName(CoordinateReferenceSystem system) {
        if (system instanceof GeographicCRS geographic) {
            return geographic.getDatum().getName().getCode();
        }
        return system instanceof ProjectedCRS projected
                ? projected.getBaseCRS().getDatum().getName().getCode()
                : "";
    }

    private static Optional<Crs> recognised(CoordinateReferenceSystem system) {
        if (!coincidesWithWgs84(system)) {
            return Optional.empty();
        }
        if (system instanceof GeographicCRS) {
            boolean wgs = datumName(system).toLowerCase(Locale.ROOT).contains("wgs");
            return Optional.of(ofEpsg(wgs ? 4326 : 4490));
        }
        if (system instanceof ProjectedCRS projected
                && CRS.getMapProjection(projected)
                        instanceof org.geotools.referencing.operation.projection.TransverseMercator projection) {
            var values = projection.getParameterValues();
            double meridian = values.parameter(MapProjection.AbstractProvider.CENTRAL_MERIDIAN
                            .getName()
                            .getCode())
                    .doubleValue();
            double easting = values.parameter(MapProjection.AbstractProvider.FALSE_EASTING
                            .getName()
                            .getCode())
                    .doubleValue();
            return zone(meridian, easting).map(zone -> ofEpsg(zone.epsg()));
        }
        return Optional.empty();
    }

    private static Optional<GaussKruger> zone(double meridian, double falseEasting) {
        return GaussKruger.all()
                .filter(zone -> zone.centralMeridian() == meridian)
                .filter(zone -> falseEasting == 500_000 + zone.prefix().orElse(0) * 1e6)
                .filter(zone -> zone.prefix().isPresent() || zone.width() == 3)
                .findFirst();
    }

    private static UnknownCrsException unknown(String spelling, Throwable cause) {
        return new UnknownCrsException(
                "crs-unknown",
                spelling,
                "The coordinate reference system '" + spelling + "' is not known; write it like EPSG:4549 or CRS84",
                cause);
    }
}
