package org.spatialplan.geo;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The metric frame in which one city is measured: a transverse Mercator projection (Gauss–Krüger, scale 1) on the
 * CGCS2000 ellipsoid about a central meridian of the city's own.
 *
 * <p>Why not a standard 3-degree zone: a city may lie across two of them (118.5°E cuts Quanzhou). About its own meridian
 * the scale error is (x/R)²/2, below 0.02 % within 120 km of it, so distances and buffers are true metres on the ground.
 *
 * <p>Geographic side: CRS84, degrees, longitude before latitude; CGCS2000 and WGS 84 are taken as one, they agree within
 * a few centimetres. Ground side: metres, easting before northing. Thread-safe.
 */
public final class GroundFrame {

    private static final String GEOGRAPHIC = "GEOGCS[\"CGCS2000\",DATUM[\"China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],"
            + "UNIT[\"degree\",0.0174532925199433],AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]]";
    private static final double FALSE_EASTING_M = 500_000;
    private static final double MAX_DEGREES = 30;
    private static final double NORTHMOST_DEGREES = 85;
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 0);

    private static final SurfaceMeasure SURFACE = SurfaceMeasure.ofEllipsoid(FALSE_EASTING_M);

    private final double centralMeridian;
    private final PackedTransformer.Plane toGround;
    private final PackedTransformer.Plane toLonLat;

    private GroundFrame(double centralMeridian, PackedTransformer.Plane toGround, PackedTransformer.Plane toLonLat) {
        this.centralMeridian = centralMeridian;
        this.toGround = toGround;
        this.toLonLat = toLonLat;
    }

    /** The frame about a central meridian, in degrees east of Greenwich. */
    public static GroundFrame about(double centralMeridian) {
        String projected = "PROJCS[\"Ground frame\"," + GEOGRAPHIC + ",PROJECTION[\"Transverse_Mercator\"],"
                + "PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\"," + centralMeridian + "],"
                + "PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\"," + FALSE_EASTING_M + "],"
                + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],AXIS[\"Easting\",EAST],AXIS[\"Northing\",NORTH]]";
        try {
            CoordinateReferenceSystem lonLat = CRS.parseWKT(GEOGRAPHIC);
            CoordinateReferenceSystem ground = CRS.parseWKT(projected);
            return new GroundFrame(
                    centralMeridian,
                    PackedTransformer.Plane.of(CRS.findMathTransform(lonLat, ground)),
                    PackedTransformer.Plane.of(CRS.findMathTransform(ground, lonLat)));
        } catch (FactoryException e) {
            throw new IllegalStateException("The ground frame about " + centralMeridian + " cannot be built", e);
        }
    }

    /** Degrees east of Greenwich. */
    public double centralMeridian() {
        return centralMeridian;
    }

    /** Whether the projection is of use there: farther from its meridian, or near a pole, places and areas lose their sense. */
    public boolean covers(Envelope lonLat) {
        return lonLat.isNull()
                || Math.abs(lonLat.getMinX() - centralMeridian) <= MAX_DEGREES
                        && Math.abs(lonLat.getMaxX() - centralMeridian) <= MAX_DEGREES
                        && Math.abs(lonLat.getMinY()) <= NORTHMOST_DEGREES
                        && Math.abs(lonLat.getMaxY()) <= NORTHMOST_DEGREES;
    }

    /**
     * From degrees (longitude, latitude) to metres (easting, northing). Edges are straight in degrees, as RFC 7946 has it:
     * long ones are parted, so that they lie nowhere farther than {@value StatedEdges#TOLERANCE_M} m from their course. What
     * the frame does not {@link #covers cover} has no course to be kept.
     */
    public Geometry toGround(Geometry lonLat) {
        boolean covered = covers(lonLat.getEnvelopeInternal());
        return (covered ? new StatedEdges(toGround, StatedEdges.Degrees.BEFORE) : new PackedTransformer(toGround))
                .transform(lonLat);
    }

    /** From metres (easting, northing) to degrees (longitude, latitude), vertex for vertex. */
    public Geometry toLonLat(Geometry ground) {
        return new PackedTransformer(toLonLat).transform(ground);
    }

    /** From degrees (longitude, latitude) to metres (easting, northing). */
    public Coordinate toGround(Coordinate lonLat) {
        return toGround(FACTORY.createPoint(lonLat)).getCoordinate();
    }

    /** The area on the ellipsoid of polygons of the plane, in m²; parts add up to the whole. 0 for points and lines. */
    public double areaM2(Geometry ground) {
        return SURFACE.areaM2(ground);
    }

    /** The length on the ellipsoid of lines of the plane, in m; parts add up to the whole. 0 for points and polygons. */
    public double lengthM(Geometry ground) {
        return SURFACE.lengthM(ground);
    }

    /** How large what is drawn in this plane is on the ellipsoid. */
    public SurfaceMeasure surface() {
        return SURFACE;
    }
}
