package org.spatialplan.format.rules;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerDefinition.Derivation;
import org.spatialplan.layer.XmlName;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Reads {@code layers.yaml}: the coordinate frame of the city and the definitions of its layers. Stateless and
 * thread-safe.
 */
public final class CatalogueReader {
    /** Names under which the service offers collections of its own beside those of layers. */
    private static final Set<String> TAKEN = Set.of("catalogue");

    /**
     * Reads the catalogue.
     *
     * @throws DataFileException with file, line and reason
     */
    public Catalogue read(DataFile file) {
        YamlDocument document = YamlDocument.read(file);
        YamlDocument.Node city = document.root().node("city");
        List<LayerDefinition> layers = withDrawnPlaces(document.root().list("layers").stream()
                .map(CatalogueReader::layer)
                .toList());
        return new Catalogue(
                city.text("name_zh"),
                city.text("name_en"),
                city.number("central_meridian"),
                zone(city),
                layers,
                projectLines(city, layers));
    }

    /** Adds the layer of the places that people draw for projects and actions, unless the city describes it itself. */
    private static List<LayerDefinition> withDrawnPlaces(List<LayerDefinition> layers) {
        if (layers.stream().anyMatch(LayerDefinition::isDrawnPlaces)) {
            return layers;
        }
        LocalizedText title = Messages.of("layer.drawn-places.title");
        LocalizedText description = Messages.of("layer.drawn-places.description");
        LayerDefinition drawn = new LayerDefinition(
                LayerDefinition.DRAWN_PLACES,
                title.zh(),
                title.en(),
                description.zh(),
                description.en(),
                "plan",
                List.of(),
                false,
                false,
                Messages.of("layer.drawn-places.limits"),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
        return Stream.concat(layers.stream(), Stream.of(drawn)).toList();
    }

    private static List<String> projectLines(YamlDocument.Node city, List<LayerDefinition> layers) {
        List<String> lines = city.texts("project_lines");
        Set<String> known =
                layers.stream().flatMap(layer -> layer.rules().stream()).collect(Collectors.toSet());
        lines.stream().filter(line -> !known.contains(line)).findFirst().ifPresent(line -> {
            throw city.malformed("project_lines names '" + line + "', which is the line of no layer");
        });
        return lines;
    }

    private static ZoneId zone(YamlDocument.Node city) {
        try {
            return ZoneId.of(city.text("time_zone"));
        } catch (DateTimeException e) {
            throw city.malformed("time_zone must be like Asia/Shanghai, found '" + city.text("time_zone") + "'");
        }
    }

    private static LayerDefinition layer(YamlDocument.Node node) {
        return new LayerDefinition(
                id(node),
                node.text("title_zh"),
                node.text("title_en"),
                node.text("description_zh"),
                node.text("description_en"),
                node.text("kind"),
                node.texts("attribution"),
                node.flag("territory"),
                node.flag("illustrative"),
                new LocalizedText(node.textOr("limits_zh", ""), node.textOr("limits_en", "")),
                node.optionalText("rules"),
                node.optionalNode("derived").map(CatalogueReader::derivation),
                !node.optionalText("bundled").map("false"::equals).orElse(false),
                node.flag("backdrop"),
                node.optionalNode("imported").map(CatalogueReader::counterpart));
    }

    private static LayerDefinition.Counterpart counterpart(YamlDocument.Node node) {
        return new LayerDefinition.Counterpart(
                node.text("title_zh"),
                node.text("title_en"),
                new LocalizedText(node.textOr("limits_zh", ""), node.textOr("limits_en", "")));
    }

    /** Reads the id of a layer. It has to be valid as a name in XML, in addresses, and before a dot in identifiers. */
    private static String id(YamlDocument.Node node) {
        String id = node.text("id");
        if (!XmlName.of(id).equals(id) || id.startsWith("_") || id.indexOf('.') >= 0) {
            throw node.malformed("id must be letters, digits, - and _, a letter first, found '" + id + "'");
        }
        if (TAKEN.contains(id)) {
            throw node.malformed("id is taken by the service itself, found '" + id + "'");
        }
        return id;
    }

    private static Derivation derivation(YamlDocument.Node node) {
        Map<String, Double> widths =
                node.optionalNode("width_m").map(YamlDocument.Node::numbers).orElse(Map.of());
        return new Derivation(node.text("from"), node.constant("by", Derivation.Rule.class), widths);
    }
}
