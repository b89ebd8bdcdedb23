package org.spatialplan.geo;

import java.util.Map;
import java.util.Optional;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.cs.CoordinateSystem;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.cs.DefaultCartesianCS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A coordinate reference system (ISO 19111) with its axis order. Geometries always have x = easting or longitude and y
 * = northing or latitude; {@link #northFirst} says whether the authority writes them the other way round, which matters
 * only to formats that follow the authority (WKT, GML).
 *
 * <p>CGCS2000 and WGS 84 count as one datum: longitudes and latitudes are used unchanged. Other datums (Xi'an 1980,
 * Beijing 1954) are refused, see {@link CoincidingDatum}. Immutable and thread-safe.
 */
public final class Crs {

    static {
        EpsgFolder.choose();
    }

    /** Leaves degrees unchanged: those of CGCS2000 and WGS 84 count as one. */
    static final PackedTransformer.Plane AS_IT_IS = (xy, count) -> {};

    /** Longitude before latitude in degrees (OGC:CRS84). */
    public static final Crs CRS84 =
            new Crs("OGC:CRS84", DefaultGeographicCRS.WGS84, false, Optional.empty(), AS_IT_IS, AS_IT_IS);

    private static final double METRES_A_DEGREE = 111_320;

    private static final GeometryFactory BOXES = new GeometryFactory();
    private final String id;
    private final CoordinateReferenceSystem system;
    private final boolean northFirst;
    private final Optional<GaussKruger> zone;
    private final PackedTransformer.Plane toLonLat;
    private final PackedTransformer.Plane fromLonLat;

    Crs(
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
     * Parses a code in any of its spellings: {@code 4549}, {@code EPSG:4549}, {@code urn:ogc:def:crs:EPSG::4549},
     * {@code http://www.opengis.net/def/crs/EPSG/0/4549}, {@code CRS84}.
     *
     * @throws UnknownCrsException code {@code crs-unknown} or {@code crs-without-transformation}
     */
    public static Crs parse(String spelling) {
        return CrsCodes.parse(spelling);
    }

    /** Returns the usual code of a system that has several. */
    public static int canonicalCode(int code) {
        return CrsCodes.canonical(code);
    }

    /**
     * Returns the system of an EPSG code.
     *
     * @throws UnknownCrsException code {@code crs-unknown} or {@code crs-without-transformation}
     */
    public static Crs ofEpsg(int code) {
        return CrsCodes.ofEpsg(code, "EPSG:" + code);
    }

    /**
     * Reads well-known text in OGC's or ESRI's spelling, as a .prj file has it. A definition that agrees in every part
     * with a system that cities use is that system. Any other Transverse Mercator, Mercator, Lambert or Albers
     * projection is computed with its own parameters. A definition that names a code must agree with it.
     *
     * @throws UnknownCrsException code {@code crs-unknown} or {@code crs-without-transformation}
     */
    public static Crs ofWkt(String wkt) {
        return CrsDefinitions.ofWkt(wkt);
    }

    /**
     * Reads PROJJSON, as GeoParquet has it, by the rules of {@link #ofWkt}.
     *
     * @param json maps, lists, texts and numbers, as any JSON library reads them
     * @throws UnknownCrsException code {@code crs-unknown} or {@code crs-without-transformation}
     */
    public static Crs ofProjJson(Map<?, ?> json) {
        return CrsDefinitions.ofProjJson(json);
    }

    /**
     * Returns the system of an EPSG code where a file has a definition as well.
     *
     * @param definition well-known text; any other text is ignored
     * @throws UnknownCrsException if the code is not known, or code and definition contradict each other
     */
    public static Crs ofEpsg(int code, Optional<String> definition) {
        return CrsDefinitions.ofEpsg(code, definition);
    }

    /** Returns the identifier, for example {@code EPSG:4549}, or the name if there is no code. */
    public String id() {
        return id;
    }

    /** Returns the name in the system's definition. */
    public String name() {
        return system.getName().getCode();
    }

    /** Tests whether coordinates are degrees of longitude and latitude. */
    public boolean isGeographic() {
        return system instanceof GeographicCRS;
    }

    /** Returns the length of one unit of the coordinates in metres, of degrees along a meridian. */
    public double unitM() {
        Unit<?> unit = unitOf(system.getCoordinateSystem());
        try {
            return isGeographic()
                    ? unit.getConverterToAny(unitOf(DefaultEllipsoidalCS.GEODETIC_2D))
                                    .convert(1)
                            * METRES_A_DEGREE
                    : unit.getConverterToAny(unitOf(DefaultCartesianCS.PROJECTED))
                            .convert(1);
        } catch (IncommensurableException e) {
            throw new IllegalStateException(id + " measures in " + unit, e);
        }
    }

    private static Unit<?> unitOf(CoordinateSystem axes) {
        return axes.getAxis(0).getUnit();
    }

    /** Tests whether the authority writes latitude or northing first. */
    public boolean northFirst() {
        return northFirst;
    }

    /** Returns the Gauss–Krüger zone of CGCS2000 that this system is; empty for any other system. */
    public Optional<GaussKruger> zone() {
        return zone;
    }

    /** Returns the system as well-known text (ISO 19125, WKT 1) with x first. */
    public String wkt() {
        return system.toWKT();
    }

    /**
     * Returns the system in ESRI's spelling, as .prj files have it, with x first. A system in which no city is
     * delivered comes in OGC's spelling.
     */
    public String esriWkt() {
        return EsriWkt.of(this).orElseGet(this::wkt);
    }

    /**
     * Returns the system as PROJJSON (maps, lists, texts and numbers), with the axes in the authority's order.
     *
     * @throws UnknownCrsException if its projection is none that definitions are read of
     */
    public Map<String, Object> projJson() {
        return ProjJson.of(
                StatedSystemReader.read(wkt()), northFirst, this == CRS84 ? Optional.empty() : CrsCodes.in(id));
    }

    /**
     * Transforms to degrees, longitude before latitude. Edges are straight in this system; long ones are divided, so
     * that they are nowhere farther than {@value StatedEdges#TOLERANCE_M} m from their course.
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
     * Transforms the box of a query to degrees. Its four edges are straight in this system. A box that exceeds the area
     * in which a zone's projection makes sense, as zoomed-out clients send it, is cut to that area.
     *
     * @throws UnprojectableGeometryException outside the system's domain, for example a zone's box with interchanged
     *     axes
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
     * Transforms the geometry of a query to degrees, as {@link #toLonLat(Geometry)}; boxes as
     * {@link #toLonLat(Envelope)}.
     *
     * @throws UnprojectableGeometryException outside the system's domain
     */
    public Geometry questionToLonLat(Geometry xy) {
        if (isFarFromZone(xy.getEnvelopeInternal())) {
            throw new UnprojectableGeometryException(xy, null);
        }
        return xy.isRectangle() ? toLonLat(xy.getEnvelopeInternal()) : toLonLat(xy);
    }

    /**
     * Tests whether a box is wholly outside the area in which this zone's projection makes sense; false for other
     * systems.
     */
    public boolean isFarFromZone(Envelope xy) {
        return !xy.isNull()
                && zone.filter(gauss -> !gauss.surroundings().intersects(xy)).isPresent();
    }

    /** Returns the axes in their order, in words. */
    public String axes() {
        String east = isGeographic() ? "longitude" : "east";
        String north = isGeographic() ? "latitude" : "north";
        return northFirst ? north + ", " + east : east + ", " + north;
    }

    /**
     * Transforms to degrees of WGS 84 from a system whose degrees are those of a Chinese web map. Long edges are
     * divided.
     */
    public Geometry toLonLat(Geometry xy, ChinaOffset offset) {
        return new StatedEdges(toLonLat.then(offset::toWgs84), StatedEdges.Degrees.BOTH).transform(xy);
    }

    /**
     * Transforms from degrees, longitude before latitude, in which edges are straight; long ones are divided.
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

    /**
     * Transforms vertex by vertex from degrees, longitude before latitude. Used for drawing.
     *
     * @throws UnprojectableGeometryException outside the system's domain
     */
    public Geometry verticesFromLonLat(Geometry lonLat) {
        return this == CRS84 ? lonLat : new PackedTransformer(fromLonLat).transform(lonLat);
    }

    @Override
    public String toString() {
        return id;
    }
}
