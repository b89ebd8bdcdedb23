package org.spatialplan.ogc.api.styles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.ogc.api.ApiParts;
import org.spatialplan.ogc.api.tiles.VectorTileSource;
import org.spatialplan.portrayal.SymbolSheet.Symbol;
import org.spatialplan.portrayal.mapbox.LeftOff;
import org.spatialplan.portrayal.mapbox.MapboxLayers;
import org.spatialplan.text.Messages;

/**
 * A style as a document of the Mapbox Style Specification. It names no glyphs: nothing is fetched from elsewhere, labels are
 * drawn in the viewer's own fonts.
 */
final class MapboxDocument {

    private static final String SOURCE = "plan";
    private static final String OURS = "spatialplan:";

    private final OfferedStyle style;
    private final List<MapboxLayers> converted;

    private MapboxDocument(OfferedStyle style, List<MapboxLayers> converted) {
        this.style = style;
        this.converted = converted;
    }

    static MapboxDocument of(OfferedStyle style) {
        return new MapboxDocument(
                style,
                style.layers().stream()
                        .map(layer -> MapboxLayers.of(layer.table().type(), layer.style(), SOURCE))
                        .toList());
    }

    /** Lists what the document leaves off, in words of its own for each kind. */
    List<Map<String, Object>> leftOff() {
        Map<LeftOff.Reason, List<String>> rules = new LinkedHashMap<>();
        converted.stream().flatMap(layers -> layers.leftOff().stream()).forEach(each -> rules.computeIfAbsent(
                        each.reason(), reason -> new ArrayList<>())
                .add(each.layer() + "/" + each.rule()));
        List<Map<String, Object>> told = new ArrayList<>();
        rules.forEach((reason, where) -> told.add(ApiParts.map(
                "code",
                reason.code(),
                "zh",
                reason.text().zh(),
                "en",
                reason.text().en(),
                "rules",
                where)));
        told.add(note("order", Messages.of("ogc.mapbox.order")));
        if (converted.stream().anyMatch(layers -> !layers.labels().isEmpty())) {
            told.add(note("labels", Messages.of("ogc.mapbox.labels")));
        }
        return told;
    }

    private static Map<String, Object> note(String code, org.spatialplan.text.LocalizedText text) {
        return ApiParts.map("code", code, "zh", text.zh(), "en", text.en());
    }

    /** Lists the properties that the style uses of one of its layers. */
    List<String> properties(int layer) {
        return converted.get(layer).properties();
    }

    /** Lists the marks and hatches. */
    List<Symbol> symbols() {
        return converted.stream().flatMap(layers -> layers.symbols().stream()).toList();
    }

    /**
     * Makes the document.
     *
     * @param sprite address of the symbols, without its ending
     */
    Map<String, Object> toMap(VectorTileSource.Described source, String sprite) {
        Map<String, Object> document = ApiParts.map(
                "version",
                8,
                "name",
                style.title().both(),
                "metadata",
                ApiParts.map(OURS + "limits", limits(), OURS + "left-off", leftOff()),
                "center",
                source.center(),
                "zoom",
                source.zoom(),
                "sources",
                ApiParts.map(SOURCE, source.members()));
        if (!symbols().isEmpty()) {
            document.put("sprite", sprite);
        }
        document.put("layers", layers());
        return document;
    }

    /** Labels are above everything, as in pictures. */
    private List<Map<String, Object>> layers() {
        return Stream.concat(
                        converted.stream().flatMap(layers -> layers.shapes().stream()),
                        converted.stream().flatMap(layers -> layers.labels().stream()))
                .toList();
    }

    /** What the data must not be used for, by layer. */
    private Map<String, Object> limits() {
        Map<String, Object> limits = new LinkedHashMap<>();
        style.layers().forEach(layer -> {
            LayerDefinition definition = layer.table().type().definition();
            if (!definition.limits().zh().isEmpty()) {
                limits.put(layer.id(), definition.limits().both());
            }
        });
        return limits;
    }
}
