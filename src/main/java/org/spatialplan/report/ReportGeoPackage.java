package org.spatialplan.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.conflict.ground.NotYetInForce;
import org.spatialplan.format.geopackage.GeoPackageWriter;
import org.spatialplan.format.geopackage.GeoPackageWriter.Column;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.geo.Crs;
import org.spatialplan.report.row.CitationText;
import org.spatialplan.report.row.ReportRow;
import org.spatialplan.report.row.ReportRows;
import org.spatialplan.text.Messages;

/**
 * Writes the report as a GeoPackage with the tables {@code grounds}, {@code shared} (what each feature covers),
 * {@code free} (what no feature covers), {@code lines} (a row for each ground and control line), and {@code report} with id, time, versions and parameters.
 */
public final class ReportGeoPackage {

    private ReportGeoPackage() {}

    /** Writes the report in EPSG:4490, x before y, without styles. */
    public static byte[] of(ConflictReport report) {
        return of(report, Crs.ofEpsg(4490), FeatureStyles.NONE);
    }

    /**
     * Writes the report.
     *
     * @param crs of the geometries, x before y
     * @param styles of the map, with which verdicts on projects are drawn too
     */
    public static byte[] of(ConflictReport report, Crs crs, FeatureStyles styles) {
        try {
            Path file = Files.createTempFile("spatial-plan-report-", ".gpkg");
            try {
                Files.delete(file);
                write(report, crs, new ReportStyles(styles), file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ConflictReport report, Crs crs, FeatureStyles styles, Path file) {
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            ReportRows rows = RowRemarks.rows(report);
            GeoPackageWriter.Table grounds =
                    writer.table("grounds", Messages.of("report.table.grounds").zh(), crs, columns(rows.columns()));
            GeoPackageWriter.Table shared =
                    writer.table("shared", Messages.of("report.table.shared").zh(), crs, partColumns());
            GeoPackageWriter.Table free =
                    writer.table("free", Messages.of("report.table.free").zh(), crs, partColumns());
            for (CheckedGround ground : report.grounds()) {
                ReportRow row = rows.row(ground);
                grounds.add(ground.lonLat().map(crs::fromLonLat).orElse(null), row.values());
                ground.shared(report.frame())
                        .forEach((feature, lonLat) ->
                                shared.add(crs.fromLonLat(lonLat), List.of(row.number(), row.id(), feature)));
                ground.free(report.frame())
                        .ifPresent(lonLat -> free.add(crs.fromLonLat(lonLat), List.of(row.number(), row.id(), "")));
            }
            GeoPackageWriter.Table lines =
                    writer.table("lines", Messages.of("report.table.lines").zh(), null, LineRows.COLUMNS);
            report.grounds().forEach(ground -> LineRows.of(ground).forEach(row -> lines.add(null, row)));
            styles.sld("grounds").ifPresent(sld -> writer.style(grounds, sld));
            about(report, writer);
        }
    }

    private static void about(ConflictReport report, GeoPackageWriter writer) {
        GeoPackageWriter.Table about = writer.table(
                "report",
                Messages.of("report.table.report").zh(),
                null,
                List.of(new Column("name", String.class), new Column("value", String.class)));
        about.add(null, List.of("id", report.id()));
        about.add(null, List.of("time", report.time().toString()));
        report.parameters().forEach((name, value) -> about.add(null, List.of(name, value)));
        report.remarks()
                .forEach(remark ->
                        about.add(null, List.of("remark " + remark.code(), remark.zh() + " / " + remark.en())));
        report.layers()
                .forEach(layer -> about.add(
                        null,
                        List.of(
                                "layer " + layer.definition().id(),
                                version(layer, report)
                                        + NotYetInForce.missing(
                                                        layer, report.map().withheld(), report.day())
                                                .stream()
                                                .map(line -> "; " + line.zh() + " / " + line.en())
                                                .collect(Collectors.joining()))));
        report.layers()
                .forEach(layer ->
                        about.add(null, List.of("rules " + layer.definition().id(), rules(layer))));
        report.map()
                .withoutRules()
                .forEach(layer -> about.add(
                        null,
                        List.of(
                                "rules " + layer,
                                Messages.of("report.no-rules-then.not-checked").both())));
        report.layers()
                .forEach(layer -> about.add(
                        null,
                        List.of(
                                "limits " + layer.definition().id(),
                                layer.definition().limits().zh())));
        report.attribution().forEach(credit -> about.add(null, List.of("attribution", credit)));
    }

    private static String version(CheckedLayer layer, ConflictReport report) {
        return report.map().withheld().isOf(layer)
                ? Messages.of("report.layer.withheld").both()
                : "version " + layer.index().info().number() + ", SHA-256 "
                        + layer.index().info().sha256();
    }

    /** The day since which the rules hold, and the legal sources that they follow. */
    private static String rules(CheckedLayer layer) {
        return layer.rules().sources().stream()
                .map(CitationText::of)
                .map(law -> law.zh() + " / " + law.en())
                .collect(Collectors.joining(
                        "; ", layer.rules().id() + "@" + layer.rules().from() + ": ", ""));
    }

    /** The columns of a table of {@link ReportRow}s, by their names. */
    static List<Column> columns(List<String> names) {
        return names.stream()
                .map(name -> new Column(name, ReportRow.type(name)))
                .toList();
    }

    private static List<Column> partColumns() {
        return new ArrayList<>(Arrays.asList(
                new Column("number", Long.class), new Column("id", String.class), new Column("feature", String.class)));
    }
}
