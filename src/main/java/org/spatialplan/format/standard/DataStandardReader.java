package org.spatialplan.format.standard;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.format.rules.YamlDocument;
import org.spatialplan.format.rules.YamlDocument.Node;
import org.spatialplan.format.standard.CodeList.Entry;
import org.spatialplan.format.standard.StandardColumn.Type;
import org.spatialplan.format.standard.StandardColumn.Use;
import org.spatialplan.parcel.AreaUnit;
import org.spatialplan.text.LocalizedText;

/**
 * Reads {@code standards/municipal-plan-database.yaml}: the layers of a database norm, their columns and code lists.
 * Unknown words are refused, since a misspelt word would silently do nothing. Stateless and thread-safe.
 */
public final class DataStandardReader {

    private static final Set<String> COLUMN_KEYS =
            Set.of("name", "also", "title", "type", "length", "exact", "required", "use", "unit", "codes");
    private static final Set<String> FORM_KEYS =
            Set.of("id", "title_zh", "title_en", "common", "columns", "telling", "zone", "zone_if_empty");
    private static final Set<String> LAYER_KEYS =
            Set.of("name", "title_zh", "title_en", "names", "ysdm", "into", "forms", "note_zh", "note_en");

    /**
     * Reads the norm.
     *
     * @throws org.spatialplan.format.rules.DataFileException with file, line and reason
     */
    public DataStandard read(DataFile file) {
        Node root = YamlDocument.read(file).root();
        Map<String, CodeList> lists = new LinkedHashMap<>();
        root.list("code_lists").forEach(node -> putOnce(lists, node, "id", codeList(node)));
        Reading reading = new Reading(lists, columns(root, "common", lists));
        Map<String, StandardLayer> layers = new LinkedHashMap<>();
        root.list("layers").forEach(node -> putOnce(layers, node, "name", reading.layer(node)));
        Node tolerance = root.node("area_tolerance");
        return new DataStandard(
                root.text("id"),
                title(root),
                root.texts("prefixes"),
                root.texts("changes_columns"),
                root.text("feature_code"),
                new AreaTolerance(tolerance.number("share"), tolerance.number("m2")),
                List.copyOf(layers.values()));
    }

    private static <T> void putOnce(Map<String, T> all, Node node, String key, T value) {
        if (all.put(node.text(key), value) != null) {
            throw node.malformed("'" + node.text(key) + "' stands twice");
        }
    }

    private static CodeList codeList(Node node) {
        Set<String> seen = new HashSet<>();
        return new CodeList(
                node.text("id"),
                title(node),
                node.list("entries").stream().map(entry -> entry(entry, seen)).toList());
    }

    private static Entry entry(Node node, Set<String> seen) {
        List<String> spellings = node.texts("codes");
        spellings.stream().filter(spelling -> !seen.add(spelling)).findFirst().ifPresent(twice -> {
            throw node.malformed("the code '" + twice + "' stands twice in the list");
        });
        return new Entry(node.text("is"), new LocalizedText(node.text("name_zh"), node.text("name_en")), spellings);
    }

    private static LocalizedText title(Node node) {
        return new LocalizedText(node.text("title_zh"), node.text("title_en"));
    }

    private static List<StandardColumn> columns(Node node, String key, Map<String, CodeList> lists) {
        return node.optionalList(key).stream().map(one -> column(one, lists)).toList();
    }

    private static StandardColumn column(Node node, Map<String, CodeList> lists) {
        requireKnown(node, COLUMN_KEYS);
        Optional<Use> use =
                node.optionalText("use").isPresent() ? Optional.of(node.constant("use", Use.class)) : Optional.empty();
        boolean coded = use.filter(one -> one == Use.ZONE || one == Use.PART).isPresent();
        Optional<CodeList> codes = node.optionalText("codes").map(id -> list(node, id, lists));
        Optional<AreaUnit> unit = node.optionalText("unit").map(symbol -> unit(node, symbol));
        if (coded != codes.isPresent()) {
            throw node.malformed("a column has codes if its use is zone or part, and only then");
        }
        if (use.filter(Use.AREA::equals).isPresent() != unit.isPresent()) {
            throw node.malformed("a column has a unit if its use is area, and only then");
        }
        Optional<Integer> length = node.optionalInteger("length");
        return new StandardColumn(
                node.text("name"),
                node.texts("also"),
                node.textOr("title", ""),
                node.constant("type", Type.class),
                length.isPresent() ? OptionalInt.of(length.get()) : OptionalInt.empty(),
                node.flag("exact"),
                node.flag("required"),
                use,
                unit,
                codes);
    }

    private static CodeList list(Node node, String id, Map<String, CodeList> lists) {
        CodeList list = lists.get(id);
        if (list == null) {
            throw node.malformed(
                    "names the unknown code list '" + id + "'; known are " + String.join(", ", lists.keySet()));
        }
        return list;
    }

    private static AreaUnit unit(Node node, String symbol) {
        return AreaUnit.find(symbol).orElseThrow(() -> node.malformed("the unit '" + symbol + "' is not known"));
    }

    private static void requireKnown(Node node, Set<String> known) {
        node.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.malformed("the word '" + key + "' is not known here; known are "
                        + String.join(", ", known.stream().sorted().toList()));
            }
        });
    }

    /** Reads layers whose columns refer to the code lists and common columns of the file. */
    private record Reading(Map<String, CodeList> lists, List<StandardColumn> common) {

        StandardLayer layer(Node node) {
            requireKnown(node, LAYER_KEYS);
            return new StandardLayer(
                    node.text("name"),
                    title(node),
                    node.texts("names"),
                    node.texts("ysdm"),
                    node.optionalText("into"),
                    new LocalizedText(node.textOr("note_zh", ""), node.textOr("note_en", "")),
                    node.optionalList("forms").stream().map(this::form).toList());
        }

        private LayerForm form(Node node) {
            requireKnown(node, FORM_KEYS);
            List<StandardColumn> own = columns(node, "columns", lists);
            List<String> telling = node.texts("telling");
            boolean withCommon =
                    !node.optionalText("common").map("false"::equals).orElse(false);
            telling.stream()
                    .filter(name ->
                            own.stream().noneMatch(column -> column.name().equals(name)))
                    .findFirst()
                    .ifPresent(name -> {
                        throw node.node("telling")
                                .malformed("'telling' names '" + name + "', which is no column of the form");
                    });
            return new LayerForm(
                    node.text("id"),
                    title(node),
                    withCommon ? common : List.of(),
                    own,
                    telling,
                    node.optionalText("zone"),
                    node.optionalText("zone_if_empty"));
        }
    }
}
