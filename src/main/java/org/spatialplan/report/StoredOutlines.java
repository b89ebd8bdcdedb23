package org.spatialplan.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.check.ConflictState;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.write.BoundaryPointWriter;
import org.spatialplan.format.write.BoundaryPointWriter.Plot;
import org.spatialplan.format.write.DxfWriter;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.report.boundary.ReportDrawing;
import org.spatialplan.report.boundary.WrittenZone;
import org.spatialplan.report.boundary.ZoneGrounds;
import org.spatialplan.submission.Submission;
import org.spatialplan.text.EnumNames;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rows that were kept as newline-delimited JSON ({@link ReportRowLines}) with the outlines of their parcels, one by
 * one, as boundary points or as a drawing. What has no place in the format is left out. Thread-safe.
 */
public final class StoredOutlines {

    private final JsonMapper mapper;

    /** Writes rows that the mapper can read. */
    public StoredOutlines(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Writes the parcels that have an area as boundary points.
     *
     * @param submission the file with the outlines
     * @param day of the check
     * @throws IOException if a stream cannot be read or written
     */
    public void boundaryPoints(Path rows, Submission submission, ReportForm form, LocalDate day, OutputStream out)
            throws IOException {
        Crs zone = zone(submission, form.crs(), new Envelope());
        BoundaryPointWriter writer = new BoundaryPointWriter(out, form.charset());
        writer.head(zone.zone().orElseThrow(), day);
        ZoneGrounds grounds = new ZoneGrounds(zone, submission.reading());
        each(rows, submission, (row, submitted) -> {
            Optional<Geometry> areas = row.areaM2() > 0 ? grounds.areas(submitted) : Optional.empty();
            if (areas.isPresent()) {
                writer.add(new Plot(row.id(), row.name(), row.areaM2(), areas.get()));
            }
        });
        writer.flush();
    }

    /**
     * Draws the parcels in the colours of their verdicts.
     *
     * @param submission the file with the outlines
     * @throws IOException if a stream cannot be read or written
     */
    public void drawing(Path rows, Submission submission, ReportForm form, OutputStream out) throws IOException {
        Envelope lonLat = new Envelope();
        Crs zone = zone(submission, form.crs(), lonLat);
        ZoneGrounds grounds = new ZoneGrounds(zone, submission.reading());
        DxfWriter writer = new DxfWriter(out);
        Geometry box = zone.verticesFromLonLat(new GeometryFactory().toGeometry(lonLat));
        writer.head(zone, List.of(ReportDrawing.GROUND), box.getEnvelopeInternal());
        each(rows, submission, (row, submitted) -> {
            Optional<Geometry> outline = grounds.outline(submitted);
            if (outline.isPresent()) {
                String name = row.name().isBlank() ? row.id() : row.name();
                writer.add(ReportDrawing.GROUND, ReportDrawing.colour(row.state()), name, outline.get());
            }
        });
        writer.end();
    }

    /** What of a row stands in these files. */
    private record Row(String id, String name, double areaM2, ConflictState state, String fault) {

        static Row of(Map<?, ?> row) {
            return new Row(
                    (String) row.get("id"),
                    (String) row.get("name"),
                    row.get("area_m2") instanceof Number area ? area.doubleValue() : 0,
                    EnumNames.find(ConflictState.class, (String) row.get("state"))
                            .orElseThrow(),
                    (String) row.get("fault"));
        }

        boolean isWhole() {
            return fault.isEmpty();
        }
    }

    /** Takes a row with the outline of its parcel in the file's coordinates. */
    private interface Taker {
        void take(Row row, Geometry submitted) throws IOException;
    }

    private void each(Path rows, Submission submission, Taker taker) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(rows);
                ParcelSource parcels = submission.parcels()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<Geometry> submitted = parcels.next().flatMap(Parcel::geometry);
                Row row = Row.of(mapper.readValue(line, Map.class));
                if (submitted.isPresent() && row.isWhole()) {
                    taker.take(row, submitted.get());
                }
            }
        }
    }

    /** @param lonLat grows to the box of all parcels in degrees */
    private static Crs zone(Submission submission, Crs wanted, Envelope lonLat) {
        WrittenZone zone = new WrittenZone(wanted, submission.reading());
        try (ParcelSource parcels = submission.parcels()) {
            for (Optional<Parcel> next = parcels.next(); next.isPresent(); next = parcels.next()) {
                next.get()
                        .geometry()
                        .flatMap(submitted -> lonLat(submitted, submission))
                        .ifPresent(found -> {
                            lonLat.expandToInclude(found.getEnvelopeInternal());
                            zone.add(found);
                        });
            }
        }
        return zone.crs();
    }

    private static Optional<Geometry> lonLat(Geometry submitted, Submission submission) {
        try {
            return Optional.of(submission.reading().toLonLat(submitted));
        } catch (UnprojectableGeometryException e) {
            return Optional.empty();
        }
    }
}
