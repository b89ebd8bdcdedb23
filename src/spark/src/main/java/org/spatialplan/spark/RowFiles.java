package org.spatialplan.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.sedona.spark.SedonaContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.sedona_sql.expressions.st_constructors;
import org.apache.spark.sql.types.StructType;
import org.spatialplan.text.CsvLine;

/** Writes the rows as GeoParquet and as CSV. Used by the driver. */
final class RowFiles {

    private static final String GEOPARQUET = "geoparquet";
    /** As many bytes as no file has, so that each file is read by one task. */
    private static final String WHOLE_FILES = Long.toString(1L << 50);

    /** A dictionary of their values would be looked up for each and dropped in the end. */
    private static final List<String> ALL_DIFFERENT = List.of(
            RowColumns.NUMBER,
            RowColumns.GEOMETRY,
            RowColumns.BBOX + ".xmin",
            RowColumns.BBOX + ".ymin",
            RowColumns.BBOX + ".xmax",
            RowColumns.BBOX + ".ymax");

    private static final String MAX_BYTES = "spark.sql.files.maxPartitionBytes";
    private static final String OPEN_COST = "spark.sql.files.openCostInBytes";

    private RowFiles() {}

    /**
     * Writes GeoParquet 1.1: outlines in degrees (EPSG:4490) with the box of each.
     *
     * @param rows as {@link RowColumns} describes them
     */
    static void parquet(SparkSession spark, Dataset<Row> rows, String folder) {
        SedonaContext.create(spark);
        DataFrameWriter<Row> writer = rows.withColumn(
                        RowColumns.GEOMETRY, st_constructors.ST_GeomFromWKB(functions.col(RowColumns.GEOMETRY)))
                .write();
        ALL_DIFFERENT.forEach(column -> writer.option("parquet.enable.dictionary#" + column, "false"));
        writer.mode(SaveMode.ErrorIfExists)
                .format(GEOPARQUET)
                .option("geoparquet.version", "1.1.0")
                .option("geoparquet.crs", Projjson.EPSG_4490)
                .option("geoparquet.covering." + RowColumns.GEOMETRY, RowColumns.BBOX)
                .option("compression", "zstd")
                .save(folder);
    }

    /** Returns the written rows, without the outlines and their boxes. */
    static Dataset<Row> read(SparkSession spark, StructType schema, String folder) {
        return spark.read()
                .option(ParcelFiles.LITERAL_PATHS, "false")
                .schema(withoutOutlines(schema))
                .parquet(folder);
    }

    private static StructType withoutOutlines(StructType schema) {
        StructType kept = new StructType();
        for (var field : schema.fields()) {
            if (!field.name().equals(RowColumns.GEOMETRY) && !field.name().equals(RowColumns.BBOX)) {
                kept = kept.add(field);
            }
        }
        return kept;
    }

    /**
     * Writes the CSV of rows that are written as GeoParquet: a file for each of theirs, each with the mark and a header.
     *
     * @param schema of the rows
     * @param sorted whether rows are in the order of the parcels throughout
     */
    static void csv(SparkSession spark, StructType schema, String parquet, String folder, boolean sorted, int tasks) {
        withWholeFiles(spark, () -> {
            Dataset<Row> rows = read(spark, schema, parquet);
            Dataset<Row> ordered = sorted
                    ? rows.repartitionByRange(tasks, functions.col(RowColumns.NUMBER))
                            .sortWithinPartitions(RowColumns.NUMBER)
                    : rows;
            List<String> columns = Arrays.stream(ordered.columns())
                    .filter(column -> !column.equals(RowColumns.COUNTY))
                    .toList();
            ordered.select(columns.stream().map(functions::col).toArray(Column[]::new))
                    .mapPartitions(
                            (MapPartitionsFunction<Row, String>) part -> new Lines(part, new ArrayList<>(columns)),
                            Encoders.STRING())
                    .write()
                    .option("lineSep", CsvLine.END)
                    .text(folder);
        });
    }

    private static void withWholeFiles(SparkSession spark, Runnable work) {
        String bytes = spark.conf().get(MAX_BYTES);
        String cost = spark.conf().get(OPEN_COST);
        spark.conf().set(MAX_BYTES, WHOLE_FILES);
        spark.conf().set(OPEN_COST, WHOLE_FILES);
        try {
            work.run();
        } finally {
            spark.conf().set(MAX_BYTES, bytes);
            spark.conf().set(OPEN_COST, cost);
        }
    }

    /** The lines of a file of CSV. Used by one thread. */
    private static final class Lines implements Iterator<String> {

        private final Iterator<Row> rows;
        private final List<String> columns;
        private boolean begun;

        Lines(Iterator<Row> rows, List<String> columns) {
            this.rows = rows;
            this.columns = columns;
        }

        /** The header comes even without rows. */
        @Override
        public boolean hasNext() {
            return !begun || rows.hasNext();
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            String header = begun ? "" : CsvLine.BYTE_ORDER_MARK + CsvLine.of(columns);
            String separator = begun || !rows.hasNext() ? "" : CsvLine.END;
            begun = true;
            return header + separator + (rows.hasNext() ? CsvLine.of(values(rows.next())) : "");
        }

        private static List<Object> values(Row row) {
            List<Object> values = new ArrayList<>(row.size());
            for (int i = 0; i < row.size(); i++) {
                values.add(row.get(i));
            }
            return values;
        }
    }
}
