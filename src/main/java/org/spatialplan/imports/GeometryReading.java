package org.spatialplan.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.geo.Latitudes;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.imports.ImportReport.BrokenGeometry;
import org.spatialplan.imports.ImportReport.Repair;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.RingFaults;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Converts a file's geometries to degrees. A broken geometry is reported with the place of its fault and the result of
 * a repair.
 */
final class GeometryReading {

    private final CoordinateInterpretation coordinates;
    private final GroundFrame frame;
    private final boolean repair;

    GeometryReading(CoordinateInterpretation coordinates, GroundFrame frame, boolean repair) {
        this.coordinates = coordinates;
        this.frame = frame;
        this.repair = repair;
    }

    /**
     * The result for one geometry.
     *
     * @param lonLat to be imported, in degrees, longitude as x; empty if there is none or it is broken
     * @param broken why it is broken, also if it was repaired; empty if it is valid
     */
    record Outcome(Optional<Geometry> lonLat, Optional<BrokenGeometry> broken) {

        static final Outcome NOWHERE = new Outcome(Optional.empty(), Optional.empty());
    }

    Outcome read(Parcel parcel) {
        if (parcel.fault().isPresent()) {
            Finding fault = parcel.fault().get();
            return parcel.isWithoutGeometry() ? Outcome.NOWHERE : reportInvalid(parcel, fault, Repair.NONE, List.of());
        }
        Geometry submitted = parcel.geometry().orElseThrow();
        Optional<Finding> fault = RingFaults.find(submitted).or(() -> mixed(submitted));
        return fault.isPresent() ? faulty(parcel, submitted, fault.get()) : sound(parcel, submitted);
    }

    private static Optional<Finding> mixed(Geometry submitted) {
        boolean collection = submitted.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
        return collection && homogeneous(submitted).isEmpty()
                ? Optional.of(
                        Finding.error("geometry-mixed", "", Messages.of("imports.collection-mixes-kinds-geometry")))
                : Optional.empty();
    }

    private Outcome sound(Parcel parcel, Geometry submitted) {
        try {
            Geometry lonLat = lonLat(submitted);
            if (!frame.covers(lonLat.getEnvelopeInternal())) {
                return reportInvalid(parcel, far(submitted, lonLat), Repair.NONE, List.of());
            }
            return new Outcome(Optional.of(lonLat), Optional.empty());
        } catch (UnprojectableGeometryException e) {
            Finding outside = Finding.error(e.code(), place(submitted.getCoordinate()), e.text());
            return reportInvalid(parcel, outside, Repair.NONE, List.of());
        }
    }

    private static Finding far(Geometry submitted, Geometry lonLat) {
        String place = place(submitted.getCoordinate());
        return Latitudes.areInterchanged(lonLat.getEnvelopeInternal())
                ? Finding.error("geometry-outside", place, Messages.of("imports.latitudes-lie-beyond-90"))
                : Finding.error("geometry-outside", place, Messages.of("imports.coordinates-lie-far-outside"));
    }

    private Geometry lonLat(Geometry submitted) {
        return coordinates.toLonLat(homogeneous(submitted).orElse(submitted));
    }

    private Outcome faulty(Parcel parcel, Geometry submitted, Finding fault) {
        List<Double> at = lonLatOf(submitted);
        Optional<Geometry> fixed = fixed(submitted);
        if (fixed.isEmpty()) {
            return reportInvalid(parcel, fault, Repair.NONE, at);
        }
        Outcome mended = sound(parcel, fixed.get());
        if (mended.lonLat().isEmpty()) {
            return reportInvalid(parcel, fault, Repair.NONE, at);
        }
        Repair offer = new Repair(
                true,
                repair,
                Math.rint(measured(submitted)),
                Math.rint(GroundMeasure.areaM2(mended.lonLat().get())));
        Outcome told = reportInvalid(parcel, fault, offer, at);
        return repair ? new Outcome(mended.lonLat(), told.broken()) : told;
    }

    /** The repaired geometry; empty if the repair changes the kind of geometry or leaves nothing. */
    private static Optional<Geometry> fixed(Geometry submitted) {
        try {
            Geometry fixed = GeometryFixer.fix(submitted);
            boolean sameKind = fixed.getDimension() == submitted.getDimension()
                    && (fixed instanceof Polygonal || fixed instanceof Lineal || fixed instanceof Puntal);
            return sameKind && !fixed.isEmpty() && RingFaults.find(fixed).isEmpty()
                    ? Optional.of(fixed)
                    : Optional.empty();
        } catch (RuntimeException e) {
            // JTS fails on some coordinates in its own ways: then there is no repair
            return Optional.empty();
        }
    }

    private double measured(Geometry submitted) {
        try {
            return GroundMeasure.areaM2(coordinates.toLonLat(submitted));
        } catch (RuntimeException e) {
            // a broken outline may be outside the domain of the system
            return 0;
        }
    }

    private List<Double> lonLatOf(Geometry submitted) {
        TopologyValidationError error = new IsValidOp(submitted).getValidationError();
        Coordinate at =
                error == null || error.getCoordinate() == null ? submitted.getCoordinate() : error.getCoordinate();
        if (at == null || !at.isValid()) {
            return List.of();
        }
        try {
            Coordinate lonLat =
                    coordinates.toLonLat(new GeometryFactory().createPoint(at)).getCoordinate();
            return CoordinateText.of(lonLat);
        } catch (UnprojectableGeometryException e) {
            return List.of();
        }
    }

    private static Outcome reportInvalid(Parcel parcel, Finding fault, Repair offer, List<Double> lonLat) {
        String place = "feature " + parcel.number() + (fault.place().isEmpty() ? "" : ", " + fault.place());
        return new Outcome(
                Optional.empty(),
                Optional.of(new BrokenGeometry(
                        parcel.number(), parcel.id(), place, lonLat, fault.zh(), fault.en(), offer)));
    }

    private static String place(Coordinate at) {
        return at == null ? "" : String.format(java.util.Locale.ROOT, "x %s, y %s", at.x, at.y);
    }

    /** A collection of one kind as the corresponding multi geometry. */
    private static Optional<Geometry> homogeneous(Geometry geometry) {
        if (!geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            return Optional.of(geometry);
        }
        List<Geometry> parts = new ArrayList<>();
        collect((GeometryCollection) geometry, parts);
        boolean same = parts.stream().map(Geometry::getDimension).distinct().count() == 1;
        if (!same) {
            return Optional.empty();
        }
        Geometry built = parts.get(0).getDimension() == 2
                ? OverlayNGRobust.union(geometry.getFactory().buildGeometry(parts)) // parts of a collection may overlap
                : geometry.getFactory().buildGeometry(parts);
        return built instanceof GeometryCollection
                        && built.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)
                ? Optional.empty()
                : Optional.of(built);
    }

    private static void collect(GeometryCollection collection, List<Geometry> parts) {
        for (int i = 0; i < collection.getNumGeometries(); i++) {
            Geometry part = collection.getGeometryN(i);
            if (part instanceof GeometryCollection inner) {
                collect(inner, parts);
            } else if (!part.isEmpty()) {
                parts.add(part);
            }
        }
    }
}
