package org.spatialplan.imports;

import java.util.Map;
import java.util.Optional;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.PlainNumber;

/**
 * Reads the zone of a feature: the zone's id, its name in either language, or the usual words for a core zone (核心保护区),
 * for all other ground inside the line (一般控制区, 其他), and for an unknown zone (未公布). Immutable.
 */
final class ZoneReading {

    private static final String CORE = "核心";

    private final Optional<RuleSet> rules;

    ZoneReading(Optional<RuleSet> rules) {
        this.rules = rules;
    }

    boolean areNeeded() {
        return rules.isPresent();
    }

    /** The name of the attribute that holds the zone. */
    String attribute() {
        return rules.orElseThrow().zoneAttribute();
    }

    /** The zone of every feature where the rules know only one; empty if they know several. */
    Optional<String> only() {
        return rules.filter(set -> set.zones().size() == 1)
                .flatMap(set -> set.zones().keySet().stream().findFirst());
    }

    /** The name of a zone; its id in both languages if the rules do not know it. */
    LocalizedText nameOf(String zone) {
        return rules.flatMap(set -> Optional.ofNullable(set.zones().get(zone)))
                .map(rule -> new LocalizedText(rule.nameZh(), rule.nameEn()))
                .orElseGet(() -> new LocalizedText(zone, zone));
    }

    boolean isKnown(Object zone) {
        return rules.orElseThrow().zones().containsKey(String.valueOf(zone));
    }

    /** The zone's id; the unchanged value if it is not understood. */
    Object zone(Object value) {
        String text = PlainNumber.text(value).strip();
        Map<String, RuleSet.ZoneRule> zones = rules.orElseThrow().zones();
        return zones.values().stream()
                .filter(zone -> isMeant(zone, text))
                .map(RuleSet.ZoneRule::id)
                .findFirst()
                .map(Object.class::cast)
                .orElse(text);
    }

    private static boolean isMeant(RuleSet.ZoneRule zone, String text) {
        boolean known = zone.mayBe().isEmpty();
        boolean core = known && zone.nameZh().contains(CORE) && !zone.nameZh().contains("外");
        return text.equalsIgnoreCase(zone.id())
                || PlainNumber.same(text, zone.id())
                || text.equals(zone.nameZh())
                || text.equalsIgnoreCase(zone.nameEn())
                || core && text.matches("(自然保护地)?核心(保护)?区")
                || !known && text.matches("(分区)?(不明|未知|未公布|未划分)")
                || known && !core && text.matches("一般控制区|其他|其他区域|自然保护地一般控制区|自然保护地外.*");
    }
}
