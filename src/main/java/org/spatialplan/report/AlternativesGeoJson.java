package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.MovedSite;
import org.spatialplan.conflict.AlternativesReport;
import org.spatialplan.conflict.GroundAlternatives;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.text.EnumNames;

@Schema(
        description =
                "A GeoJSON FeatureCollection (RFC 7946): each ground, what of it stays free, what forbidding features cover, and"
                        + " other places for it, told apart by the property role. The whole answer stands beside the features.")
public record AlternativesGeoJson(
        @Schema(allowableValues = "FeatureCollection") String type,
        @Schema(description = "without geometries") AlternativesAnswer answer,
        List<Feature> features) {

    @Schema(description = "A ground, a part of it or a place for it, CRS84.")
    public record Feature(
            @Schema(allowableValues = "Feature") String type,
            String id,
            @JsonInclude(JsonInclude.Include.ALWAYS) Geometry geometry,
            Properties properties) {}

    @Schema(
            description =
                    "ground: as submitted; free-as-drawn: what no forbidding feature covers; free-certain: what of it stays free for"
                            + " all outlines within their accuracies; forbidden: what a forbidding feature covers; place: where the"
                            + " same outline meets nothing that forbids.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Properties(
            @Schema(allowableValues = {"ground", "free-as-drawn", "free-certain", "forbidden", "place"}) String role,
            @Schema(description = "number of the ground in the file") long ground,
            @Schema(description = "layer/feature of a forbidden part") String feature,
            @Schema(description = "number of a place, nearest first") Integer place,
            @Schema(description = "verdict on a ground or a place") String state,
            @Schema(description = "of that verdict") String certainty,
            @Schema(description = "how far a place is from the ground, m") @JsonProperty("distance_m") Double distanceM,
            @Schema(description = "how far it is turned, counterclockwise") @JsonProperty("turned_degrees")
                    Double turnedDegrees) {

        static Properties ofPart(String role, long ground, String feature) {
            return new Properties(role, ground, feature, null, null, null, null, null);
        }
    }

    /** The report as GeoJSON in degrees, longitude first. */
    public static AlternativesGeoJson of(AlternativesReport report) {
        List<Feature> features = new ArrayList<>();
        report.grounds().forEach(ground -> add(ground, report.map().frame(), features));
        return new AlternativesGeoJson("FeatureCollection", AlternativesAnswer.of(report, false), features);
    }

    private static void add(GroundAlternatives found, GroundFrame frame, List<Feature> features) {
        long number = found.checked().ground().number();
        features.add(new Feature(
                "Feature",
                Long.toString(number),
                found.checked().lonLat().orElse(null),
                new Properties(
                        "ground",
                        number,
                        null,
                        null,
                        EnumNames.of(found.checked().verdict().state()),
                        found.checked().verdict().certainty().map(EnumNames::of).orElse(null),
                        null,
                        null)));
        found.free().ifPresent(free -> {
            addPart("free-as-drawn", number, null, free.asDrawn(), frame, features);
            addPart("free-certain", number, null, free.certain(), frame, features);
            free.forbidden()
                    .forEach(part -> addPart(
                            "forbidden",
                            number,
                            GroundAlternativesAnswer.feature(part),
                            part.ground(),
                            frame,
                            features));
        });
        found.search().ifPresent(search -> {
            List<MovedSite> sites = search.result().sites();
            for (int i = 0; i < sites.size(); i++) {
                features.add(place(number, i + 1, sites.get(i)));
            }
        });
    }

    private static void addPart(
            String role, long number, String feature, Geometry part, GroundFrame frame, List<Feature> features) {
        String id = number + "/" + role + (feature == null ? "" : "/" + feature);
        FreePartAnswer.lonLat(part, frame)
                .ifPresent(lonLat ->
                        features.add(new Feature("Feature", id, lonLat, Properties.ofPart(role, number, feature))));
    }

    private static Feature place(long ground, int number, MovedSite site) {
        return new Feature(
                "Feature",
                ground + "/place/" + number,
                site.lonLat(),
                new Properties(
                        "place",
                        ground,
                        null,
                        number,
                        EnumNames.of(site.report().state()),
                        site.report().certainty().map(EnumNames::of).orElse(null),
                        Metres.of(site.distanceM()),
                        site.turnedDegrees()));
    }
}
