package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.report.row.ReportRows;

@Schema(
        description =
                "The report as a GeoJSON FeatureCollection (RFC 7946): each ground, what of it features cover, and what"
                        + " stays free, told apart by the property role. The whole report stands beside the features.")
public record ReportGeoJson(
        @Schema(allowableValues = "FeatureCollection") String type, ReportAnswer report, List<Feature> features) {

    @Schema(description = "A ground or a part of it, CRS84.")
    public record Feature(
            @Schema(allowableValues = "Feature") String type,
            String id,
            @JsonInclude(JsonInclude.Include.ALWAYS) Geometry geometry,
            Properties properties) {}

    @Schema(description = "ground: as submitted; shared: what a feature covers; free: what no feature covers.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Properties(
            @Schema(allowableValues = {"ground", "shared", "free"}) String role,
            @Schema(description = "layer/feature that covers a shared part") String feature,
            @Schema(hidden = true) @JsonAnyGetter Map<String, Object> row) {}

    /** The report as GeoJSON in degrees, longitude first; it is not kept. */
    public static ReportGeoJson of(ConflictReport report) {
        return of(report, Optional.empty());
    }

    /**
     * The report as GeoJSON in degrees, longitude first.
     *
     * @param kept where it is kept; empty if it is not
     */
    static ReportGeoJson of(ConflictReport report, Optional<KeptAddress> kept) {
        List<Feature> features = new ArrayList<>();
        ReportRows rows = RowRemarks.rows(report);
        report.grounds().forEach(ground -> add(ground, report, rows, features));
        return new ReportGeoJson("FeatureCollection", ReportAnswer.of(report, kept), features);
    }

    private static void add(CheckedGround checked, ConflictReport report, ReportRows rows, List<Feature> features) {
        Map<String, Object> row = rows.row(checked).valuesByColumn();
        String id = Long.toString(checked.ground().number());
        features.add(feature(id, checked.lonLat().orElse(null), new Properties("ground", null, row)));
        checked.shared(report.frame())
                .forEach((feature, lonLat) ->
                        features.add(feature(id + "/" + feature, lonLat, new Properties("shared", feature, row))));
        checked.free(report.frame())
                .ifPresent(free -> features.add(feature(id + "/free", free, new Properties("free", null, row))));
    }

    private static Feature feature(String id, Geometry lonLat, Properties properties) {
        return new Feature("Feature", id, lonLat, properties);
    }
}
