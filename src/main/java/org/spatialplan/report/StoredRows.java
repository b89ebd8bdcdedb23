package org.spatialplan.report;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.parquet.ColumnKind;
import org.spatialplan.format.parquet.GeoParquetWriter;
import org.spatialplan.format.parquet.RowColumns;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.write.KmlDocument;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.report.row.LineColumns;
import org.spatialplan.report.row.ReportRow;
import org.spatialplan.submission.Submission;
import org.spatialplan.text.Messages;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows that were kept as newline-delimited JSON ({@link ReportRowLines}) in other formats, row by row.
 * Thread-safe.
 */
public final class StoredRows {

    private final JsonMapper mapper;

    /** Writes rows that the mapper can read. */
    public StoredRows(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Writes the rows as CSV with a header, in UTF-8.
     *
     * @throws IOException if a stream cannot be read or written
     */
    public void csv(Path rows, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        List<String> columns = columns(rows);
        try (BufferedReader lines = Files.newBufferedReader(rows);
                ReportCsv csv = new ReportCsv(text, columns)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                csv.add(values(line, columns));
            }
        }
    }

    /**
     * Writes the rows with their outlines as a GeoPackage, table {@code grounds}.
     *
     * @param submission the file with the outlines
     * @param crs of the outlines, x before y
     * @throws IOException if a file cannot be read or written
     */
    public void geoPackage(Path rows, Submission submission, Crs crs, Path file) throws IOException {
        Files.deleteIfExists(file);
        List<String> columns = columns(rows);
        try (BufferedReader lines = Files.newBufferedReader(rows);
                ParcelSource parcels = submission.parcels();
                GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            GeoPackageWriter.Table table = writer.table(
                    "grounds", Messages.of("report.table.grounds").zh(), crs, ReportGeoPackage.columns(columns));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Geometry> submitted = parcels.next().flatMap(Parcel::geometry);
                table.add(
                        submitted
                                .flatMap(geometry -> lonLat(geometry, submission))
                                .map(crs::fromLonLat)
                                .orElse(null),
                        typed(line, columns));
            }
        }
    }

    /**
     * Writes the rows with their outlines as GeoParquet.
     *
     * @param submission the file with the outlines
     * @param crs of the outlines, x before y
     * @throws IOException if a file cannot be read or written
     */
    public void parquet(Path rows, Submission submission, Crs crs, Path file) throws IOException {
        List<String> columns = columns(rows);
        RowColumns.Builder described = RowColumns.builder();
        columns.forEach(column -> described.optional(column, kind(ReportRow.type(column))));
        Optional<?> system = crs == Crs.CRS84 ? Optional.empty() : Optional.of(crs.projJson());
        try (BufferedReader lines = Files.newBufferedReader(rows);
                ParcelSource parcels = submission.parcels();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                GeoParquetWriter writer = new GeoParquetWriter(
                        out, described.withGeometry("geometry"), GeoParquetWriter.MAX_GROUP_BYTES)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Geometry> submitted = parcels.next().flatMap(Parcel::geometry);
                writer.write(
                        typed(line, columns),
                        submitted
                                .flatMap(geometry -> lonLat(geometry, submission))
                                .map(crs::fromLonLat)
                                .orElse(null));
            }
            writer.end(
                    system, Map.of("title", Messages.of("report.table.grounds").zh()));
        }
    }

    /**
     * Writes the rows with their outlines as KML, in degrees.
     *
     * @param submission the file with the outlines
     * @throws IOException if a stream cannot be read or written
     */
    public void kml(Path rows, Submission submission, OutputStream out) throws IOException {
        List<String> columns = columns(rows);
        KmlDocument.Table table = new KmlDocument.Table(
                "grounds",
                columns.stream()
                        .map(column -> new KmlDocument.Field(column, kmlType(ReportRow.type(column))))
                        .toList());
        KmlDocument document = new KmlDocument(out);
        document.begin(List.of(table));
        document.folder(Messages.of("report.table.grounds").zh(), "", false);
        try (BufferedReader lines = Files.newBufferedReader(rows);
                ParcelSource parcels = submission.parcels()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Geometry> submitted = parcels.next().flatMap(Parcel::geometry);
                Map<String, String> values = texts(columns, typed(line, columns));
                String id = values.getOrDefault("id", "");
                document.placemark(
                        "grounds." + values.getOrDefault("number", id),
                        values.getOrDefault("name", "").isBlank() ? id : values.get("name"),
                        Optional.empty(),
                        table,
                        values,
                        submitted
                                .flatMap(geometry -> lonLat(geometry, submission))
                                .orElse(null));
            }
        }
        document.endFolder();
        document.end();
    }

    private static String kmlType(Class<?> type) {
        if (type == Long.class) {
            return "int";
        }
        if (type == Double.class) {
            return "double";
        }
        return type == Boolean.class ? "bool" : "string";
    }

    private static Map<String, String> texts(List<String> columns, List<Object> values) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Object value = values.get(i);
            if (value != null) {
                texts.put(
                        columns.get(i),
                        value instanceof Double number
                                ? BigDecimal.valueOf(number).toPlainString()
                                : value.toString());
            }
        }
        return texts;
    }

    private static ColumnKind kind(Class<?> type) {
        if (type == Long.class) {
            return ColumnKind.LONG;
        }
        if (type == Double.class) {
            return ColumnKind.DOUBLE;
        }
        return type == Boolean.class ? ColumnKind.BOOLEAN : ColumnKind.TEXT;
    }

    private static Optional<Geometry> lonLat(Geometry submitted, Submission submission) {
        try {
            return Optional.of(submission.reading().toLonLat(submitted));
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }

    /** The columns of kept rows: the members of the first, since all rows of a check have the same. */
    private List<String> columns(Path rows) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(rows)) {
            String first = lines.readLine();
            return first == null
                    ? ReportRow.columns(LineColumns.NONE)
                    : read(first).keySet().stream().map(String::valueOf).toList();
        }
    }

    private List<Object> values(String line, List<String> columns) {
        Map<?, ?> row = read(line);
        List<Object> values = new ArrayList<>();
        columns.forEach(column -> values.add(row.get(column)));
        return values;
    }

    /** The values of a row with the types of the columns. JSON does not distinguish 3 from 3.0. */
    private List<Object> typed(String line, List<String> columns) {
        List<Object> values = values(line, columns);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Number number) {
                Object typed = ReportRow.type(columns.get(i)) == Long.class
                        ? (Object) number.longValue()
                        : number.doubleValue();
                values.set(i, typed);
            }
        }
        return values;
    }

    private Map<?, ?> read(String line) {
        return mapper.readValue(line, Map.class);
    }
}
