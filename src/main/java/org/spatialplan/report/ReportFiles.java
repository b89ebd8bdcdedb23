package org.spatialplan.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.geo.Crs;
import org.spatialplan.report.boundary.ReportBoundaryPoints;
import org.spatialplan.report.boundary.ReportDrawing;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Language;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report in every format, for HTTP and the command line. Thread-safe. */
public class ReportFiles {

    private static final Map<MediaFormat, Writer> WRITERS = writers();

    /** The formats of reports, the default first. A new format is one more line of {@link #writers}. */
    public static final List<MediaFormat> FORMATS = List.copyOf(WRITERS.keySet());

    private static final Set<MediaFormat> ALWAYS_WITH_PARTS = Set.of(MediaFormat.HTML, MediaFormat.PDF);

    private static final Set<MediaFormat> WITH_ANSWERS = Set.of(MediaFormat.HTML, MediaFormat.PDF, MediaFormat.JSON);

    private final FeatureStyles styles;
    private final ReportPages pages;
    private final JsonMapper mapper;
    private final ObjectWriter json;
    private final ObjectWriter geoJson;

    /**
     * Writes reports with the styles of the map.
     *
     * @param styles of the map
     * @param pages write reports for people
     * @param mapper writes JSON
     */
    public ReportFiles(FeatureStyles styles, ReportPages pages, JsonMapper mapper) {
        this.styles = styles;
        this.pages = pages;
        this.mapper = mapper;
        this.json = mapper.writerFor(ReportAnswer.class);
        this.geoJson = mapper.writerFor(ReportGeoJson.class);
    }

    /**
     * Whether a format shows the free and the overlapping parts. A table has no geometry; a page always shows its map.
     */
    public static boolean isWithParts(MediaFormat format, boolean wanted) {
        return ALWAYS_WITH_PARTS.contains(format) || !format.equals(MediaFormat.CSV) && wanted;
    }

    /** Writes a report as a file. */
    public byte[] bytes(ConflictReport report, ReportForm form) {
        return bytes(report, form, Optional.empty());
    }

    /**
     * Writes a report that is kept as a file.
     *
     * @param address where it is kept; empty if it is not
     */
    public byte[] bytes(ConflictReport report, ReportForm form, Optional<KeptAddress> address) {
        return WRITERS.get(form.format()).write(this, report, form, address);
    }

    /** What a person should know of the file besides the report, for example that a ground has no place in it. */
    public static List<Finding> remarks(ConflictReport report, ReportForm form) {
        return form.format().equals(MediaFormat.TXT)
                ? ReportBoundaryPoints.remarks(report, form.crs())
                : form.format().equals(MediaFormat.DXF) ? ReportDrawing.remarks(report, form.crs()) : List.of();
    }

    /** Whether a kept report is shown with its answers in a format. */
    public static boolean isWithAnswers(MediaFormat format) {
        return WITH_ANSWERS.contains(format);
    }

    /**
     * Puts the answers to a kept report into its file.
     *
     * @param file the report as HTML, PDF or JSON
     * @param members the answers as the JSON shows them
     */
    public byte[] withAnswers(byte[] file, MediaFormat format, AnswerSheet sheet, List<?> members, Language language) {
        if (format.equals(MediaFormat.JSON)) {
            ObjectNode report = (ObjectNode) mapper.readTree(file);
            report.set("answers", mapper.valueToTree(members));
            return mapper.writeValueAsBytes(report);
        }
        return format.equals(MediaFormat.PDF)
                ? pages.withAnswers(file, sheet, language)
                : utf8(pages.withAnswers(new String(file, StandardCharsets.UTF_8), sheet, language));
    }

    /** Writes a report in one format. */
    private interface Writer {
        byte[] write(ReportFiles files, ConflictReport report, ReportForm form, Optional<KeptAddress> address);
    }

    private static Map<MediaFormat, Writer> writers() {
        Map<MediaFormat, Writer> writers = new LinkedHashMap<>();
        writers.put(
                MediaFormat.JSON,
                (files, report, form, address) -> files.json.writeValueAsBytes(ReportAnswer.of(report, address)));
        writers.put(
                MediaFormat.GEOJSON,
                (files, report, form, address) -> files.geoJson.writeValueAsBytes(ReportGeoJson.of(report, address)));
        writers.put(
                MediaFormat.HTML,
                (files, report, form, address) -> utf8(files.pages.html(report, form.language(), address)));
        writers.put(
                MediaFormat.PDF, (files, report, form, address) -> files.pages.pdf(report, form.language(), address));
        writers.put(MediaFormat.CSV, (files, report, form, address) -> utf8(ReportCsv.of(report)));
        writers.put(
                MediaFormat.GPKG,
                (files, report, form, address) -> ReportGeoPackage.of(report, form.crs(), files.styles));
        for (FeatureFormat format :
                List.of(FeatureFormat.SHP, FeatureFormat.FGB, FeatureFormat.PARQUET, FeatureFormat.KML)) {
            writers.put(format.media(), (files, report, form, address) -> files.features(report, format, form.crs()));
        }
        writers.put(
                MediaFormat.TXT,
                (files, report, form, address) -> ReportBoundaryPoints.of(report, form.crs(), form.charset()));
        writers.put(MediaFormat.DXF, (files, report, form, address) -> ReportDrawing.of(report, form.crs()));
        return Collections.unmodifiableMap(writers);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] features(ConflictReport report, FeatureFormat format, Crs crs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.writer(new ReportStyles(styles)).write(ReportFeatures.of(report, format, crs), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
