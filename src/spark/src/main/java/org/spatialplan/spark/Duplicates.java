package org.spatialplan.spark;

import java.util.Iterator;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.submission.ground.OutlineHash;

/**
 * Finds parcels with the same outline as an earlier one, by the hash of which the service makes use. However many there are, all are
 * found.
 */
final class Duplicates implements AutoCloseable {

    private static final String NUMBER = "number";
    private static final String HASH = "hash";
    private static final String FIRST = "first";
    private static final String REPEATED = "repeated";
    static final String DUPLICATE_OF = "duplicate_of";

    /** Up to this number of repeated parcels every process holds all of them, and no parcel need be moved. */
    private static final long FEW = 1_000_000;

    private static final StructType HASHED =
            new StructType().add(NUMBER, DataTypes.LongType, false).add(HASH, DataTypes.LongType, false);

    private final Dataset<Row> rows;
    private final Dataset<Row> repeated;

    private Duplicates(Dataset<Row> rows, Dataset<Row> repeated) {
        this.rows = rows;
        this.repeated = repeated;
    }

    /**
     * Finds them.
     *
     * @param parcels rows as {@link ParcelReader} reads them
     */
    static Duplicates of(Dataset<Row> parcels, ParcelReader.Columns columns) {
        Dataset<Row> hashed = parcels.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> hashes(rows, new ParcelReader(columns)),
                Encoders.row(HASHED));
        Dataset<Row> repeated = hashed.withColumn(FIRST, functions.min(NUMBER).over(Window.partitionBy(HASH)))
                .where(functions.col(NUMBER).gt(functions.col(FIRST)))
                .select(functions.col(NUMBER).as(REPEATED), functions.col(FIRST).as(DUPLICATE_OF))
                .persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> joined = repeated.count() <= FEW ? functions.broadcast(repeated) : repeated;
        Dataset<Row> marked = parcels.join(joined, parcels.col(NUMBER).equalTo(joined.col(REPEATED)), "left")
                .drop(REPEATED);
        return new Duplicates(marked, repeated);
    }

    /** The parcels with one more column: the number of the first one with the same outline; null if it is the first. */
    Dataset<Row> marked() {
        return rows;
    }

    /** Lets go of what was found. */
    @Override
    public void close() {
        repeated.unpersist();
    }

    private static Iterator<Row> hashes(Iterator<Row> rows, ParcelReader reader) {
        return new Iterator<>() {

            private Row next = advance();

            private Row advance() {
                Row found = null;
                while (found == null && rows.hasNext()) {
                    Row row = rows.next();
                    found = reader.read(row)
                            .parcel()
                            .geometry()
                            .map(outline -> hashed(row.getLong(ParcelReader.NUMBER), outline))
                            .orElse(null);
                }
                return found;
            }

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Row next() {
                Row current = Objects.requireNonNull(next);
                next = advance();
                return current;
            }
        };
    }

    private static Row hashed(long number, Geometry outline) {
        return RowFactory.create(number, OutlineHash.of(outline) | 1);
    }
}
