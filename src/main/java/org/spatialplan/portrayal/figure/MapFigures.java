package org.spatialplan.portrayal.figure;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureProperties;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.Legend;
import org.spatialplan.portrayal.LegendRequest;
import org.spatialplan.portrayal.Lettering;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.portrayal.PortrayedFeature;
import org.spatialplan.portrayal.PortrayedLayer;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.Styles;

/**
 * Draws maps as figures of documents, twice as dense as screens, for print. Without fonts texts are left out of them. The work
 * limit of the thread holds for the drawing. Thread-safe.
 */
public final class MapFigures {

    private static final int DENSITY = 2;
    private static final double PIXEL_MM = MapRequest.STANDARD_PIXEL_MM / DENSITY;
    private static final int SWATCH_WIDTH = 28;
    private static final int SWATCH_HEIGHT = 18;
    private static final String SIGNS = "/portrayal/figure.sld";

    private final MapRenderer renderer;
    private final Legend legend;
    private final Styles styles;
    private final Styles signs = readSigns();

    /** @param styles of the layers of the map */
    public MapFigures(MapRenderer renderer, Legend legend, Styles styles) {
        this.renderer = renderer;
        this.legend = legend;
        this.styles = styles;
    }

    private static Styles readSigns() {
        try (InputStream stream = Objects.requireNonNull(MapFigures.class.getResourceAsStream(SIGNS))) {
            return Styles.read(Map.of("figure.sld", new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Features of a layer of the map, in the layer's default style; those without a place are left out. */
    public LayerDrawing layer(String id, Collection<Feature> features) {
        List<PortrayedFeature> located = features.stream()
                .filter(feature -> feature.geometry().isPresent())
                .map(MapFigures::portrayed)
                .toList();
        return new LayerDrawing(PortrayedLayer.of(id, Crs.CRS84, located), styles.get(id));
    }

    private static PortrayedFeature portrayed(Feature feature) {
        Map<String, Object> attributes = FeatureProperties.of(feature);
        attributes.put("id", feature.id());
        return new PortrayedFeature(feature.id(), attributes, feature.geometry().orElseThrow());
    }

    /** Places marked with a sign, the last one on top. */
    public LayerDrawing signs(Sign sign, List<SignedPlace> places) {
        List<PortrayedFeature> features = new ArrayList<>();
        for (SignedPlace place : places) {
            Map<String, Object> attributes = new TreeMap<>(Map.of("label", place.label()));
            features.add(new PortrayedFeature(Integer.toString(features.size()), attributes, place.lonLat()));
        }
        return signs(sign.style(), features);
    }

    private LayerDrawing signs(String style, List<PortrayedFeature> features) {
        return new LayerDrawing(PortrayedLayer.of(style, Crs.CRS84, features), signs.get(style));
    }

    /**
     * The figure as PNG of twice the frame's width and height.
     *
     * @param layers from the lowest to the topmost; scale bar and north arrow lie above them
     */
    public byte[] draw(FigureFrame frame, List<LayerDrawing> layers, PortrayalLanguage language) {
        List<LayerDrawing> all = new ArrayList<>(layers);
        all.add(signs(Sign.FURNITURE.style(), Furniture.of(frame, language)));
        MapRequest request = MapRequest.of(frame.width() * DENSITY, frame.height() * DENSITY, frame.box(), Crs.CRS84)
                .withBackground(Color.WHITE)
                .withPixelMm(PIXEL_MM)
                .withLettering(new Lettering(Lettering.Part.ABOVE, language, List.of()))
                .withCancellation(MapFigures::isOver)
                .with(all);
        return renderer.draw(request, picture -> PictureEncoder.encode(picture, PictureFormat.PNG8));
    }

    /** Never true: the limit tells by its exception. */
    private static boolean isOver() {
        WorkLimit.ask();
        return false;
    }

    /**
     * What the rules that draw something in the figure are called, with their swatches, from the lowest layer; each title
     * once.
     */
    public List<LegendEntry> legend(FigureFrame frame, List<LayerDrawing> layers, PortrayalLanguage language) {
        double scale = MapRequest.of(frame.width(), frame.height(), frame.box(), Crs.CRS84)
                .scaleDenominator();
        Map<String, LegendEntry> entries = new LinkedHashMap<>();
        for (LayerDrawing layer : layers) {
            for (DrawingRule rule : layer.layer().rulesInUse(layer.style(), scale, frame.box())) {
                if (!rule.titleZh().isEmpty() && rule.drawsMoreThanText()) {
                    String title = title(rule, language);
                    entries.computeIfAbsent(title, any -> new LegendEntry(title, swatch(layer, rule, language)));
                }
            }
        }
        return List.copyOf(entries.values());
    }

    private static String title(DrawingRule rule, PortrayalLanguage language) {
        return language == PortrayalLanguage.EN && !rule.titleEn().isEmpty() ? rule.titleEn() : rule.titleZh();
    }

    private byte[] swatch(LayerDrawing layer, DrawingRule rule, PortrayalLanguage language) {
        LegendRequest request = new LegendRequest(
                language, SWATCH_WIDTH, SWATCH_HEIGHT, Color.WHITE, OptionalDouble.empty(), Optional.of(rule.name()));
        return PictureEncoder.encode(legend.draw(layer.style(), request), PictureFormat.PNG);
    }
}
