package org.spatialplan.geo;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;
import org.geotools.referencing.operation.transform.AffineTransform2D;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.text.Messages;

/**
 * A coordinate reference system (ISO 19111) with its axis order inside. Geometries come and go with x = easting or
 * longitude and y = northing or latitude; {@link #northFirst} says whether the authority writes them the other way round,
 * which only formats that follow the authority (WKT, GML) need to know.
 *
 * <p>CGCS2000 and WGS 84 are taken as one: longitudes and latitudes go over unchanged. Other datums (Xi'an 1980, Beijing
 * 1954) are refused, see {@link CoincidingDatum}. Immutable and thread-safe.
 */
public final class Crs {

    /** Of degrees: those of CGCS2000 and WGS 84 are taken as one. */
    private static final PackedTransformer.Plane AS_IT_IS = (xy, count) -> {};

    /** Longitude before latitude, degrees (OGC:CRS84). */
    public static final Crs CRS84 =
            new Crs("OGC:CRS84", DefaultGeographicCRS.WGS84, false, Optional.empty(), AS_IT_IS, AS_IT_IS);

    private static final GeometryFactory BOXES = new GeometryFactory();
    private static final Pattern SPELLING = Pattern.compile(
            "(?:EPSG:{1,2}|urn:ogc:def:crs:EPSG:[^:]*:|https?://www\\.opengis\\.net/def/crs/EPSG/[^/]+/)?(\\d{4,6})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CRS84_SPELLING = Pattern.compile(
            "(?:OGC:|CRS:|urn:ogc:def:crs:OGC:[^:]*:|https?://www\\.opengis\\.net/def/crs/OGC/[^/]+/)?(?:CRS)?84",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WKT = Pattern.compile("\\s*[A-Za-z_]+\\s*[\\[(]");

    /**
     * Codes of one system: those in space, whose heights are dropped, and those of web maps before EPSG gave them one, as ArcGIS
     * and old clients still write them.
     */
    private static final Map<Integer, Integer> SAME =
            Map.of(4979, 4326, 4480, 4490, 3785, 3857, 900913, 3857, 102100, 3857, 102113, 3857);

    private static final Map<Integer, Crs> BY_CODE = new ConcurrentHashMap<>();

    private final String id;
    private final CoordinateReferenceSystem system;
    private final boolean northFirst;
    private final Optional<GaussKruger> zone;
    private final PackedTransformer.Plane toLonLat;
    private final PackedTransformer.Plane fromLonLat;

    private Crs(
            String id,
            CoordinateReferenceSystem system,
            boolean northFirst,
            Optional<GaussKruger> zone,
            PackedTransformer.Plane toLonLat,
            PackedTransformer.Plane fromLonLat) {
        this.id = id;
        this.system = system;
        this.northFirst = northFirst;
        this.zone = zone;
        this.toLonLat = toLonLat;
        this.fromLonLat = fromLonLat;
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

    /** The code by which a system is known that has several. */
    public static int canonicalCode(int code) {
        return SAME.getOrDefault(code, code);
    }

    public static Crs ofEpsg(int code) {
        return ofEpsg(code, "EPSG:" + code);
    }

    /**
     * From well-known text, as a .prj file holds it, in OGC's or ESRI's spelling. What is in every part a system that cities
     * use is that system; another Transverse Mercator, Mercator, Lambert or Albers projection is computed with its own
     * parameters; a definition that names a code must agree with it.
     *
     * @throws UnknownCrsException code {@code crs-unknown} or {@code crs-without-transformation}
     */
    public static Crs ofWkt(String wkt) {
        StatedSystem stated = StatedSystemReader.read(wkt);
        Optional<Crs> named = named(stated);
        if (named.isPresent()) {
            return named.get();
        }
        OptionalInt known = stated.knownCode();
        return known.isPresent() ? ofEpsg(known.getAsInt()) : of(stated);
    }

    /**
     * From a code, where a file defines it as well.
     *
     * @param definition a text that is no WKT says nothing
     * @throws UnknownCrsException if it is not known, or the two contradict each other
     */
    public static Crs ofEpsg(int code, Optional<String> definition) {
        Crs named = ofEpsg(code);
        definition
                .filter(text -> WKT.matcher(text).lookingAt())
                .map(StatedSystemReader::read)
                .ifPresent(stated -> requireAgreement(named, stated));
        return named;
    }

    /** The code that a definition names; it must be what it says. A code that is not known here says nothing. */
    private static Optional<Crs> named(StatedSystem stated) {
        if (stated.code().isEmpty()) {
            return Optional.empty();
        }
        Crs named;
        try {
            named = ofEpsg(stated.code().getAsInt());
        } catch (UnknownCrsException e) {
            if (e.isOtherDatum()) {
                throw e;
            }
            return Optional.empty();
        }
        requireAgreement(named, stated);
        return Optional.of(named);
    }

    private static void requireAgreement(Crs named, StatedSystem stated) {
        if (!StatedSystemReader.read(named.wkt()).agrees(stated)) {
            throw UnknownCrsException.notUnderstood(stated.name(), Messages.of("geo.contradicts-code", named));
        }
    }

    private static Crs of(StatedSystem stated) {
        try {
            CoordinateReferenceSystem system = CRS.parseWKT(stated.wkt());
            PackedTransformer.Plane toDegrees = PackedTransformer.Plane.of(
                    stated.projection().isPresent()
                            ? CRS.findMathTransform(system, lonLatOf(system))
                            : scaled(stated.unit()));
            PackedTransformer.Plane fromDegrees = PackedTransformer.Plane.of(
                    stated.projection().isPresent()
                            ? CRS.findMathTransform(lonLatOf(system), system)
                            : scaled(1 / stated.unit()));
            double meridian = stated.base().meridian();
            // a name that looks like a code is no code
            String id = SPELLING.matcher(stated.name()).matches() ? stated.name() + " (as defined)" : stated.name();
            return new Crs(
                    id,
                    system,
                    false,
                    Optional.empty(),
                    toDegrees.then(turned(meridian)),
                    turned(-meridian).then(fromDegrees));
        } catch (FactoryException | RuntimeException e) {
            throw unknown(stated.name(), e);
        }
    }

    private static MathTransform scaled(double factor) {
        return new AffineTransform2D(factor, 0, 0, factor, 0, 0);
    }

    /** From longitudes that count from another meridian than Greenwich. */
    private static PackedTransformer.Plane turned(double degrees) {
        return (xy, count) -> {
            for (int i = 0; degrees != 0 && i < 2 * count; i += 2) {
                xy[i] += degrees;
            }
        };
    }

    private static Crs ofEpsg(int stated, String spelling) {
        int code = canonicalCode(stated);
        return BY_CODE.computeIfAbsent(code, c -> {
            try {
                CoordinateReferenceSystem xFirst = CRS.decode("EPSG:" + c, true);
                boolean north = CRS.getAxisOrder(CRS.decode("EPSG:" + c)) == CRS.AxisOrder.NORTH_EAST;
                requireCoinciding(xFirst, spelling);
                if (xFirst instanceof GeographicCRS) {
                    // arithmetic would turn a longitude of 180 into -180, and a box inside out
                    return new Crs("EPSG:" + c, xFirst, north, Optional.empty(), AS_IT_IS, AS_IT_IS);
                }
                return new Crs(
                        "EPSG:" + c,
                        xFirst,
                        north,
                        GaussKruger.ofEpsg(c),
                        PackedTransformer.Plane.of(CRS.findMathTransform(xFirst, lonLatOf(xFirst))),
                        PackedTransformer.Plane.of(CRS.findMathTransform(lonLatOf(xFirst), xFirst)));
            } catch (FactoryException e) {
                throw unknown(spelling, e);
            }
        });
    }

    private static void requireCoinciding(CoordinateReferenceSystem system, String spelling) {
        if (system.getCoordinateSystem().getDimension() != 2) {
            throw unknown(spelling, null);
        }
        String datum = datum(system)
                .orElseThrow(() -> unknown(spelling, null))
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
     * The longitudes and latitudes that a system itself is built on. They are taken over as they are: no arithmetic between
     * datums, whose ellipsoids differ by 0.1 mm, stands between two files of one city.
     */
    private static GeographicCRS lonLatOf(CoordinateReferenceSystem system) {
        GeodeticDatum datum = datum(system).orElseThrow();
        return new DefaultGeographicCRS(datum.getName().getCode(), datum, DefaultEllipsoidalCS.GEODETIC_2D);
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

    /**
     * The box of a question in degrees; its four edges are straight in this system. Of a box that is larger than a zone's
     * projection has any sense, as clients that are zoomed out send it, what lies about the zone counts.
     *
     * @throws UnprojectableGeometryException outside the system's domain, as a zone's box is whose axes are interchanged
     */
    public Geometry toLonLat(Envelope xy) {
        Envelope sensible =
                zone.map(gauss -> gauss.surroundings().intersection(xy)).orElse(xy);
        if (sensible.isNull()) {
            throw new UnprojectableGeometryException(BOXES.toGeometry(xy), null);
        }
        return toLonLat(BOXES.toGeometry(sensible));
    }

    /**
     * The ground of a question in degrees: as {@link #toLonLat(Geometry)}, and boxes as {@link #toLonLat(Envelope)}.
     *
     * @throws UnprojectableGeometryException outside the system's domain
     */
    public Geometry questionToLonLat(Geometry xy) {
        if (isFarFromZone(xy.getEnvelopeInternal())) {
            throw new UnprojectableGeometryException(xy, null);
        }
        return xy.isRectangle() ? toLonLat(xy.getEnvelopeInternal()) : toLonLat(xy);
    }

    /** Whether it lies wholly where this system's zone has no sense; of other systems false. */
    public boolean isFarFromZone(Envelope xy) {
        return !xy.isNull()
                && zone.filter(gauss -> !gauss.surroundings().intersects(xy)).isPresent();
    }

    /** The axes in their order, in words. */
    public String axes() {
        String east = isGeographic() ? "longitude" : "east";
        String north = isGeographic() ? "latitude" : "north";
        return northFirst ? north + ", " + east : east + ", " + north;
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

    private static UnknownCrsException unknown(String spelling, Throwable cause) {
        return UnknownCrsException.unknown(spelling, cause);
    }
}
