package org.spatialplan.lake;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.layer.Feature;

/** Reads the files of a lake with DuckDB, whose reader of Parquet has nothing in common with the library that writes them. */
public final class LakeRows {

    private LakeRows() {}

    /** Reads the features with their geometries. */
    public static List<Feature> read(Path file, LakeTable table) {
        return read(file, table, row -> LakeFeature.readWhole(row, table)).stream()
                .map(LakeFeature::feature)
                .toList();
    }

    /** Reads the features from all columns but the geometry and its box. */
    public static List<LakeFeature> readWithoutGeometry(Path file, LakeTable table) {
        return read(file, table, row -> LakeFeature.read(row, table));
    }

    private interface Reading {
        LakeFeature read(LakeRow row);
    }

    private static List<LakeFeature> read(Path file, LakeTable table, Reading reading) {
        String columns = Stream.concat(table.columnNames().stream(), Stream.of(LakeTable.GEOMETRY))
                .map(column -> '"' + column + '"')
                .collect(Collectors.joining(", "));
        List<LakeFeature> features = new ArrayList<>();
        ask(
                "select " + columns + " from '" + file + "' order by file_row_number",
                row -> features.add(reading.read(column -> value(row, column))));
        return features;
    }

    /** What is done with each row of an answer. */
    public interface RowTaker {
        void take(ResultSet row) throws SQLException;
    }

    /** Asks DuckDB; geometries are WKB. */
    public static void ask(String sql, RowTaker taker) {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("set enable_geoparquet_conversion = false");
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static Object value(ResultSet row, String column) {
        try {
            Object value = row.getObject(column);
            if (value instanceof Blob blob) {
                return blob.getBytes(1, Math.toIntExact(blob.length()));
            }
            if (value instanceof Array array) {
                return Arrays.asList((Object[]) array.getArray());
            }
            return value instanceof Timestamp time ? time.toLocalDateTime() : value;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
