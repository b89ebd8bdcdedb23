package org.spatialplan.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.YamlDocument;
import org.spatialplan.format.rules.YamlDocument.Node;
import org.spatialplan.imports.KnownAttributes.Kind;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.text.Messages;

/**
 * Reads a mapping (YAML, see docs/imports.md). Unknown words are refused, since a misspelt word would silently do
 * nothing.
 */
public final class MappingReader {

    private static final int MAX_BYTES = 1 << 20;
    private static final Set<String> SECTIONS =
            Set.of("attributes", "types", "values", "defaults", "drop", "area_unit");
    private static final Set<String> DEFAULTED = Set.of("zone", "name_zh", "name_en", "status", "as_of", "accuracy_m");

    private MappingReader() {}

    /**
     * Reads a file.
     *
     * @throws org.spatialplan.format.rules.DataFileException with file, line and reason
     */
    public static AttributeMapping read(DataFile file) {
        if (file.bytes().length > MAX_BYTES) {
            throw new org.spatialplan.format.rules.DataFileException(file.name(), 0, "a mapping has less than 1 MB");
        }
        Node root = YamlDocument.read(file).root();
        Map<String, List<String>> columns = new LinkedHashMap<>();
        root.entries().forEach((key, value) -> {
            if (AttributeMapping.PURPOSES.contains(key)) {
                columns.put(key, root.oneOrMore(key));
            } else if (!SECTIONS.contains(key)) {
                throw value.malformed(Messages.of(
                        "imports.mapping.unknown",
                        Stream.concat(
                                        AttributeMapping.PURPOSES.stream(),
                                        SECTIONS.stream().sorted())
                                .collect(Collectors.joining(", "))));
            }
        });
        return new AttributeMapping(
                Map.copyOf(columns),
                texts(root, "attributes"),
                types(root),
                values(root),
                defaults(root),
                root.texts("drop"),
                unit(root));
    }

    private static Map<String, String> defaults(Node root) {
        root.optionalNode("defaults").map(Node::entries).orElse(Map.of()).forEach((key, value) -> {
            if (!DEFAULTED.contains(key)) {
                throw value.malformed(Messages.of(
                        "imports.mapping.no-default",
                        DEFAULTED.stream().sorted().collect(Collectors.joining(", "))));
            }
        });
        return texts(root, "defaults");
    }

    private static Map<String, String> types(Node root) {
        Map<String, String> types = texts(root, "types");
        types.forEach((name, type) -> {
            if (Kind.named(type).isEmpty()) {
                throw root.node("types")
                        .node(name)
                        .malformed(Messages.of("imports.mapping.one-of", Kind.names(), type));
            }
        });
        return types;
    }

    private static Map<String, String> texts(Node root, String section) {
        Map<String, String> texts = new LinkedHashMap<>();
        root.optionalNode(section)
                .ifPresent(node -> node.entries().keySet().forEach(key -> texts.put(key, node.text(key))));
        return texts;
    }

    private static Map<String, Map<String, String>> values(Node root) {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        root.optionalNode("values")
                .ifPresent(node -> node.entries().keySet().forEach(key -> values.put(key, texts(node, key))));
        return values;
    }

    private static Optional<AreaUnit> unit(Node root) {
        return root.optionalNode("area_unit").map(node -> {
            String symbol = root.text("area_unit");
            return AreaUnit.find(symbol)
                    .orElseThrow(() -> node.malformed(Messages.of("imports.mapping.area-unit", symbol)));
        });
    }
}
