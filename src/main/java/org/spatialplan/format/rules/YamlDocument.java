package org.spatialplan.format.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A YAML file whose errors name the line. Data binding would lose the lines. */
public record YamlDocument(DataFile file, Node root) {

    /**
     * Reads a file.
     *
     * @throws DataFileException if it is not YAML
     */
    public static YamlDocument read(DataFile file) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.name())
                    .setCodePointLimit(Integer.MAX_VALUE) // the file is in memory already
                    .build();
            org.snakeyaml.engine.v2.nodes.Node root = new Compose(settings)
                    .composeString(file.text())
                    .orElseThrow(() -> new DataFileException(file.name(), 0, Messages.of("format.file.empty")));
            return new YamlDocument(file, new Node(file, "document", root));
        } catch (MarkedYamlEngineException e) {
            long line = e.getProblemMark().map(mark -> mark.getLine() + 1L).orElse(0L);
            throw new DataFileException(file.name(), line, Messages.of("format.file.no-yaml", e.getProblem()), e);
        } catch (YamlEngineException e) {
            throw new DataFileException(file.name(), 0, Messages.of("format.file.no-yaml", e.getMessage()), e);
        }
    }

    /**
     * A value of the document with its line. The methods that read a key report a {@link DataFileException} with the
     * line if the key is missing or its value has another form; where faults are collected, they return an empty value.
     */
    public static final class Node {

        private final DataFile file;
        private final String name;
        private final org.snakeyaml.engine.v2.nodes.Node node;

        private Node(DataFile file, String name, org.snakeyaml.engine.v2.nodes.Node node) {
            this.file = file;
            this.name = name;
            this.node = node;
        }

        /** The value of a key. */
        public Node node(String key) {
            return optionalNode(key).orElseGet(() -> {
                fault(Messages.of("format.file.missing", key));
                return new Node(file, key, null);
            });
        }

        /** The value of a key; empty if there is no such key. */
        public Optional<Node> optionalNode(String key) {
            return Optional.ofNullable(entries().get(key));
        }

        /** The entries of the list at a key. */
        public List<Node> list(String key) {
            return node(key).items();
        }

        /** The text at a key. */
        public String text(String key) {
            return node(key).scalar();
        }

        /** The text at a key; empty if there is no such key. */
        public Optional<String> optionalText(String key) {
            return optionalNode(key).map(Node::scalar);
        }

        /** The text at a key, or another one if there is no such key. */
        public String textOr(String key, String otherwise) {
            return optionalText(key).orElse(otherwise);
        }

        /** The texts of the list at a key. */
        public List<String> texts(String key) {
            return optionalNode(key)
                    .map(node -> node.items().stream().map(Node::scalar).toList())
                    .orElse(List.of());
        }

        /** The texts at a key, which holds one text or a list of texts. */
        public List<String> oneOrMore(String key) {
            Node value = node(key);
            return value.node instanceof SequenceNode ? texts(key) : List.of(value.scalar());
        }

        /** The entries at a key, which holds one entry or a list of entries; empty if there is no such key. */
        public List<Node> oneOrMoreNodes(String key) {
            return optionalNode(key)
                    .map(value -> value.node instanceof SequenceNode ? value.items() : List.of(value))
                    .orElse(List.of());
        }

        /** Whether the value is a single value. */
        public boolean isText() {
            return node instanceof ScalarNode;
        }

        /** Whether the value is a finite number. */
        public boolean isNumber() {
            try {
                return node instanceof ScalarNode scalar && Double.isFinite(Double.parseDouble(scalar.getValue()));
            } catch (NumberFormatException e) {
                return false;
            }
        }

        /** The single value as text. */
        public String text() {
            return scalar();
        }

        /** The entries of the list at a key; empty if there is no such key. */
        public List<Node> optionalList(String key) {
            return optionalNode(key).map(Node::items).orElse(List.of());
        }

        /** Whether the value at a key is true; false if there is no such key. */
        public boolean flag(String key) {
            return optionalText(key).map("true"::equals).orElse(false);
        }

        /** The whole number at a key; empty if there is no such key. */
        public Optional<Integer> optionalInteger(String key) {
            return optionalNode(key).map(node -> (int) node.asNumber());
        }

        /** The number at a key. */
        public double number(String key) {
            return node(key).asNumber();
        }

        /** All entries as numbers by their keys. */
        public Map<String, Double> numbers() {
            Map<String, Double> numbers = new LinkedHashMap<>();
            entries().forEach((key, value) -> numbers.put(key, value.asNumber()));
            return numbers;
        }

        /** The constant of an enumeration at a key, written in lower case. */
        public <E extends Enum<E>> E constant(String key, Class<E> type) {
            Node value = node(key);
            String word = value.scalar();
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseGet(() -> {
                        value.fault(Messages.of(
                                "format.file.one-of",
                                Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT),
                                word));
                        return type.getEnumConstants()[0];
                    });
        }

        /** All entries by their keys, in the order of the file. */
        public Map<String, Node> entries() {
            if (!(node instanceof MappingNode mapping)) {
                fault(Messages.of("format.file.mapping"));
                return Map.of();
            }
            Map<String, Node> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = new Node(file, name, tuple.getKeyNode()).scalar();
                entries.put(key, new Node(file, key, tuple.getValueNode()));
            }
            return entries;
        }

        /** An exception with the line of this value. */
        public DataFileException malformed(String reason) {
            return malformed(new LocalizedText(reason, reason));
        }

        /** An exception in both languages with the line of this value. */
        public DataFileException malformed(LocalizedText reason) {
            long line = node == null
                    ? 0
                    : node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
            return new DataFileException(file.name(), line, Messages.of("format.file.value", name, reason));
        }

        /** Reports a fault with the line of this value. One of a value that is missing was reported. */
        public void fault(LocalizedText reason) {
            if (node != null) {
                file.faults().report(malformed(reason));
            }
        }

        /** Reads this entry; empty if it cannot be read, which is reported. */
        public <T> Optional<T> attempt(Function<Node, T> reading) {
            return file.attempt(() -> reading.apply(this));
        }

        private List<Node> items() {
            if (!(node instanceof SequenceNode sequence)) {
                fault(Messages.of("format.file.list"));
                return List.of();
            }
            List<Node> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(new Node(file, name, item)));
            return items;
        }

        private String scalar() {
            if (!(node instanceof ScalarNode scalar)) {
                fault(Messages.of("format.file.single"));
                return "";
            }
            return scalar.getValue();
        }

        private double asNumber() {
            try {
                return Double.parseDouble(scalar());
            } catch (NumberFormatException e) {
                if (node instanceof ScalarNode) {
                    fault(Messages.of("format.file.number", scalar()));
                }
                return 0;
            }
        }
    }
}
