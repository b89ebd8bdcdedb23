package org.spatialplan.portrayal.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.text.Messages;

/** All styles by layer and name. Immutable and thread-safe. */
public final class Styles {

    private final Map<String, Map<String, MapStyle>> byLayer;
    private final Map<String, String> documents;
    private final MapStyle otherwise;

    private Styles(Map<String, Map<String, MapStyle>> byLayer, Map<String, String> documents) {
        this.byLayer = byLayer;
        this.documents = documents;
        this.otherwise = DefaultStyle.make();
    }

    /**
     * Reads the texts of style files.
     *
     * @param files text by file name, for messages
     * @throws InvalidStyleException if one is invalid, or two styles of a layer have the same name
     */
    public static Styles read(Map<String, String> files) {
        Map<String, Map<String, MapStyle>> byLayer = new LinkedHashMap<>();
        Map<String, String> documents = new LinkedHashMap<>();
        StyleReader reader = new StyleReader();
        files.forEach((file, text) -> {
            for (StyleReader.NamedStyle named : reader.read(file, text)) {
                MapStyle style = MapStyle.of(named);
                documents.putIfAbsent(style.layer(), text);
                MapStyle earlier = byLayer.computeIfAbsent(style.layer(), key -> new LinkedHashMap<>())
                        .putIfAbsent(style.name(), style);
                if (earlier != null) {
                    throw new InvalidStyleException(file, 0, Messages.of("portrayal.style.twice-named", style));
                }
            }
        });
        return new Styles(byLayer, documents);
    }

    /** These styles, and others for the layers that these do not style. */
    public Styles or(Styles others) {
        Map<String, Map<String, MapStyle>> all = new LinkedHashMap<>(others.byLayer);
        all.putAll(byLayer);
        Map<String, String> texts = new LinkedHashMap<>(others.documents);
        texts.putAll(documents);
        return new Styles(all, texts);
    }

    /** Lists the styles of a layer, the default one first; never empty. */
    public List<MapStyle> list(String layer) {
        List<MapStyle> styles = new ArrayList<>();
        byLayer.getOrDefault(layer, Map.of()).values().forEach(style -> {
            if (style.model().isDefault()) {
                styles.add(0, style);
            } else {
                styles.add(style);
            }
        });
        return styles.isEmpty() ? List.of(otherwise) : List.copyOf(styles);
    }

    /**
     * Returns the default style of a layer: its first with {@code IsDefault}, or its first, or a plain one for any
     * geometry.
     */
    public MapStyle get(String layer) {
        return list(layer).get(0);
    }

    /** Finds the text of the first file that styles a layer. */
    public Optional<String> findDocument(String layer) {
        return Optional.ofNullable(documents.get(layer));
    }

    /** Finds a style of a layer by name; an empty name is the default style. */
    public Optional<MapStyle> find(String layer, String name) {
        return name.isEmpty()
                ? Optional.of(get(layer))
                : list(layer).stream()
                        .filter(style -> style.name().equals(name))
                        .findFirst();
    }
}
