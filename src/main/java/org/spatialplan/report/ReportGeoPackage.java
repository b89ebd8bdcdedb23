package org.spatialplan.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.Crs;
import org.spatialplan.report.ConflictReport.CheckedGround;
import org.spatialplan.transfer.geopackage.GeoPackageWriter;
import org.spatialplan.transfer.geopackage.GeoPackageWriter.Column;

/**
 * The report as a GeoPackage in EPSG:4490: tables {@code grounds}, {@code shared} (what each feature covers) and {@code free}
 * (what no feature covers), and {@code report} with id, time, versions and parameters.
 */
public final class ReportGeoPackage {

    private static final Crs CGCS2000 = Crs.ofEpsg(4490);

    private ReportGeoPackage() {}

    public static byte[] of(ConflictReport report) {
        try {
            Path file = Files.createTempFile("spatial-plan-report-", ".gpkg");
            try {
                Files.delete(file);
                write(report, file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ConflictReport report, Path file) {
        try (GeoPackageWriter writer = GeoPackageWriter.create(file)) {
            GeoPackageWriter.Table grounds = writer.table("grounds", "检查地块", CGCS2000, columns());
            GeoPackageWriter.Table shared = writer.table("shared", "涉及部分", CGCS2000, partColumns());
            GeoPackageWriter.Table free = writer.table("free", "未涉及部分", CGCS2000, partColumns());
            for (CheckedGround ground : report.grounds()) {
                ReportRow row = ReportRow.of(ground, report.frame());
                grounds.add(ground.lonLat().orElse(null), row.values());
                ground.parts().ifPresent(parts -> {
                    parts.shared()
                            .forEach((feature, geometry) ->
                                    shared.add(lonLat(geometry, report), List.of(row.number(), row.id(), feature)));
                    if (!parts.free().isEmpty()) {
                        free.add(lonLat(parts.free(), report), List.of(row.number(), row.id(), ""));
                    }
                });
            }
            about(report, writer);
        }
    }

    private static Geometry lonLat(Geometry ground, ConflictReport report) {
        return report.frame().toLonLat(ground);
    }

    private static void about(ConflictReport report, GeoPackageWriter writer) {
        GeoPackageWriter.Table about = writer.table(
                "report", "报告", null, List.of(new Column("name", String.class), new Column("value", String.class)));
        about.add(null, List.of("id", report.id()));
        about.add(null, List.of("time", report.time().toString()));
        report.parameters().forEach((name, value) -> about.add(null, List.of(name, value)));
        report.submission()
                .remarks()
                .forEach(remark ->
                        about.add(null, List.of("remark " + remark.code(), remark.zh() + " / " + remark.en())));
        report.layers()
                .forEach(layer -> about.add(
                        null,
                        List.of(
                                "layer " + layer.definition().id(),
                                "version " + layer.index().info().number() + ", SHA-256 "
                                        + layer.index().info().sha256())));
        report.layers()
                .forEach(layer -> about.add(
                        null,
                        List.of(
                                "limits " + layer.definition().id(),
                                layer.definition().limits().zh())));
        report.attribution().forEach(credit -> about.add(null, List.of("attribution", credit)));
    }

    /** The columns of a table of {@link ReportRow}s. */
    public static List<Column> columns() {
        RecordComponent[] components = ReportRow.class.getRecordComponents();
        return IntStream.range(0, components.length)
                .mapToObj(i -> new Column(ReportRow.COLUMNS.get(i), boxed(components[i].getType())))
                .toList();
    }

    private static List<Column> partColumns() {
        return new ArrayList<>(Arrays.asList(
                new Column("number", Long.class), new Column("id", String.class), new Column("feature", String.class)));
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == long.class) {
            return Long.class;
        }
        return type == double.class ? Double.class : type;
    }
}
