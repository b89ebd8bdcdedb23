package org.spatialplan.app.command;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.spatialplan.app.OfflineService;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.OverlapRemark;
import org.spatialplan.conflict.ParcelOverlaps;
import org.spatialplan.conflict.PreparedCheck;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.report.ReportFiles;
import org.spatialplan.report.ReportForm;
import org.spatialplan.report.ReportRowLines;
import org.spatialplan.report.RowRemarks;
import org.spatialplan.report.StoredOutlines;
import org.spatialplan.report.StoredRows;
import org.spatialplan.report.row.ReportRow;
import org.spatialplan.report.row.ReportRows;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Language;
import org.spatialplan.web.parameter.CheckParameters;
import tools.jackson.databind.json.JsonMapper;

/** Runs one check and writes its report: a whole report for few parcels, rows for many, as a bulk check does. */
final class ParcelCheck {

    /** The formats of reports: those of whole reports, and those of rows. */
    static final List<MediaFormat> FORMATS = Stream.concat(ReportFiles.FORMATS.stream(), Stream.of(MediaFormat.NDJSON))
            .toList();

    /** The formats that hold any number of parcels, row by row. */
    private static final Set<MediaFormat> OF_ROWS = Set.of(
            MediaFormat.CSV,
            MediaFormat.GPKG,
            MediaFormat.PARQUET,
            MediaFormat.TXT,
            MediaFormat.DXF,
            MediaFormat.NDJSON);

    private static final String PARCELS = "parcels";

    private final OfflineService service;
    private final PreparedCheck prepared;
    private final CheckParameters parameters;
    private final Language language;
    private final PrintWriter messages;

    ParcelCheck(
            OfflineService service,
            PreparedCheck prepared,
            CheckParameters parameters,
            Language language,
            PrintWriter messages) {
        this.service = service;
        this.prepared = prepared;
        this.parameters = parameters;
        this.language = language;
        this.messages = messages;
    }

    /**
     * Checks a file and writes the report.
     *
     * @param approval the area that an approval covers; empty if there is none
     * @param output file of the report; empty for the standard output
     * @throws TooManyParcelsException if there are more parcels than the format can hold
     */
    CheckOutcome run(Path file, Optional<DataFile> approval, Optional<MediaFormat> format, Optional<Path> output) {
        crs(format);
        format.ifPresent(parameters::charset);
        long count = count();
        boolean rows = format.map(wanted -> wanted.equals(MediaFormat.NDJSON)
                        || OF_ROWS.contains(wanted) && count > PreparedCheck.MAX_PARCELS)
                .orElse(true);
        return rows ? rows(count, format, output) : report(file, approval, format.get(), output.get(), count);
    }

    /**
     * The coordinate reference system of the report. A system that the format does not support is refused before the
     * check.
     */
    private Crs crs(Optional<MediaFormat> format) {
        GroundFrame frame = prepared.frame();
        return format.map(known -> parameters.crsOfOutput(frame, known)).orElseGet(() -> parameters.crsOfOutput(frame));
    }

    /**
     * Counts the parcels before the check. Reading is cheap compared with the check, and the progress bar needs the
     * total.
     */
    private long count() {
        try (ParcelSource parcels = prepared.submission().parcels()) {
            long known = parcels.count().orElse(-1);
            long count = 0;
            while (known < 0 && parcels.next().isPresent()) {
                count++;
            }
            return known < 0 ? count : known;
        }
    }

    private CheckOutcome report(Path file, Optional<DataFile> approval, MediaFormat wanted, Path output, long count) {
        if (count > PreparedCheck.MAX_PARCELS) {
            throw new TooManyParcelsException(count);
        }
        try (ProgressBar bar = new ProgressBar(messages, PARCELS)) {
            boolean withParts = ReportFiles.isWithParts(wanted, parameters.isWithParts());
            ConflictReport report =
                    prepared.report(CheckCommand.bytes(file), approval, withParts, done -> bar.show(done, count));
            ReportForm form = form(wanted);
            byte[] bytes = service.get(ReportFiles.class).bytes(report, form);
            OutputFile.write(output, out -> out.write(bytes));
            return outcome(report, ReportFiles.remarks(report, form));
        }
    }

    private ReportForm form(MediaFormat format) {
        return new ReportForm(format, language, crs(Optional.of(format)), parameters.charset(format));
    }

    /** @param ofFile what is to be said of the file that was written */
    private static CheckOutcome outcome(ConflictReport report, List<Finding> ofFile) {
        CheckOutcome.Counter counter = new CheckOutcome.Counter();
        ReportRows rows = RowRemarks.rows(report);
        report.grounds().forEach(ground -> {
            ReportRow row = rows.row(ground);
            counter.add(row.id(), row.name(), row.state(), row.certainty(), row.reason(), row.features());
        });
        List<Finding> noticed = report.submission().remarks();
        return counter.outcome(Stream.concat(report.remarks().stream(), ofFile.stream())
                .filter(remark -> !noticed.contains(remark))
                .toList());
    }

    private CheckOutcome rows(long count, Optional<MediaFormat> format, Optional<Path> output) {
        try {
            Path rows = Files.createTempFile("spatial-plan-rows-", ".ndjson");
            try {
                Optional<ParcelOverlaps> overlaps = prepared.findOverlaps();
                check(rows, count, RowRemarks.rows(prepared, overlaps));
                if (output.isPresent()) {
                    write(rows, format.orElseThrow(), output.get());
                }
                return outcome(rows, overlaps);
            } finally {
                Files.deleteIfExists(rows);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Path file, long count, ReportRows rows) throws IOException {
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ProgressBar bar = new ProgressBar(messages, PARCELS)) {
            prepared.bulk(ReportRowLines.maker(rows, service.get(JsonMapper.class)), workers)
                    .run(0, out, done -> bar.show(done, count), () -> false);
        } finally {
            workers.shutdownNow();
        }
    }

    private void write(Path rows, MediaFormat format, Path output) {
        StoredRows results = new StoredRows(service.get(JsonMapper.class));
        if (format.equals(MediaFormat.CSV)) {
            OutputFile.write(output, out -> results.csv(rows, out));
        } else if (format.equals(MediaFormat.GPKG)) {
            OutputFile.create(
                    output, file -> results.geoPackage(rows, prepared.submission(), crs(Optional.of(format)), file));
        } else if (format.equals(MediaFormat.PARQUET)) {
            OutputFile.create(
                    output, file -> results.parquet(rows, prepared.submission(), crs(Optional.of(format)), file));
        } else if (format.equals(MediaFormat.TXT)) {
            LocalDate day = prepared.question().day();
            OutputFile.write(
                    output, out -> outlines().boundaryPoints(rows, prepared.submission(), form(format), day, out));
        } else if (format.equals(MediaFormat.DXF)) {
            OutputFile.write(output, out -> outlines().drawing(rows, prepared.submission(), form(format), out));
        } else {
            OutputFile.create(output, file -> Files.copy(rows, file, StandardCopyOption.REPLACE_EXISTING));
        }
    }

    private StoredOutlines outlines() {
        return new StoredOutlines(service.get(JsonMapper.class));
    }

    private CheckOutcome outcome(Path rows, Optional<ParcelOverlaps> overlaps) throws IOException {
        JsonMapper mapper = service.get(JsonMapper.class);
        CheckOutcome.Counter counter = new CheckOutcome.Counter();
        try (BufferedReader lines = Files.newBufferedReader(rows)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<?, ?> row = mapper.readValue(line, Map.class);
                counter.add(
                        (String) row.get("id"),
                        (String) row.get("name"),
                        (String) row.get("state"),
                        (String) row.get("certainty"),
                        (String) row.get("reason"),
                        (String) row.get("features"));
            }
        }
        List<Finding> remarks = new ArrayList<>(prepared.remarks());
        OverlapRemark.of(overlaps).ifPresent(remarks::add);
        return counter.outcome(remarks);
    }
}
