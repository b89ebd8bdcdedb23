package org.spatialplan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.TableBuilder;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.report.row.ReportRow;
import org.spatialplan.report.row.ReportRows;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * The report as features: {@code grounds} with their verdicts, {@code shared} (what each feature covers) and
 * {@code free} (what no feature covers).
 */
public final class ReportFeatures {

    private final ConflictReport report;

    private ReportFeatures(ConflictReport report) {
        this.report = report;
    }

    /**
     * The tables of a report. Tables without rows are left out, except the grounds. A format that holds one type has
     * only the grounds.
     */
    public static List<FeatureSet> of(ConflictReport report, FeatureFormat format, Crs crs) {
        ReportFeatures features = new ReportFeatures(report);
        List<FeatureTable> tables = format.holdsSeveralTypes()
                ? List.of(features.grounds(), features.shared(), features.free())
                : List.of(features.grounds());
        return tables.stream()
                .filter(table -> table == tables.get(0) || !table.rows().isEmpty())
                .map(table -> table == tables.get(0)
                        ? set(table, crs)
                        : set(table, crs).ofParts())
                .toList();
    }

    private static FeatureSet set(FeatureTable table, Crs crs) {
        return new FeatureSet(
                new FeatureTable.Selection(table.rows().size(), table.rows()),
                table.type(),
                OutputFrame.xFirst(crs),
                List.of());
    }

    private FeatureTable grounds() {
        TableBuilder table = table(ReportStyles.GROUNDS, Messages.of("report.table.grounds"));
        ReportRows rows = RowRemarks.rows(report);
        for (CheckedGround ground : report.grounds()) {
            ReportRow row = rows.row(ground);
            Map<String, Object> values = row.valuesByColumn();
            values.remove("id");
            table.add(new TableBuilder.Row(row.id(), ground.lonLat(), Optional.empty(), values));
        }
        return table.build();
    }

    private FeatureTable shared() {
        TableBuilder table = table("shared", Messages.of("report.table.shared"));
        for (CheckedGround ground : report.grounds()) {
            ground.shared(report.frame()).forEach((feature, lonLat) -> table.add(part(ground, feature, lonLat)));
        }
        return table.build();
    }

    private FeatureTable free() {
        TableBuilder table = table("free", Messages.of("report.table.free"));
        for (CheckedGround ground : report.grounds()) {
            ground.free(report.frame()).ifPresent(free -> table.add(part(ground, "", free)));
        }
        return table.build();
    }

    private TableBuilder.Row part(CheckedGround ground, String feature, Geometry lonLat) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", ground.ground().number());
        values.put("feature", feature);
        return new TableBuilder.Row(ground.ground().id(), Optional.of(lonLat), Optional.empty(), values);
    }

    private TableBuilder table(String id, LocalizedText title) {
        LocalizedText limits = report.layers().stream()
                .map(layer -> layer.definition().limits())
                .filter(words -> !words.zh().isEmpty())
                .findFirst()
                .orElse(LocalizedText.NONE);
        LayerDefinition definition = new LayerDefinition(
                id,
                title.zh(),
                title.en(),
                "",
                "",
                "report",
                report.attribution(),
                false,
                !limits.zh().isEmpty(),
                limits,
                Optional.empty(),
                Optional.empty());
        VersionInfo version = new VersionInfo(
                id,
                1,
                report.id(),
                "conflict check " + report.id(),
                VersionInfo.Origin.IMPORTED,
                report.time(),
                report.grounds().size(),
                0);
        return new TableBuilder(definition, version);
    }
}
