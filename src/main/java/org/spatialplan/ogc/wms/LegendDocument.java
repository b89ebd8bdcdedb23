package org.spatialplan.ogc.wms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.ogc.drawing.DrawingLimiter;
import org.spatialplan.ogc.drawing.MapTag;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.Legend;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.web.parameter.Today;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes legends as JSON, in GeoServer's form ({@code Legend}, {@code layerName}, {@code rules}) with titles in both languages
 * and each rule's sign as a picture without text: a page writes the words itself. With BBOX it has only the rules that draw
 * something there. Thread-safe.
 */
@Component
class LegendDocument {

    static final String MEDIA_TYPE = "application/json";

    private static final String BOX = "BBOX";

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final WmsLayers layers;
    private final PortrayedLayers portrayed;
    private final DrawingLimiter turns;
    private final Clock clock;

    LegendDocument(WmsLayers layers, PortrayedLayers portrayed, DrawingLimiter turns, Clock clock) {
        this.layers = layers;
        this.portrayed = portrayed;
        this.turns = turns;
        this.clock = clock;
    }

    private record Document(@JsonProperty("Legend") List<LayerLegend> legend) {}

    private record LayerLegend(
            String layerName,
            String title,
            @JsonProperty("title_zh") String titleZh,
            @JsonProperty("title_en") String titleEn,
            List<RuleLegend> rules) {}

    private record RuleLegend(
            String name,
            String title,
            @JsonProperty("title_zh") String titleZh,
            @JsonProperty("title_en") String titleEn,
            String swatch) {}

    /** The part of the map whose legend is wanted. */
    private record Part(double scaleDenominator, Optional<Envelope> lonLat) {}

    /** How the answer is written. */
    private record Look(PortrayalLanguage language, int width, int height, double pixelMm) {}

    /**
     * Answers the legend of one or several layers.
     *
     * @throws WmsException for what is missing or wrong
     */
    WmsAnswer answer(WmsRequest request, PortrayalLanguage language, int width, int height, OptionalDouble scale) {
        Look look = new Look(language, width, height, PixelSizeParameter.ofLegend(request.kvp()));
        List<StyledLayer> shown = at(request, NamedLayers.parse(request, "LAYER", "STYLE"));
        Optional<Part> part = part(request);
        return new WmsAnswer(
                MEDIA_TYPE,
                () -> turns.draw(
                        (long) width * height,
                        request.client(),
                        () -> mapper.writeValueAsBytes(new Document(shown.stream()
                                .map(layer -> legend(layer, rules(layer, part, scale), look))
                                .toList()))),
                Optional.of(MapTag.of(
                        request.kvp().values(),
                        shown.stream().map(StyledLayer::table).toList())),
                List.of());
    }

    private List<StyledLayer> at(WmsRequest request, NamedLayers named) {
        List<StyledLayer> current = new ArrayList<>();
        for (int i = 0; i < named.layers().size(); i++) {
            for (FeatureTable table : layers.get(named.layers().get(i), "layer")) {
                current.add(new StyledLayer(
                        named.layers().get(i),
                        i,
                        table,
                        layers.style(table.type().id(), named.styles().get(i), "style"),
                        Optional.empty()));
            }
        }
        Today today = new Today(layers.catalogue().map().catalogue().timeZone(), clock.instant());
        return TimedLayers.of(current, TimeParameter.parse(request.kvp().find("TIME"), today), layers.catalogue())
                .layers();
    }

    private Optional<Part> part(WmsRequest request) {
        Kvp kvp = request.kvp();
        if (kvp.find(BOX).isEmpty()) {
            return Optional.empty();
        }
        Crs crs = CrsParameter.parse(request, layers.offeredCrs());
        Envelope box = BboxParameter.parse(request, crs, layers::extent);
        int width = SizeParameter.parse(request, "SRCWIDTH");
        int height = SizeParameter.parse(request, "SRCHEIGHT");
        return Optional.of(new Part(
                MapRequest.of(width, height, box, crs)
                        .withPixelMm(PixelSizeParameter.parse(kvp))
                        .scaleDenominator(),
                lonLat(box, crs)));
    }

    private static Optional<Envelope> lonLat(Envelope box, Crs crs) {
        try {
            return Optional.of(crs.toLonLat(box).getEnvelopeInternal());
        } catch (UnprojectableGeometryException e) {
            // a map that shows no ground has nothing to explain
            return Optional.empty();
        }
    }

    private List<DrawingRule> rules(StyledLayer layer, Optional<Part> part, OptionalDouble scale) {
        if (part.isEmpty()) {
            return Legend.rules(layer.style(), scale);
        }
        LayerDrawing drawing = new LayerDrawing(portrayed.of(layer.table()), layer.style());
        return part.get()
                .lonLat()
                .map(box -> Legend.rules(drawing, scale.orElse(part.get().scaleDenominator()), box))
                .orElse(List.of());
    }

    private static LayerLegend legend(StyledLayer layer, List<DrawingRule> rules, Look look) {
        LayerDefinition definition = layer.table().type().definition();
        return new LayerLegend(
                definition.id(),
                in(look.language(), definition.titleZh(), definition.titleEn()),
                definition.titleZh(),
                definition.titleEn(),
                rules.stream().map(rule -> rule(rule, look)).toList());
    }

    private static RuleLegend rule(DrawingRule rule, Look look) {
        byte[] png = PictureEncoder.encode(
                Legend.swatch(rule, look.width(), look.height(), look.pixelMm()), PictureFormat.PNG);
        return new RuleLegend(
                rule.name(),
                in(look.language(), rule.titleZh(), rule.titleEn()),
                rule.titleZh(),
                rule.titleEn().isEmpty() ? rule.titleZh() : rule.titleEn(),
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
    }

    private static String in(PortrayalLanguage language, String zh, String en) {
        return language == PortrayalLanguage.EN && !en.isEmpty() ? en : zh;
    }
}
