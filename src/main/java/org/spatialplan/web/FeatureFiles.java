package org.spatialplan.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.feature.Property;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.standard.DeliveredColumn;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.CodedException;
import org.spatialplan.geo.Crs;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.web.parameter.ConstantParameter;
import org.spatialplan.web.parameter.CrsParameter;
import org.spatialplan.web.parameter.PageParameters.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers layers and found features as files in any offered coordinate reference system. Thread-safe. */
@Component
class FeatureFiles {

    /** The meaning of {@code f} where projects are found, for the API description. */
    static final String FOUND =
            "geojson (default) and csv: page by page; gpkg, shp (zipped), fgb, parquet, kml: all that is"
                    + " found as a file, or a part if limit or offset is given";

    /** The meaning of {@code f} where actions or tasks are found, for the API description. */
    static final String ITEMS = "json (default), geojson and csv: page by page; gpkg, shp (zipped), fgb, kml: all that"
            + " is found as a file, or a part if limit or offset is given";

    /** The meaning of {@code crs} where projects are found, for the API description. */
    static final String CRS = "system of the coordinates, for example EPSG:4549; CRS84 if left out. x (easting,"
            + " longitude) before y. KML is always in degrees, this CSV has no geometry";

    /** The formats of lists of projects and verdicts: page by page as GeoJSON and CSV, else as a file. */
    static final List<MediaFormat> FORMATS = List.of(
            MediaFormat.GEOJSON,
            MediaFormat.CSV,
            MediaFormat.GPKG,
            MediaFormat.SHP,
            MediaFormat.FGB,
            MediaFormat.PARQUET,
            MediaFormat.KML);

    /** The formats of lists of actions and tasks: page by page as JSON, GeoJSON and CSV, else as a file. */
    static final List<MediaFormat> ITEM_FORMATS = List.of(
            MediaFormat.JSON,
            MediaFormat.GEOJSON,
            MediaFormat.CSV,
            MediaFormat.GPKG,
            MediaFormat.SHP,
            MediaFormat.FGB,
            MediaFormat.KML);

    /** The formats of a layer or one of its versions: a description, page by page as GeoJSON, else as a file. */
    static final List<MediaFormat> LAYER_FORMATS = List.of(
            MediaFormat.JSON,
            MediaFormat.GEOJSON,
            MediaFormat.GPKG,
            MediaFormat.SHP,
            MediaFormat.FGB,
            MediaFormat.PARQUET,
            MediaFormat.CSV,
            MediaFormat.KML);

    private final FeatureCatalogue catalogue;
    private final FeatureStyles styles;

    FeatureFiles(FeatureCatalogue catalogue, FeatureStyles styles) {
        this.catalogue = catalogue;
        this.styles = styles;
    }

    /** The coordinate reference system that a request asks for; CRS84 if it names none. */
    Crs crs(String crs) {
        return CrsParameter.parse("crs", crs, catalogue.frame()).orElse(Crs.CRS84);
    }

    FeatureCatalogue catalogue() {
        return catalogue;
    }

    /**
     * Answers the rows of a table, or a part of them, as a file.
     *
     * @param columns as they were delivered; empty for those of the table
     */
    ResponseEntity<FeatureFile> whole(
            FeatureFormat format, FeatureTable table, Page page, String crs, List<DeliveredColumn> columns) {
        return file(format, table, table.rows(), page, crs, columns);
    }

    /**
     * The table of a feature type, as it is now or as it was at a moment.
     *
     * @throws UnknownNameException if the layer holds nothing, because no version was imported yet
     */
    FeatureTable table(String type, Optional<Instant> moment) {
        return moment.map(then -> catalogue.find(type, then))
                .orElseGet(() -> catalogue.find(type))
                .orElseThrow(() -> missing(type, moment));
    }

    /**
     * Verdicts as a table.
     *
     * @throws UnknownNameException if no layer has rules
     */
    FeatureTable verdicts(ProjectChecks checks, Optional<Instant> moment) {
        return catalogue.verdicts(checks).orElseThrow(() -> missing("conflicts", moment));
    }

    private CodedException missing(String type, Optional<Instant> moment) {
        return moment.isPresent() && catalogue.find(type).isPresent()
                ? NoMapAtTimeException.nothingYet(moment.get())
                : UnknownNameException.of("version", type + "/versions/1", List.of());
    }

    /** Answers some rows of a type, chosen by their ids, as a file. */
    ResponseEntity<FeatureFile> answer(
            FeatureFormat format, FeatureTable table, List<String> ids, Page page, String crs) {
        return answer(format, table, ids, page, crs, List.of());
    }

    /**
     * Answers some rows of a type, chosen by their ids, as a file.
     *
     * @param columns as above
     */
    ResponseEntity<FeatureFile> answer(
            FeatureFormat format,
            FeatureTable table,
            List<String> ids,
            Page page,
            String crs,
            List<DeliveredColumn> columns) {
        List<SimpleFeature> rows =
                ids.stream().flatMap(id -> table.find(id).stream()).toList();
        return file(format, table, rows, page, crs, columns);
    }

    /** Answers items of the plan as a file, with the certainty of their match if the question is spatial. */
    <T extends PlanItem> ResponseEntity<FeatureFile> answer(
            FeatureFormat format, List<ItemMatch<T>> matches, FeatureTable items, Page page, String crs) {
        Map<String, String> certainties = matches.stream()
                .filter(match -> match.certainty().isPresent())
                .collect(java.util.stream.Collectors.toMap(
                        match -> match.item().subject().id(),
                        match -> ConstantParameter.word(match.certainty().get())));
        List<SimpleFeature> rows = matches.stream()
                .map(match -> items.find(match.item().subject().id()).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        LocalizedText title = Messages.of("web.match.certainty");
        FeatureTable found = items.with(
                new Property("certainty", Property.Type.STRING, title.zh(), title.en()),
                rows,
                row -> certainties.get(FeatureTable.id(row)));
        return file(format, found, found.rows(), page, crs, List.of());
    }

    private ResponseEntity<FeatureFile> file(
            FeatureFormat format,
            FeatureTable table,
            List<SimpleFeature> rows,
            Page page,
            String crs,
            List<DeliveredColumn> columns) {
        FeatureTable.Selection selection = new FeatureTable.Selection(rows.size(), page.of(rows));
        FeatureSet set = new FeatureSet(selection, table.type(), OutputFrame.xFirst(crs(crs)), List.of()).as(columns);
        return new FeatureFile(format, List.of(set), styles).answer(table.type().id());
    }
}
