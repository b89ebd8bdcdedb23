package org.spatialplan.transfer;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.layer.RuleSet.ZoneRule;

/** Reads the rules of a layer from {@code rules/<name>.yaml}. Stateless and thread-safe. */
public final class RuleSetReader {

    /** @throws DataFileException with file, line and reason */
    public RuleSet read(DataFile file) {
        YamlDocument.Node root = YamlDocument.read(file).root();
        Map<String, ActivityClass> activities = new LinkedHashMap<>();
        root.list("activities").forEach(node -> activities.put(node.text("id"), activity(node)));
        Map<String, ZoneRule> zones = new LinkedHashMap<>();
        for (YamlDocument.Node node : root.list("zones")) {
            ZoneRule zone = zone(node);
            zone.permits().stream()
                    .filter(id -> !activities.containsKey(id))
                    .findFirst()
                    .ifPresent(id -> {
                        throw node.broken("permits the unknown activity '" + id + "'");
                    });
            zones.put(zone.id(), zone);
        }
        return new RuleSet(
                root.text("id"),
                root.text("title_zh"),
                root.text("title_en"),
                legalSource(root.node("source")),
                root.text("zone_attribute"),
                zones,
                activities);
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

    private static ActivityClass activity(YamlDocument.Node node) {
        return new ActivityClass(
                node.text("id"),
                node.optionalInteger("item"),
                node.text("name_zh"),
                node.text("name_en"),
                node.optionalText("takes_ground").map("true"::equals).orElse(true),
                node.textOr("needs_zh", ""),
                node.textOr("needs_en", ""));
    }

    private static ZoneRule zone(YamlDocument.Node node) {
        return new ZoneRule(
                node.text("id"),
                node.text("name_zh"),
                node.text("name_en"),
                node.text("principle_zh"),
                node.text("principle_en"),
                node.texts("permits"));
    }
}
