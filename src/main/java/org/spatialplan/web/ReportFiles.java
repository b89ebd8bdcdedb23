package org.spatialplan.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.report.ReportAnswer;
import org.spatialplan.report.ReportCsv;
import org.spatialplan.report.ReportFeatures;
import org.spatialplan.report.ReportGeoJson;
import org.spatialplan.report.ReportGeoPackage;
import org.spatialplan.report.ReportHtml;
import org.spatialplan.report.ReportPdf;
import org.spatialplan.report.ReportStyles;
import org.spatialplan.text.Language;
import org.spatialplan.web.parameter.Format;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** A report in every format. Thread-safe. */
@Component
public class ReportFiles {

    private final FeatureStyles styles;
    private final ObjectProvider<MapFigures> figures;
    private final ObjectWriter json;
    private final ObjectWriter geoJson;

    /** @param figures made when a page is wanted first: it looks for fonts, which takes a command a second */
    ReportFiles(FeatureStyles styles, ObjectProvider<MapFigures> figures, JsonMapper mapper) {
        this.styles = styles;
        this.figures = figures;
        this.json = mapper.writerFor(ReportAnswer.class);
        this.geoJson = mapper.writerFor(ReportGeoJson.class);
    }

    /** Whether a format shows what is shared and what stays free: a table has no geometry, a page has its map. */
    public static boolean isWithParts(Format format, boolean wanted) {
        return format == Format.HTML || format == Format.PDF || format != Format.CSV && wanted;
    }

    /** @param crs for the formats that are not in degrees by themselves */
    public byte[] bytes(ConflictReport report, Format format, Language language, Crs crs) {
        return switch (format) {
            case JSON -> json.writeValueAsBytes(ReportAnswer.of(report));
            case GEOJSON -> geoJson.writeValueAsBytes(ReportGeoJson.of(report));
            case HTML -> ReportHtml.of(report, language, figures.getObject()).getBytes(StandardCharsets.UTF_8);
            case PDF -> ReportPdf.of(report, language, figures.getObject());
            case CSV -> ReportCsv.of(report).getBytes(StandardCharsets.UTF_8);
            case GPKG -> ReportGeoPackage.of(report, crs, styles);
            case SHP, FGB, KML -> features(report, format.features().orElseThrow(), crs);
        };
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
