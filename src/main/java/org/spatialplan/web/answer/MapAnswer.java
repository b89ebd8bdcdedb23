package org.spatialplan.web.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

@Schema(description = "What a map page needs to begin.")
public record MapAnswer(
        LocalizedName city,
        @Schema(description = "west, south, east, north of all that is drawn, degrees (CRS84)") List<Double> bbox,
        @Schema(description = "today in the city's time zone") String today,
        @Schema(description = "of the city, for example Asia/Shanghai: in it a date ends") @JsonProperty("time_zone")
                String timeZone,
        @Schema(
                        description =
                                "a place is drawn whole if it lies no more than so many metres from its drawing, else dashed")
                @JsonProperty("certain_within_m")
                int certainWithinM,
        @Schema(description = "EPSG codes in which positions can be told; zones of CGCS2000 about the city last")
                List<CrsAnswer> crs,
        @Schema(description = "the lowest first, as they lie over each other") List<MapLayerAnswer> layers,
        @Schema(description = "classes of activity that the rules know, each once") List<ActivityAnswer> activities,
        @Schema(description = "control lines that a site is checked against, the strictest first")
                List<ControlLineAnswer> lines,
        @Schema(description = "maps of others that the settings name") @JsonProperty("base_maps")
                List<BaseMapAnswer> baseMaps,
        @Schema(description = "origins whose WMS, WFS and OGC API a user may add as layers of the session")
                @JsonProperty("service_hosts")
                List<String> serviceHosts) {

    @Schema(description = "A coordinate reference system.")
    public record CrsAnswer(
            String id,
            String name,
            @Schema(description = "degrees east; null unless it is a zone", nullable = true)
                    @JsonProperty("central_meridian")
                    Double centralMeridian,
            @Schema(description = "added to every easting, m; null unless it is a zone", nullable = true)
                    @JsonProperty("false_easting")
                    Double falseEasting) {}

    @Schema(description = "A layer of the map.")
    public record MapLayerAnswer(
            String id,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            String kind,
            @Schema(description = "point, curve, surface or any") String geometry,
            boolean illustrative,
            LocalizedText description,
            LocalizedText limits,
            List<String> attribution,
            @Schema(description = "how many features") int count,
            @Schema(description = "degrees (CRS84); null if nothing is located", nullable = true) List<Double> bbox,
            @Schema(description = "when its versions became current, oldest first") List<String> times) {}

    @Schema(description = "A class of activity.")
    public record ActivityAnswer(
            String id,
            @Schema(nullable = true) Integer item,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn) {}

    @Schema(description = "A control line and the layers that show where it is.")
    public record ControlLineAnswer(
            String id,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            @Schema(description = "the line's own layers, which a city brings") List<LineLayerAnswer> layers) {}

    @Schema(description = "A layer of a control line, whether it holds anything or not.")
    public record LineLayerAnswer(
            String id,
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            @Schema(description = "what it holds, with the codes of the municipal plan database")
                    LocalizedText description) {}

    @Schema(description = "Tiles of somebody else, Web Mercator.")
    public record BaseMapAnswer(
            @JsonProperty("name_zh") String nameZh,
            @JsonProperty("name_en") String nameEn,
            @Schema(description = "addresses with {z}, {x} and {y}; any will do") List<String> tiles,
            String attribution,
            @JsonProperty("max_zoom") int maxZoom) {}
}
