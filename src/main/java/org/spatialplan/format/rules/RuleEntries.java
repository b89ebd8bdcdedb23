package org.spatialplan.format.rules;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.format.rules.YamlDocument.Node;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.AreaRule;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.RuleSet.Condition;
import org.spatialplan.layer.RuleSet.Document;
import org.spatialplan.layer.RuleSet.Followed;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.layer.RuleSet.NationalProjects;
import org.spatialplan.layer.RuleSet.Requirement;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.layer.StandIn;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.layer.ZoneRule.Extent;
import org.spatialplan.layer.ZoneRule.Others;
import org.spatialplan.layer.ZoneRule.Treatment;
import org.spatialplan.layer.ZoneRule.Where;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Reads single entries of a rule file.
 *
 * @param source of entries that name none
 * @param first day of entries that name none
 */
record RuleEntries(
        Map<String, LegalSource> sources,
        LegalSource source,
        LocalDate first,
        Map<String, Document> documents,
        Map<String, Condition> conditions) {

    /** The column of a line: a Shapefile cuts names to ten characters, and two more tell its columns apart. */
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]{0,7}");

    static LegalSource source(Node node) {
        return new LegalSource(
                node.text("id"),
                node.text("title_zh"),
                node.text("title_en"),
                node.text("number"),
                day(node, "in_force", LocalDate.EPOCH, true),
                node.textOr("url", ""),
                verified(node),
                optionalWords(node, "note"));
    }

    /**
     * Whether a person compared the entry with the legal text. The file has to state it, so that an unchecked entry is
     * never taken for a checked one.
     */
    private static boolean verified(Node node) {
        String text = node.text("verified");
        if (!List.of("true", "false").contains(text)) {
            node.node("verified").fault(Messages.of("format.rules.verified", text));
        }
        return text.equals("true");
    }

    /** What stands for a legal text that a file should name and does not. */
    static LegalSource noSource() {
        return new LegalSource("", "", "", "", LocalDate.EPOCH, "", false, LocalizedText.NONE);
    }

    static Document document(Node node) {
        return new Document(
                node.text("id"),
                node.constant("kind", Document.Kind.class),
                node.text("name_zh"),
                node.text("name_en"));
    }

    static Map<String, Condition> conditions(Node root) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        root.optionalList("conditions")
                .forEach(node -> conditions.put(
                        node.text("id"),
                        new Condition(node.text("id"), new LocalizedText(node.text("zh"), node.text("en")))));
        return conditions;
    }

    static Threshold threshold(Node node) {
        String measure = node.text("measure");
        if (!List.of("area-m2", "length-m").contains(measure)) {
            node.node("measure").fault(Messages.of("format.rules.measure", measure));
        }
        return new Threshold(measure, node.number("limit"), node.text("reason_zh"), node.text("reason_en"));
    }

    ActivityClass activity(Node node) {
        return new ActivityClass(
                node.text("id"),
                node.optionalInteger("item"),
                node.text("name_zh"),
                node.text("name_en"),
                node.optionalText("takes_ground").map("true"::equals).orElse(true),
                optionalWords(node, "needs"),
                requires(node),
                citation(node));
    }

    /** Reads a zone. The zone that represents an unknown zone has no rule of its own. */
    ZoneRule zone(Node node) {
        List<String> mayBe = node.texts("may_be");
        if (mayBe.size() == 1 || !mayBe.isEmpty() && !node.texts("permits").isEmpty()) {
            node.fault(Messages.of("format.rules.may-be"));
        }
        return new ZoneRule(
                node.text("id"),
                node.text("name_zh"),
                node.text("name_en"),
                mayBe.isEmpty() ? words(node, "principle") : optionalWords(node, "principle"),
                node.texts("permits"),
                onlyAs(node),
                mayBe,
                mayBe.isEmpty() ? words(node, "otherwise") : optionalWords(node, "otherwise"),
                citation(node),
                extent(node),
                others(node));
    }

    private static Extent extent(Node node) {
        Where where = node.optionalText("where").isEmpty() ? Where.INSIDE : node.constant("where", Where.class);
        double nearM = node.optionalNode("near_m").isEmpty() ? 0 : node.number("near_m");
        if ((where == Where.NEAR) != nearM > 0) {
            node.fault(Messages.of("format.rules.near"));
        }
        return new Extent(where, nearM, node.texts("of"));
    }

    private Others others(Node node) {
        return new Others(
                node.texts("allows"),
                node.texts("forbids"),
                node.optionalText("by_default").isEmpty()
                        ? Treatment.FORBIDDEN
                        : node.constant("by_default", Treatment.class),
                optionalWords(node, "needs"),
                requires(node),
                node.optionalText("only_if").map(id -> condition(node, id)));
    }

    private Condition condition(Node node, String id) {
        return conditions.get(RuleSetReader.known(node, id, conditions.keySet()));
    }

    private static Map<String, String> onlyAs(Node node) {
        return node.optionalList("only_as").stream()
                .collect(Collectors.toMap(item -> item.text("activity"), item -> item.text("as")));
    }

    NationalProjects nationalProjects(Node node) {
        return new NationalProjects(node.texts("zones"), words(node, "needs"), requires(node), citation(node));
    }

    AreaRule area(Node node) {
        return new AreaRule(
                node.text("attribute"),
                node.texts("values"),
                words(node, "needs"),
                requires(node),
                citation(node),
                node.optionalNode("follows").map(RuleEntries::followed));
    }

    private static Followed followed(Node node) {
        return new Followed(
                node.text("line"),
                texts(node.node("zones")),
                node.optionalText("always").map("true"::equals).orElse(false));
    }

    private static Map<String, String> texts(Node node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.entries().forEach((name, text) -> texts.put(name, text.text()));
        return Map.copyOf(texts);
    }

    /** Reads the control line of a rule file: a file that says nothing of it is named by its title. */
    static ControlLine line(Node root) {
        String id = root.text("id");
        Optional<Node> line = root.optionalNode("line");
        LocalizedText name = line.map(node -> words(node, "name"))
                .orElseGet(() -> new LocalizedText(root.text("title_zh"), root.text("title_en")));
        int order = line.flatMap(node -> node.optionalInteger("order")).orElse(0);
        return line.flatMap(node -> node.optionalText("column").map(column -> column(node, column)))
                .map(column -> new ControlLine(id, name, order, column))
                .orElseGet(() -> new ControlLine(id, name, order));
    }

    private static String column(Node node, String column) {
        if (!COLUMN.matcher(column).matches()) {
            node.node("column").fault(Messages.of("format.rules.column", column));
        }
        return column;
    }

    static StandIn standIn(Node node) {
        return new StandIn(
                node.text("layer"),
                node.optionalNode("where")
                        .map(where -> new StandIn.Selection(where.text("attribute"), where.texts("values"))),
                node.text("zone"),
                node.optionalNode("zones").map(RuleEntries::texts).orElse(Map.of()));
    }

    private List<Requirement> requires(Node node) {
        return node.optionalList("requires").stream()
                .map(item -> item.isText() ? requirement(item) : conditional(item))
                .toList();
    }

    private Requirement requirement(Node node) {
        return new Requirement(document(node, node.text()), Optional.empty());
    }

    private Requirement conditional(Node node) {
        return new Requirement(
                document(node, node.text("document")),
                node.optionalText("if").map(id -> condition(node, id)),
                node.optionalNode("from_m2").isEmpty() ? 0 : node.number("from_m2"));
    }

    private Document document(Node node, String id) {
        return documents.get(RuleSetReader.known(node, id, documents.keySet()));
    }

    private Citation citation(Node node) {
        LegalSource own = node.optionalText("source")
                .map(id -> sources.get(RuleSetReader.known(node.node("source"), id, sources.keySet())))
                .orElse(source);
        return new Citation(own, optionalWords(node, "article"), day(node, "from", first));
    }

    private static LocalizedText words(Node node, String name) {
        return new LocalizedText(node.text(name + "_zh"), node.text(name + "_en"));
    }

    /** Reads a text that is given in both languages or in neither. */
    private static LocalizedText optionalWords(Node node, String name) {
        return node.optionalText(name + "_zh").isEmpty()
                        && node.optionalText(name + "_en").isEmpty()
                ? LocalizedText.NONE
                : words(node, name);
    }

    private static LocalDate day(Node node, String name, LocalDate otherwise, boolean required) {
        if (!required && node.optionalNode(name).isEmpty()) {
            return otherwise;
        }
        try {
            return LocalDate.parse(node.text(name));
        } catch (DateTimeParseException e) {
            node.node(name).fault(Messages.of("format.rules.date", node.text(name)));
            return otherwise;
        }
    }

    static LocalDate day(Node node, String name, LocalDate otherwise) {
        return day(node, name, otherwise, false);
    }
}
