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
import java.util.function.Supplier;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.report.paper.KeptAddress;
import org.spatialplan.text.Language;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a report in every format, for HTTP and the command line. Thread-safe. */
public class ReportFiles {

    private static final Map<MediaFormat, Writer> WRITERS = writers();

    /** The formats of reports, the default first. A new format is one more line of {@link #writers}. */
    public static final List<MediaFormat> FORMATS = List.copyOf(WRITERS.keySet());

    private static final Set<MediaFormat> ALWAYS_WITH_PARTS = Set.of(MediaFormat.HTML, MediaFormat.PDF);

    private final FeatureStyles styles;
    private final Supplier<MapFigures> figures;
    private final ObjectWriter json;
    private final ObjectWriter geoJson;

    /**
     * Writes reports with the styles of the map.
     *
     * @param styles of the map
     * @param figures used when a page is written: they search for fonts, which takes a second in a command
     * @param mapper writes JSON
     */
    public ReportFiles(FeatureStyles styles, Supplier<MapFigures> figures, JsonMapper mapper) {
        this.styles = styles;
        this.figures = figures;
        this.json = mapper.writerFor(ReportAnswer.class);
        this.geoJson = mapper.writerFor(ReportGeoJson.class);
    }

    /**
     * Whether a format shows the free and the overlapping parts. A table has no geometry; a page always shows its map.
     */
    public static boolean isWithParts(MediaFormat format, boolean wanted) {
        return ALWAYS_WITH_PARTS.contains(format) || !format.equals(MediaFormat.CSV) && wanted;
    }

    /**
     * Writes a report as a file.
     *
     * @param format one of {@link #FORMATS}
     * @param crs for the formats that are not always in degrees
     */
    public byte[] bytes(ConflictReport report, MediaFormat format, Language language, Crs crs) {
        return bytes(report, format, language, crs, Optional.empty());
    }

    /**
     * Writes a report that is kept as a file.
     *
     * @param format one of {@link #FORMATS}
     * @param crs for the formats that are not always in degrees
     * @param address where it is kept; empty if it is not
     */
    public byte[] bytes(
            ConflictReport report, MediaFormat format, Language language, Crs crs, Optional<KeptAddress> address) {
        return WRITERS.get(format).write(this, report, language, crs, address);
    }

    /** Writes a report in one format. */
    private interface Writer {
        byte[] write(
                ReportFiles files, ConflictReport report, Language language, Crs crs, Optional<KeptAddress> address);
    }

    private static Map<MediaFormat, Writer> writers() {
        Map<MediaFormat, Writer> writers = new LinkedHashMap<>();
        writers.put(
                MediaFormat.JSON,
                (files, report, language, crs, address) ->
                        files.json.writeValueAsBytes(ReportAnswer.of(report, address.map(KeptAddress::url))));
        writers.put(
                MediaFormat.GEOJSON,
                (files, report, language, crs, address) ->
                        files.geoJson.writeValueAsBytes(ReportGeoJson.of(report, address.map(KeptAddress::url))));
        writers.put(
                MediaFormat.HTML,
                (files, report, language, crs, address) -> utf8(ReportHtml.of(report, language, files.figures.get())));
        writers.put(
                MediaFormat.PDF,
                (files, report, language, crs, address) -> ReportPdf.of(report, language, files.figures.get()));
        writers.put(MediaFormat.CSV, (files, report, language, crs, address) -> utf8(ReportCsv.of(report)));
        writers.put(
                MediaFormat.GPKG,
                (files, report, language, crs, address) -> ReportGeoPackage.of(report, crs, files.styles));
        for (FeatureFormat format : List.of(FeatureFormat.SHP, FeatureFormat.FGB, FeatureFormat.KML)) {
            writers.put(format.media(), (files, report, language, crs, address) -> files.features(report, format, crs));
        }
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
