package org.spatialplan.ogc.api.processes;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.geopackage.GeoPackageWriter.Column;
import org.spatialplan.format.read.Parcel;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.geo.Crs;
import org.spatialplan.report.ReportCsv;
import org.spatialplan.report.ReportGeoPackage;
import org.spatialplan.report.ReportRow;
import org.spatialplan.submission.Submission;
import tools.jackson.databind.json.JsonMapper;

/** Writes the rows of a job as what the caller wants, row by row. Thread-safe. */
public final class JobResult {

    private final JsonMapper mapper;

    public JobResult(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public void csv(Path rows, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try (BufferedReader lines = Files.newBufferedReader(rows);
                ReportCsv csv = new ReportCsv(text)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                csv.add(values(line));
            }
        }
    }

    /**
     * Rows with their outlines, table {@code grounds}.
     *
     * @param submission the file that the rows are about
     * @param crs of the outlines
     */
    public void geoPackage(Path rows, Submission submission, Crs crs, Path file) throws IOException {
        Files.deleteIfExists(file);
        try (BufferedReader lines = Files.newBufferedReader(rows);
                ParcelSource parcels = submission.parcels();
                GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            GeoPackageWriter.Table table = writer.table("grounds", "检查地块", crs, ReportGeoPackage.columns());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Geometry> submitted = parcels.next().flatMap(Parcel::geometry);
                table.add(
                        submitted
                                .flatMap(geometry -> lonLat(geometry, submission))
                                .map(crs::fromLonLat)
                                .orElse(null),
                        typed(line));
            }
        }
    }

    private static Optional<Geometry> lonLat(Geometry submitted, Submission submission) {
        try {
            return Optional.of(submission.reading().toLonLat(submitted));
        } catch (org.spatialplan.geo.UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }

    private List<Object> values(String line) {
        Map<?, ?> row = read(line);
        List<Object> values = new ArrayList<>();
        ReportRow.COLUMNS.forEach(column -> values.add(row.get(column)));
        return values;
    }

    /** As the columns of the table are typed: JSON does not tell 3 from 3.0. */
    private List<Object> typed(String line) {
        List<Object> values = values(line);
        List<Column> columns = ReportGeoPackage.columns();
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof Number number) {
                Object typed = columns.get(i).type() == Long.class ? (Object) number.longValue() : number.doubleValue();
                values.set(i, typed);
            }
        }
        return values;
    }

    private Map<?, ?> read(String line) {
        return mapper.readValue(line, Map.class);
    }

    /** How many whole rows a file holds; a torn last row is cut off. */
    static long wholeRows(Path rows) {
        if (!Files.exists(rows)) {
            return 0;
        }
        try (var file = Files.newByteChannel(
                rows, java.nio.file.StandardOpenOption.READ, java.nio.file.StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer buffer = java.nio.ByteBuffer.allocate(1 << 16);
            long count = 0;
            long end = 0;
            long position = 0;
            while (file.read(buffer.clear()) > 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    position++;
                    if (buffer.get() == '\n') {
                        count++;
                        end = position;
                    }
                }
            }
            file.truncate(end);
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
