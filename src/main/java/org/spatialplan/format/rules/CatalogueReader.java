package org.spatialplan.format.rules;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
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
        List<LayerDefinition> layers = withDrawnPlaces(layers(document.root()));
        return new Catalogue(
                city.text("name_zh"),
                city.text("name_en"),
                city.number("central_meridian"),
                zone(city),
                layers,
                projectLines(city, layers));
    }

    private static List<LayerDefinition> layers(YamlDocument.Node root) {
        Set<String> ids = new HashSet<>();
        return root.list("layers").stream()
                .flatMap(node ->
                        node.attempt(CatalogueReader::layer).filter(layer -> isNew(layer.id(), node, ids)).stream())
                .toList();
    }

    private static boolean isNew(String id, YamlDocument.Node node, Set<String> ids) {
        boolean added = ids.add(id);
        if (!added) {
            node.fault(Messages.of("format.city.id-twice", id));
        }
        return added;
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
        lines.stream().filter(line -> !known.contains(line)).forEach(line -> city.node("project_lines")
                .fault(Messages.of("format.city.project-lines", line)));
        return lines;
    }

    private static ZoneId zone(YamlDocument.Node city) {
        try {
            return ZoneId.of(city.text("time_zone"));
        } catch (DateTimeException e) {
            city.node("time_zone").fault(Messages.of("format.city.time-zone", city.text("time_zone")));
            return ZoneOffset.UTC;
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
            node.node("id").fault(Messages.of("format.city.layer-id", id));
        }
        if (TAKEN.contains(id)) {
            node.node("id").fault(Messages.of("format.city.layer-taken", id));
        }
        return id;
    }

    private static Derivation derivation(YamlDocument.Node node) {
        Map<String, Double> widths =
                node.optionalNode("width_m").map(YamlDocument.Node::numbers).orElse(Map.of());
        return new Derivation(node.text("from"), node.constant("by", Derivation.Rule.class), widths);
    }
}
