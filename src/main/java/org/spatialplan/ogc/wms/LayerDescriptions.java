package org.spatialplan.ogc.wms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerWords;
import org.spatialplan.ogc.wms.LayerDescription.ScaleRange;
import org.spatialplan.ogc.wms.LayerDescription.StyleDescription;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.text.Messages;
import org.springframework.stereotype.Component;

/** Describes the layers for the capabilities. Thread-safe. */
@Component
class LayerDescriptions {

    /** The path of the list of layers with their sources. */
    private static final String LAYERS = "/api/layers";

    private final WmsLayers layers;
    private final Legends legends;

    LayerDescriptions(WmsLayers layers, Legends legends) {
        this.layers = layers;
        this.legends = legends;
    }

    /** Describes the layer above all others: it has no name, and its box and systems hold for all. */
    LayerDescription root() {
        return above("", ServiceTexts.title(layers.catalogue().map().catalogue()), "");
    }

    /** Describes the layer that is made of all others. */
    LayerDescription group() {
        return above(
                WmsLayers.GROUP,
                Messages.of("ogc.all-layers").pair(),
                Messages.of("ogc.all-layers-plan-places").pair());
    }

    /** Describes the layers in the catalogue's order. */
    List<LayerDescription> list() {
        return layers.list().stream().map(this::describe).toList();
    }

    private LayerDescription above(String name, String title, String summary) {
        Envelope all = layers.extent();
        Optional<Envelope> lonLat = all.isNull() ? Optional.empty() : Optional.of(GeographicBox.widened(all));
        return new LayerDescription(
                name,
                title,
                summary,
                List.of("plan"),
                lonLat,
                boxes(lonLat),
                List.of(),
                List.of(),
                LAYERS,
                List.of(),
                ScaleRange.ALL);
    }

    private LayerDescription describe(FeatureTable table) {
        FeatureType type = table.type();
        LayerDefinition definition = type.definition();
        List<MapStyle> styles = layers.styles(type.id());
        Optional<Envelope> lonLat = type.extent().map(GeographicBox::widened);
        return new LayerDescription(
                type.id(),
                LayerWords.title(definition),
                LayerWords.summary(definition),
                keywords(definition),
                lonLat,
                boxes(lonLat),
                times(type.id()),
                definition.attribution(),
                layers.catalogue().map().findLayer(type.id()).isPresent() ? LAYERS + "/" + type.id() : LAYERS,
                styles.stream()
                        .map(style -> new StyleDescription(
                                style.name(), LayerWords.both(style.titleZh(), style.titleEn()), legends.size(style)))
                        .toList(),
                scales(styles));
    }

    private List<Instant> times(String id) {
        return VersionTimes.of(layers.catalogue().times(id));
    }

    private static List<String> keywords(LayerDefinition definition) {
        return Stream.of(definition.kind(), definition.illustrative() ? "illustrative" : "")
                .filter(word -> !word.isBlank())
                .toList();
    }

    private Map<Crs, Envelope> boxes(Optional<Envelope> lonLat) {
        Map<Crs, Envelope> boxes = new LinkedHashMap<>();
        if (lonLat.isPresent()) {
            for (Crs crs : layers.offeredCrs()) {
                GeographicBox.in(crs, lonLat.get()).ifPresent(box -> boxes.put(crs, box));
            }
        }
        return boxes;
    }

    /** Returns the scales at which any of the styles draws anything. */
    private static ScaleRange scales(List<MapStyle> styles) {
        List<DrawingRule> rules = styles.stream()
                .flatMap(style -> style.groups().stream())
                .flatMap(List::stream)
                .toList();
        double least = rules.stream().mapToDouble(DrawingRule::minScale).min().orElse(0);
        double most = rules.stream().mapToDouble(DrawingRule::maxScale).max().orElse(Double.POSITIVE_INFINITY);
        return new ScaleRange(least, most);
    }
}
