package org.spatialplan.ogc.wms;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.spatialplan.ogc.drawing.DrawingLimiter;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.portrayal.LegendRequest;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.query.NumberText;
import org.springframework.stereotype.Component;

/** Answers GetLegendGraphic (OGC 05-078r4): the legend of a layer. Thread-safe. */
@Component
class GetLegendGraphic implements WmsOperation {

    private static final int MAX_SWATCH_PX = 256;

    private final WmsLayers layers;
    private final Legends legends;
    private final LegendDocument document;
    private final DrawingLimiter turns;

    GetLegendGraphic(WmsLayers layers, Legends legends, LegendDocument document, DrawingLimiter turns) {
        this.layers = layers;
        this.legends = legends;
        this.document = document;
        this.turns = turns;
    }

    @Override
    public Set<String> names() {
        return Set.of("getlegendgraphic");
    }

    /** Accepts a missing version, which clients leave out; a legend is equal in both versions. */
    @Override
    public WmsVersion version(Kvp kvp) {
        return WmsVersion.negotiated(kvp);
    }

    @Override
    public WmsAnswer answer(WmsRequest request) {
        Kvp kvp = request.kvp();
        NamedLayers.refuseStylesFromElsewhere(request);
        int width = SizeParameter.parse(kvp, "WIDTH", Legends.SWATCH_WIDTH, MAX_SWATCH_PX);
        int height = SizeParameter.parse(kvp, "HEIGHT", Legends.SWATCH_HEIGHT, MAX_SWATCH_PX);
        String wanted = kvp.find("FORMAT").orElse(MapFormat.PNG.mediaType());
        if (wanted.strip().equalsIgnoreCase(LegendDocument.MEDIA_TYPE)) {
            return document.answer(request, LetteringParameters.language(kvp), width, height, scale(kvp));
        }
        String style = kvp.find("STYLE").orElse("");
        List<MapStyle> styles = layers.get(request.require("LAYER"), "layer").stream()
                .map(table -> layers.style(table.type().id(), style, "style"))
                .toList();
        MapFormat format = MapFormat.parse(wanted);
        LegendRequest legend = new LegendRequest(
                LetteringParameters.language(kvp),
                width,
                height,
                BackgroundParameter.parse(kvp),
                scale(kvp),
                rule(kvp, styles),
                PixelSizeParameter.ofLegend(kvp));
        long pixels = legends.pixels(styles, legend);
        if (pixels > turns.maxPixels()) {
            throw WmsException.invalid(
                    "height",
                    Integer.toString(legend.swatchHeight()),
                    "a size of swatches with which the legend has no more than " + turns.maxPixels()
                            + " pixels; with this one it has " + pixels);
        }
        byte[] picture = turns.draw(
                pixels, request.client(), () -> PictureEncoder.encode(legends.draw(styles, legend), format.picture()));
        return WmsAnswer.of(format.mediaType(), picture);
    }

    private static OptionalDouble scale(Kvp kvp) {
        Optional<String> text = kvp.find("SCALE");
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble scale = NumberText.decimal(text.get());
        if (scale.isEmpty() || scale.getAsDouble() <= 0) {
            throw WmsException.invalid("scale", text.get(), "the denominator of a scale");
        }
        return scale;
    }

    private static Optional<String> rule(Kvp kvp, List<MapStyle> styles) {
        Optional<String> rule = kvp.find("RULE");
        rule.ifPresent(name -> {
            List<String> known = styles.stream()
                    .flatMap(style -> style.rules().stream())
                    .map(DrawingRule::name)
                    .toList();
            if (!known.contains(name)) {
                throw WmsException.invalid("rule", name, "the name of a rule of the style: " + known);
            }
        });
        return rule;
    }
}
