package org.spatialplan.geo;

import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.referencing.operation.DefaultMathTransformFactory;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * The metric frame in which one city is measured: a transverse Mercator projection (Gauss–Krüger, scale 1) on the
 * CGCS2000 ellipsoid about the city's own central meridian.
 *
 * <p>A city may extend over two standard 3-degree zones (118.5°E cuts Quanzhou), so none of them fits. About its own
 * meridian the scale error is (x/R)²/2, below 0.02 % within 120 km, so distances and buffers are true metres on the
 * ground.
 *
 * <p>Geographic side: CRS84, degrees, longitude before latitude; CGCS2000 and WGS 84, which agree within a few
 * centimetres, count as one. Ground side: metres, easting before northing. Thread-safe.
 */
public final class GroundFrame {

    private static final double SEMI_MAJOR_M = 6_378_137;
    private static final double INVERSE_FLATTENING = 298.257222101;
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

    /** Returns the frame about a central meridian in degrees east of Greenwich. */
    public static GroundFrame about(double centralMeridian) {
        // not by CRS.findMathTransform: for what it finds it opens the EPSG database, at each start
        DefaultMathTransformFactory factory = new DefaultMathTransformFactory();
        try {
            ParameterValueGroup projection = factory.getDefaultParameters("Transverse_Mercator");
            projection.parameter("semi_major").setValue(SEMI_MAJOR_M);
            projection.parameter("semi_minor").setValue(SEMI_MAJOR_M * (1 - 1 / INVERSE_FLATTENING));
            projection.parameter("central_meridian").setValue(centralMeridian);
            projection.parameter("latitude_of_origin").setValue(0.0);
            projection.parameter("scale_factor").setValue(1.0);
            projection.parameter("false_easting").setValue(FALSE_EASTING_M);
            projection.parameter("false_northing").setValue(0.0);
            MathTransform toGround = factory.createParameterizedTransform(projection);
            return new GroundFrame(
                    centralMeridian,
                    PackedTransformer.Plane.of(toGround),
                    PackedTransformer.Plane.of(toGround.inverse()));
        } catch (FactoryException | NoninvertibleTransformException e) {
            throw new IllegalStateException("The ground frame about " + centralMeridian + " cannot be built", e);
        }
    }

    /** Returns the central meridian in degrees east of Greenwich. */
    public double centralMeridian() {
        return centralMeridian;
    }

    /**
     * Tests whether the projection is usable for a box of degrees. Far from the meridian and near a pole it is not.
     */
    public boolean covers(Envelope lonLat) {
        return lonLat.isNull()
                || Math.abs(lonLat.getMinX() - centralMeridian) <= MAX_DEGREES
                        && Math.abs(lonLat.getMaxX() - centralMeridian) <= MAX_DEGREES
                        && Math.abs(lonLat.getMinY()) <= NORTHMOST_DEGREES
                        && Math.abs(lonLat.getMaxY()) <= NORTHMOST_DEGREES;
    }

    /**
     * Transforms from degrees (longitude, latitude) to metres (easting, northing). Edges are straight in degrees, as in
     * RFC 7946; long ones are divided, so that they are nowhere farther than {@value StatedEdges#TOLERANCE_M} m from
     * their course. Outside the area that the frame {@link #covers covers} edges are not divided.
     */
    public Geometry toGround(Geometry lonLat) {
        boolean covered = covers(lonLat.getEnvelopeInternal());
        return (covered ? new StatedEdges(toGround, StatedEdges.Degrees.BEFORE) : new PackedTransformer(toGround))
                .transform(lonLat);
    }

    /** Transforms from metres (easting, northing) to degrees (longitude, latitude), vertex by vertex. */
    public Geometry toLonLat(Geometry ground) {
        return new PackedTransformer(toLonLat).transform(ground);
    }

    /** Transforms one place from degrees (longitude, latitude) to metres (easting, northing). */
    public Coordinate toGround(Coordinate lonLat) {
        return toGround(FACTORY.createPoint(lonLat)).getCoordinate();
    }

    /**
     * Returns the area on the ellipsoid, in m², of polygons in the plane; parts add up to the whole. Points and lines
     * have 0.
     */
    public double areaM2(Geometry ground) {
        return SURFACE.areaM2(ground);
    }

    /**
     * Returns the length on the ellipsoid, in metres, of lines in the plane; parts add up to the whole. Points and
     * polygons have 0.
     */
    public double lengthM(Geometry ground) {
        return SURFACE.lengthM(ground);
    }

    /** Returns the measure of sizes on the ellipsoid for drawings in this plane. */
    public SurfaceMeasure surface() {
        return SURFACE;
    }
}
