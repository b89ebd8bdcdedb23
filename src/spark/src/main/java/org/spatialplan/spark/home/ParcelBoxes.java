package org.spatialplan.spark.home;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.spatialplan.parcel.ArcChords;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.parcel.WkbShape;

/**
 * Reads the boxes of parcels: from columns of the file, if it has them, else from the geometries, which costs far more.
 * Immutable and thread-safe.
 */
public final class ParcelBoxes implements Serializable {

    private static final long serialVersionUID = 1;

    private final String number;
    private final String geometry;
    private final List<String> covering;
    private final double rounding;

    private ParcelBoxes(String number, String geometry, List<String> covering, double rounding) {
        this.number = number;
        this.geometry = geometry;
        this.covering = new ArrayList<>(covering);
        this.rounding = rounding;
    }

    /**
     * Reads geometries.
     *
     * @param number the column of the parcel's number
     * @param geometry the column of well-known binary
     */
    public static ParcelBoxes ofGeometry(String number, String geometry) {
        return new ParcelBoxes(number, geometry, List.of(), 0);
    }

    /**
     * Reads columns.
     *
     * @param number the column of the parcel's number
     * @param covering expressions of minimum x and y, maximum x and y, in the file's coordinates
     * @param rounding how far rounding may have put a vertex outside, as a share of its coordinates
     */
    public static ParcelBoxes ofColumns(String number, List<String> covering, double rounding) {
        return new ParcelBoxes(number, "", covering, rounding);
    }

    /** Lists the columns that are read: number, what the frame depends on, then the box or the geometry. */
    Column[] columns(MeridianRule frames) {
        List<Column> columns = new ArrayList<>();
        columns.add(col(number).cast("long").as("number"));
        columns.add((frames.column().isEmpty()
                        ? lit(null).cast("double")
                        : col(frames.column()).try_cast("double"))
                .as("stated"));
        if (covering.isEmpty()) {
            columns.add(col(geometry).as("shape"));
        } else {
            covering.forEach(name -> columns.add(expr(name).cast("double").as("side" + columns.size())));
        }
        return columns.toArray(Column[]::new);
    }

    Dataset<Row> select(Dataset<Row> parcels, MeridianRule frames) {
        return parcels.select(columns(frames));
    }

    /**
     * A parcel as far as it was read.
     *
     * @param stated the central meridian that it states; null if none
     * @param box in the file's coordinates; JTS' null envelope if it has none
     * @param vertices 0 if the geometry was not read
     */
    record Scanned(long number, Double stated, Envelope box, long vertices) {}

    /** Reads a row of {@link #columns}. */
    Scanned read(Row row) {
        Double stated = row.isNullAt(1) ? null : row.getDouble(1);
        if (covering.isEmpty()) {
            Geometry shape = row.isNullAt(2) ? null : shape(row.getAs(2));
            return shape == null
                    ? new Scanned(row.getLong(0), stated, new Envelope(), 0)
                    : new Scanned(row.getLong(0), stated, shape.getEnvelopeInternal(), shape.getNumPoints());
        }
        boolean isNowhere = row.isNullAt(2) || row.isNullAt(3) || row.isNullAt(4) || row.isNullAt(5);
        Envelope box = isNowhere
                ? new Envelope()
                : grown(new Envelope(row.getDouble(2), row.getDouble(4), row.getDouble(3), row.getDouble(5)));
        return new Scanned(row.getLong(0), stated, box, 0);
    }

    private Envelope grown(Envelope box) {
        box.expandBy(
                rounding * Math.max(Math.abs(box.getMinX()), Math.abs(box.getMaxX())),
                rounding * Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())));
        return box;
    }

    /** Returns null for bytes that are no geometry: the check says what is wrong with them. */
    private static Geometry shape(byte[] wkb) {
        try {
            return WkbShape.read(ByteBuffer.wrap(wkb), ArcChords.in(Optional.empty()));
        } catch (ParseException | UnreadableParcelException e) {
            return null;
        }
    }
}
