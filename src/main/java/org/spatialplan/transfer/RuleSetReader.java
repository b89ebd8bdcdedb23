package org.spatialplan.transfer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spatialplan.layer.LayerDefinition.Words;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.Document;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.layer.RuleSet.NationalProjects;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.layer.RuleSet.ZoneRule;

/** Reads the rules of a layer from {@code rules/<name>.yaml}. Stateless and thread-safe. */
public final class RuleSetReader {

    /** @throws DataFileException with file, line and reason */
    public RuleSet read(DataFile file) {
        YamlDocument.Node root = YamlDocument.read(file).root();
        LegalSource source = legalSource(root.node("source"));
        Map<String, ActivityClass> activities = new LinkedHashMap<>();
        root.list("activities").forEach(node -> activities.put(node.text("id"), activity(node, source)));
        Map<String, ZoneRule> zones = new LinkedHashMap<>();
        for (YamlDocument.Node node : root.list("zones")) {
            ZoneRule zone = zone(node, source);
            zone.permits().stream()
                    .filter(id -> !activities.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw node.broken("permits the unknown activity '" + id + "'");
                    });
            zones.put(zone.id(), zone);
        }
        Map<String, Document> documents = new LinkedHashMap<>();
        root.optionalList("documents").forEach(node -> documents.put(node.text("id"), document(node)));
        root.list("activities").forEach(node -> known(node, node.texts("requires"), documents.keySet()));
        return new RuleSet(
                root.text("id"),
                root.text("title_zh"),
                root.text("title_en"),
                source,
                root.text("zone_attribute"),
                zones,
                activities,
                documents,
                root.optionalNode("national_projects")
                        .map(node -> nationalProjects(node, zones.keySet(), documents.keySet())),
                root.optionalList("thresholds").stream()
                        .map(RuleSetReader::threshold)
                        .toList(),
                file.sha256());
    }

    private static NationalProjects nationalProjects(YamlDocument.Node node, Set<String> zones, Set<String> documents) {
        return new NationalProjects(
                known(node, node.texts("zones"), zones),
                words(node, "needs"),
                known(node, node.texts("requires"), documents));
    }

    private static Document document(YamlDocument.Node node) {
        return new Document(
                node.text("id"),
                node.constant("kind", Document.Kind.class),
                node.text("name_zh"),
                node.text("name_en"));
    }

    private static Threshold threshold(YamlDocument.Node node) {
        String measure = node.text("measure");
        if (!List.of("area-m2", "length-m").contains(measure)) {
            throw node.broken("measure must be area-m2 or length-m, found '" + measure + "'");
        }
        return new Threshold(measure, node.number("limit"), node.text("reason_zh"), node.text("reason_en"));
    }

    private static List<String> known(YamlDocument.Node node, List<String> ids, Set<String> known) {
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw node.broken("names the unknown '" + id + "'; known are " + String.join(", ", known));
        });
        return ids;
    }

    private static LegalSource legalSource(YamlDocument.Node node) {
        try {
            return new LegalSource(
                    node.text("title_zh"),
                    node.text("title_en"),
                    node.text("number"),
                    LocalDate.parse(node.text("in_force")),
                    node.textOr("url", ""));
        } catch (DateTimeParseException e) {
            throw node.broken("in_force must be a date like 2022-08-16, found '" + node.text("in_force") + "'");
        }
    }

    private static LegalSource ownSource(YamlDocument.Node node, LegalSource ofAll) {
        return node.optionalNode("source").map(RuleSetReader::legalSource).orElse(ofAll);
    }

    private static Words words(YamlDocument.Node node, String name) {
        return new Words(node.text(name + "_zh"), node.text(name + "_en"));
    }

    private static ActivityClass activity(YamlDocument.Node node, LegalSource ofAll) {
        return new ActivityClass(
                node.text("id"),
                node.optionalInteger("item"),
                node.text("name_zh"),
                node.text("name_en"),
                node.optionalText("takes_ground").map("true"::equals).orElse(true),
                new Words(node.textOr("needs_zh", ""), node.textOr("needs_en", "")),
                node.texts("requires"),
                ownSource(node, ofAll));
    }

    private static ZoneRule zone(YamlDocument.Node node, LegalSource ofAll) {
        return new ZoneRule(
                node.text("id"),
                node.text("name_zh"),
                node.text("name_en"),
                words(node, "principle"),
                node.texts("permits"),
                words(node, "otherwise"),
                ownSource(node, ofAll));
    }
}
