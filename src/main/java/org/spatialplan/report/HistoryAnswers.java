package org.spatialplan.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.spatialplan.geo.Areas;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.history.FeatureChange;
import org.spatialplan.history.GroundPiece;
import org.spatialplan.history.LayerDiff;
import org.spatialplan.history.ZoneArea;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.EnumNames;

/** Makes the parts of answers that a comparison and an audit of a layer share. Stateless. */
public final class HistoryAnswers {

    private HistoryAnswers() {}

    @Schema(description = "A version that was compared.")
    public record VersionAnswered(
            int number,
            String sha256,
            String source,
            @Schema(description = "when it became current, UTC") @JsonProperty("added_at") String addedAt,
            @Schema(description = "how many features, located or not") int features) {

        static VersionAnswered of(VersionInfo info) {
            return new VersionAnswered(
                    info.number(), info.sha256(), info.source(), info.addedAt().toString(), info.features());
        }
    }

    @Schema(
            description =
                    "What became of the area of a zone; what several of its features hold counts once, what two zones hold counts in both. from − lost + gained = to, to within a millimetre along what changed.")
    public record ZoneAnswer(
            @Schema(description = "value of the zone attribute; empty in a layer without zones") String zone,
            AreaAnswer from,
            AreaAnswer to,
            @Schema(description = "lost, slivers with it") AreaAnswer lost,
            @Schema(description = "of that, to other zones of the layer") @JsonProperty("lost_to_zones")
                    AreaAnswer lostToZones,
            @Schema(description = "gained, slivers with it") AreaAnswer gained,
            @Schema(description = "of that, from other zones of the layer") @JsonProperty("gained_from_zones")
                    AreaAnswer gainedFromZones) {

        static List<ZoneAnswer> of(LayerDiff diff) {
            return diff.zones().stream().map(ZoneAnswer::of).toList();
        }

        private static ZoneAnswer of(ZoneArea zone) {
            return new ZoneAnswer(
                    zone.zone(),
                    AreaAnswer.of(zone.fromM2()),
                    AreaAnswer.of(zone.toM2()),
                    AreaAnswer.of(zone.lostM2()),
                    AreaAnswer.of(zone.lostToZonesM2()),
                    AreaAnswer.of(zone.gainedM2()),
                    AreaAnswer.of(zone.gainedFromZonesM2()));
        }
    }

    @Schema(description = "What counts as a sliver.")
    public record ToleranceAnswer(
            @JsonProperty("area_m2") double areaM2,
            @Schema(description = "mean width, m") @JsonProperty("width_m") double widthM) {

        static ToleranceAnswer of(LayerDiff diff) {
            return new ToleranceAnswer(
                    diff.tolerance().areaM2(), diff.tolerance().widthM());
        }
    }

    @Schema(description = "A piece of ground; f=geojson has it with its outline.")
    public record PieceAnswer(
            @Schema(description = "the feature that held most of it, or holds it") String feature,
            @Schema(description = "all features that held some of it, or hold it, the one that held most first")
                    List<String> features,
            String zone,
            @Schema(description = "layer: it left the layer or came to it; zone: only the zone changed") String kind,
            AreaAnswer area,
            @Schema(description = "certain or possible, by the accuracies of both drawings") String certainty,
            @Schema(description = "a place in it, longitude and latitude in degrees") List<Double> at) {

        static List<PieceAnswer> of(List<GroundPiece> pieces, boolean slivers, GroundFrame frame) {
            return pieces.stream()
                    .filter(piece -> piece.sliver() == slivers)
                    .map(piece -> new PieceAnswer(
                            piece.feature(),
                            piece.features(),
                            piece.zone(),
                            EnumNames.of(piece.kind()),
                            AreaAnswer.of(piece.areaM2()),
                            EnumNames.of(piece.certainty()),
                            lonLat(piece.ground().getInteriorPoint().getCoordinate(), frame)))
                    .toList();
        }
    }

    @Schema(description = "An attribute that differs; null where the feature has none of that name.")
    public record AttributeAnswer(
            String name, @Schema(nullable = true) Object before, @Schema(nullable = true) Object after) {}

    @Schema(description = "What became of a feature.")
    public record FeatureChangeAnswer(
            @Schema(description = "removed, added, moved, renamed or attributes") String kind,
            String id,
            @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "its identifier before, if it was renamed")
                    @JsonProperty("id_before")
                    String idBefore,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            @Schema(description = "m² on the ellipsoid; null where it is not drawn", nullable = true)
                    @JsonProperty("area_before_m2")
                    Double areaBeforeM2,
            @Schema(nullable = true) @JsonProperty("area_after_m2") Double areaAfterM2,
            @Schema(description = "m, of lines; null where it is not drawn", nullable = true)
                    @JsonProperty("length_before_m")
                    Double lengthBeforeM,
            @Schema(nullable = true) @JsonProperty("length_after_m") Double lengthAfterM,
            @Schema(description = "largest displacement of the outline, m (Hausdorff distance)", nullable = true)
                    @JsonProperty("displacement_m")
                    Double displacementM,
            @Schema(description = "where that is, longitude and latitude in degrees", nullable = true)
                    @JsonProperty("displacement_at")
                    List<Double> displacementAt,
            @Schema(description = "possible: the displacement lies within the accuracies of both drawings")
                    String certainty,
            List<AttributeAnswer> attributes) {

        static FeatureChangeAnswer of(FeatureChange change, GroundFrame frame) {
            Feature named = change.after().or(change::before).orElseThrow();
            return new FeatureChangeAnswer(
                    EnumNames.of(change.kind()),
                    change.id(),
                    change.before()
                            .map(Feature::id)
                            .filter(id -> !id.equals(change.id()))
                            .orElse(null),
                    named.nameZh(),
                    named.nameEn(),
                    change.before()
                            .flatMap(Feature::geometry)
                            .map(drawn -> frame.areaM2(Areas.of(frame.toGround(drawn))))
                            .map(FeatureChangeAnswer::rounded)
                            .orElse(null),
                    change.after()
                            .flatMap(Feature::geometry)
                            .map(drawn -> frame.areaM2(Areas.of(frame.toGround(drawn))))
                            .map(FeatureChangeAnswer::rounded)
                            .orElse(null),
                    change.before()
                            .flatMap(Feature::geometry)
                            .map(GroundMeasure::lengthM)
                            .map(FeatureChangeAnswer::rounded)
                            .orElse(null),
                    change.after()
                            .flatMap(Feature::geometry)
                            .map(GroundMeasure::lengthM)
                            .map(FeatureChangeAnswer::rounded)
                            .orElse(null),
                    change.displacement().map(by -> rounded(by.metres())).orElse(null),
                    change.displacement().map(by -> lonLat(by.at(), frame)).orElse(null),
                    EnumNames.of(change.certainty()),
                    change.attributes().stream()
                            .map(attribute ->
                                    new AttributeAnswer(attribute.name(), attribute.before(), attribute.after()))
                            .toList());
        }

        private static double rounded(double value) {
            return Math.rint(value * 1000) / 1000;
        }
    }

    private static List<Double> lonLat(Coordinate ground, GroundFrame frame) {
        Coordinate at = frame.toLonLat(new org.locationtech.jts.geom.GeometryFactory().createPoint(ground))
                .getCoordinate();
        return List.of(Math.rint(at.x * 1e9) / 1e9, Math.rint(at.y * 1e9) / 1e9);
    }
}
