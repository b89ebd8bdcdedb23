package org.spatialplan.format.city;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file whose every fault names its line; data binding would lose the lines. */
public record YamlDocument(DataFile file, Node root) {

    public static YamlDocument read(DataFile file) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(file.name()).build();
            org.snakeyaml.engine.v2.nodes.Node root = new Compose(settings)
                    .composeString(file.text())
                    .orElseThrow(() -> new DataFileException(file.name(), 0, "is empty"));
            return new YamlDocument(file, new Node(file, "document", root));
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(0L);
            throw new DataFileException(file.name(), line, "is no YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new DataFileException(file.name(), 0, "is no YAML: " + e.getMessage(), e);
        }
    }

    /** A value of the document, which knows its line. */
    public static final class Node {

        private final DataFile file;
        private final String name;
        private final org.snakeyaml.engine.v2.nodes.Node node;

        private Node(DataFile file, String name, org.snakeyaml.engine.v2.nodes.Node node) {
            this.file = file;
            this.name = name;
            this.node = node;
        }

        public Node node(String key) {
            return optionalNode(key).orElseThrow(() -> broken("'" + key + "' is missing"));
        }

        public Optional<Node> optionalNode(String key) {
            return Optional.ofNullable(entries().get(key));
        }

        public List<Node> list(String key) {
            return node(key).items();
        }

        public String text(String key) {
            return node(key).scalar();
        }

        public Optional<String> optionalText(String key) {
            return optionalNode(key).map(Node::scalar);
        }

        public String textOr(String key, String otherwise) {
            return optionalText(key).orElse(otherwise);
        }

        public List<String> texts(String key) {
            return optionalNode(key)
                    .map(node -> node.items().stream().map(Node::scalar).toList())
                    .orElse(List.of());
        }

        /** One text, or a list of them. */
        public List<String> oneOrMore(String key) {
            Node value = node(key);
            return value.node instanceof SequenceNode ? texts(key) : List.of(value.scalar());
        }

        /** One entry, or a list of them; none if there is no such key. */
        public List<Node> oneOrMoreNodes(String key) {
            return optionalNode(key)
                    .map(value -> value.node instanceof SequenceNode ? value.items() : List.of(value))
                    .orElse(List.of());
        }

        /** Whether it is a single value. */
        public boolean isText() {
            return node instanceof ScalarNode;
        }

        /** The single value that it is. */
        public String text() {
            return scalar();
        }

        public List<Node> optionalList(String key) {
            return optionalNode(key).map(Node::items).orElse(List.of());
        }

        public boolean flag(String key) {
            return optionalText(key).map("true"::equals).orElse(false);
        }

        public Optional<Integer> optionalInteger(String key) {
            return optionalNode(key).map(node -> (int) node.asNumber());
        }

        public double number(String key) {
            return node(key).asNumber();
        }

        public Map<String, Double> numbers() {
            Map<String, Double> numbers = new LinkedHashMap<>();
            entries().forEach((key, value) -> numbers.put(key, value.asNumber()));
            return numbers;
        }

        public <E extends Enum<E>> E constant(String key, Class<E> type) {
            String value = text(key);
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(value))
                    .findFirst()
                    .orElseThrow(() -> node(key)
                            .broken("must be one of "
                                    + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT) + ", found '"
                                    + value + "'"));
        }

        public Map<String, Node> entries() {
            if (!(node instanceof MappingNode mapping)) {
                throw broken("must be a mapping");
            }
            Map<String, Node> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = new Node(file, name, tuple.getKeyNode()).scalar();
                entries.put(key, new Node(file, key, tuple.getValueNode()));
            }
            return entries;
        }

        public DataFileException broken(String reason) {
            long line = node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
            return new DataFileException(file.name(), line, name + ": " + reason);
        }

        private List<Node> items() {
            if (!(node instanceof SequenceNode sequence)) {
                throw broken("must be a list");
            }
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(new Node(file, name, item)));
            return items;
        }

        private String scalar() {
            if (!(node instanceof ScalarNode scalar)) {
                throw broken("must be a single value");
            }
            return scalar.getValue();
        }

        private double asNumber() {
            try {
                return Double.parseDouble(scalar());
            } catch (NumberFormatException e) {
                throw broken("must be a number, found '" + scalar() + "'");
            }
        }
    }
}
