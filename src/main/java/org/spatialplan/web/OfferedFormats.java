package org.spatialplan.web;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.report.AlternativesAnswer;
import org.spatialplan.report.AlternativesFiles;
import org.spatialplan.report.AlternativesGeoJson;
import org.spatialplan.report.AuditAnswer;
import org.spatialplan.report.LayerDiffAnswer;
import org.spatialplan.report.ReportAnswer;
import org.spatialplan.report.ReportFiles;
import org.spatialplan.report.ReportGeoJson;
import org.spatialplan.web.answer.ActionAnswer;
import org.spatialplan.web.answer.AuditLogAnswer;
import org.spatialplan.web.answer.ConflictReportAnswer;
import org.spatialplan.web.answer.FeatureCollection;
import org.spatialplan.web.answer.IndicatorAnswer;
import org.spatialplan.web.answer.ItemList;
import org.spatialplan.web.answer.LayerAnswer;
import org.spatialplan.web.answer.PlanChainAnswer;
import org.spatialplan.web.answer.ProjectOverlapAnswer;
import org.spatialplan.web.answer.ProjectProperties;
import org.spatialplan.web.answer.ShownReport;
import org.spatialplan.web.answer.SiteChangesAnswer;
import org.spatialplan.web.answer.SummaryAnswer;
import org.spatialplan.web.answer.TaskAnswer;
import org.spatialplan.web.answer.VersionAnswer;
import org.springframework.core.ResolvableType;

/** The formats that resources of {@code /api} with several formats offer, the default first. */
enum OfferedFormats {
    PROJECTS(
            FeatureFiles.FOUND,
            FeatureFiles.FORMATS,
            Map.of(MediaFormat.GEOJSON, generic(FeatureCollection.class, ProjectProperties.class))),
    ACTIONS(FeatureFiles.ITEMS, FeatureFiles.ITEM_FORMATS, listed(ActionAnswer.class)),
    TASKS(FeatureFiles.ITEMS, FeatureFiles.ITEM_FORMATS, listed(TaskAnswer.class)),
    CONFLICTS(FeatureFiles.FOUND, FeatureFiles.FORMATS, Map.of(MediaFormat.GEOJSON, ConflictReportAnswer.class)),
    INDICATORS(
            "json (default) or csv",
            List.of(MediaFormat.JSON, MediaFormat.CSV),
            Map.of(MediaFormat.JSON, generic(ItemList.class, IndicatorAnswer.class))),
    CHAINS(
            Words.TABLE,
            List.of(MediaFormat.JSON, MediaFormat.CSV),
            Map.of(MediaFormat.JSON, generic(ItemList.class, PlanChainAnswer.class))),
    OVERLAPS(
            Words.TABLE,
            List.of(MediaFormat.JSON, MediaFormat.CSV),
            Map.of(MediaFormat.JSON, generic(ItemList.class, ProjectOverlapAnswer.class))),
    SUMMARY(
            "json (default) or csv",
            List.of(MediaFormat.JSON, MediaFormat.CSV),
            Map.of(MediaFormat.JSON, SummaryAnswer.class)),
    LAYER(Words.LAYER, FeatureFiles.LAYER_FORMATS, withFeatures(LayerAnswer.class)),
    VERSION(Words.LAYER, FeatureFiles.LAYER_FORMATS, withFeatures(VersionAnswer.class)),
    DIFF(
            "json (default) or geojson",
            List.of(MediaFormat.JSON, MediaFormat.GEOJSON),
            withFeatures(LayerDiffAnswer.class)),
    AUDIT(
            "json (default), geojson or html",
            List.of(MediaFormat.JSON, MediaFormat.GEOJSON, MediaFormat.HTML),
            withFeatures(AuditAnswer.class)),
    GROUND_CHECK(
            "json (default), geojson, html, pdf, csv, gpkg, shp (zipped), fgb, parquet, kml, txt (boundary points, 界址点) or dxf",
            ReportFiles.FORMATS,
            Map.of(MediaFormat.JSON, ReportAnswer.class, MediaFormat.GEOJSON, ReportGeoJson.class)),
    ALTERNATIVES(
            "json (default) or geojson",
            AlternativesFiles.FORMATS,
            Map.of(MediaFormat.JSON, AlternativesAnswer.class, MediaFormat.GEOJSON, AlternativesGeoJson.class)),
    SITE_CHANGES(
            "json (default) or csv",
            List.of(MediaFormat.JSON, MediaFormat.CSV),
            Map.of(MediaFormat.JSON, SiteChangesAnswer.class)),
    AUDIT_LOG(
            "json (default), jsonl (a JSON object a line) or csv",
            List.of(MediaFormat.JSON, MediaFormat.JSONL, MediaFormat.CSV),
            Map.of(MediaFormat.JSON, AuditLogAnswer.class)),
    KEPT_REPORT(
            GROUND_CHECK.text,
            GROUND_CHECK.formats,
            Map.of(MediaFormat.JSON, ShownReport.class, MediaFormat.GEOJSON, ReportGeoJson.class));

    private static final class Words {
        static final String TABLE = "json (default), or csv: all rows unless limit or offset is given";
        static final String LAYER = "json (default): about the layer, and its features without geometry;"
                + " geojson: its features with geometry, page by page; gpkg, shp (zipped), fgb, parquet (GeoParquet), csv (with WKT), kml: all of its"
                + " features as a file, or a part if limit or offset is given";
    }

    private final String text;
    private final List<MediaFormat> formats;
    private final Map<MediaFormat, Type> bodies;

    OfferedFormats(String text, List<MediaFormat> formats, Map<MediaFormat, Type> bodies) {
        this.text = text;
        this.formats = List.copyOf(formats);
        this.bodies = Map.copyOf(bodies);
    }

    private static Map<MediaFormat, Type> withFeatures(Type json) {
        return Map.of(MediaFormat.JSON, json, MediaFormat.GEOJSON, generic(FeatureCollection.class, Map.class));
    }

    private static Map<MediaFormat, Type> listed(Class<?> item) {
        return Map.of(
                MediaFormat.JSON, generic(ItemList.class, item),
                MediaFormat.GEOJSON, generic(FeatureCollection.class, item));
    }

    private static Type generic(Class<?> type, Class<?> argument) {
        return ResolvableType.forClassWithGenerics(type, argument).getType();
    }

    /** The meaning of {@code f} for this resource. */
    String text() {
        return text;
    }

    List<MediaFormat> formats() {
        return formats;
    }

    /** The Java type of the answer in a format; empty for text and files. */
    Optional<Type> body(MediaFormat format) {
        return Optional.ofNullable(bodies.get(format));
    }
}
