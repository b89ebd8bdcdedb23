package org.spatialplan.spark;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.GuardedCheck;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.report.row.ReportRows;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.text.Finding;

/**
 * Makes the row of each parcel: the values that the service writes, then those of {@link RowColumns}. Every parcel gets one. Thread-safe.
 */
final class ParcelRows {

    private static final int AFTER = RowColumns.AFTER_SERVICE;

    private final GuardedCheck check;
    private final ReportRows rows;
    private final CoordinateInterpretation reading;
    private final double meridian;

    ParcelRows(GuardedCheck check, ReportRows rows, CoordinateInterpretation reading, double meridian) {
        this.check = check;
        this.rows = rows;
        this.reading = reading;
        this.meridian = meridian;
    }

    /**
     * Checks a parcel.
     *
     * @param duplicateOf number of an earlier parcel with the same outline
     */
    Row check(ReadParcel parcel, Optional<Long> duplicateOf) {
        return check(parcel, duplicateOf, checked -> Optional.empty());
    }

    /**
     * Checks a parcel.
     *
     * @param doubt says why a verdict does not count; then the parcel is not checked
     */
    Row check(ReadParcel parcel, Optional<Long> duplicateOf, Function<CheckedGround, Optional<Finding>> doubt) {
        if (parcel.fault() != null) {
            return failed(parcel, duplicateOf, parcel.fault());
        }
        CheckedGround first = check.check(parcel.parcel(), duplicateOf);
        CheckedGround checked = doubt.apply(first)
                .map(fault -> check.refused(parcel.parcel(), duplicateOf, fault))
                .orElse(first);
        List<Object> values;
        try {
            values = rows.row(checked).values();
        } catch (RuntimeException | StackOverflowError e) {
            return failed(parcel, duplicateOf, e);
        }
        return row(values, parcel);
    }

    /** The row of a parcel that is not checked because of a fault of the program. */
    Row failed(ReadParcel parcel, Optional<Long> duplicateOf, Throwable cause) {
        return row(rows.row(check.failed(parcel.parcel(), duplicateOf, cause)).values(), parcel);
    }

    private Row row(List<Object> values, ReadParcel parcel) {
        Object[] all =
                values.stream().map(value -> "".equals(value) ? null : value).toArray(Object[]::new);
        all = java.util.Arrays.copyOf(all, values.size() + AFTER);
        Optional<Geometry> lonLat = parcel.parcel().geometry().flatMap(this::lonLat);
        int next = values.size();
        all[next++] = meridian;
        all[next++] = parcel.county();
        all[next++] = lonLat.map(geometry -> new WKBWriter(2).write(geometry)).orElse(null);
        all[next] = lonLat.map(ParcelRows::box).orElse(null);
        return RowFactory.create(all);
    }

    /** The outline in degrees; empty if it has none, or one that no reader of the file could take. */
    private Optional<Geometry> lonLat(Geometry submitted) {
        try {
            return Optional.of(reading.toLonLat(submitted)).filter(ParcelRows::isWritable);
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }

    private static boolean isWritable(Geometry lonLat) {
        Envelope box = lonLat.getEnvelopeInternal();
        return !box.isNull()
                && Double.isFinite(box.getArea())
                && java.util.Arrays.stream(lonLat.getCoordinates())
                        .allMatch(place -> Double.isFinite(place.x) && Double.isFinite(place.y));
    }

    private static Row box(Geometry lonLat) {
        Envelope box = lonLat.getEnvelopeInternal();
        return RowFactory.create(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }
}
