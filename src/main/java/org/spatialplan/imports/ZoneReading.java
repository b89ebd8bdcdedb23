package org.spatialplan.imports;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.ZoneRule;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.PlainNumber;

/**
 * Reads the zone of a feature: the zone's id, its name in either language, or the usual words for a core zone (核心保护区),
 * for all other ground inside the line (一般控制区, 其他), and for an unknown zone (未公布). Immutable.
 */
final class ZoneReading {

    private static final String CORE = "核心";

    /** Words for the ground of a line outside its core zone. */
    private static final Pattern OTHER = Pattern.compile("一般控制区|其他|其他区域|自然保护地一般控制区|自然保护地外.*");

    private final Optional<RuleSet> rules;

    ZoneReading(Optional<RuleSet> rules) {
        this.rules = rules;
    }

    boolean areNeeded() {
        return rules.isPresent() && !attribute().isEmpty();
    }

    /** The name of the attribute that holds the zone. */
    String attribute() {
        return rules.orElseThrow().zoneAttribute();
    }

    /** The name of a zone; its id in both languages if the rules do not know it. */
    LocalizedText nameOf(String zone) {
        return rules.flatMap(set -> Optional.ofNullable(set.zones().get(zone)))
                .map(rule -> new LocalizedText(rule.nameZh(), rule.nameEn()))
                .orElseGet(() -> new LocalizedText(zone, zone));
    }

    /** Whether a feature can have the zone. Zones of other ground, such as a setback, are not those of features. */
    boolean isKnown(Object zone) {
        return ofFeatures().anyMatch(rule -> rule.id().equals(String.valueOf(zone)));
    }

    private Stream<ZoneRule> ofFeatures() {
        return rules.orElseThrow().zones().values().stream()
                .filter(zone -> zone.extent().where() == ZoneRule.Where.INSIDE);
    }

    /** The zone's id; the unchanged value if it is not understood. */
    Object zone(Object value) {
        String text = PlainNumber.text(value).strip();
        List<ZoneRule> others = ofFeatures()
                .filter(zone -> zone.mayBe().isEmpty() && !isCore(zone))
                .toList();
        boolean oneBesideCore = others.size() == 1 && ofFeatures().anyMatch(ZoneReading::isCore);
        return ofFeatures()
                .filter(zone -> isMeant(zone, text)
                        || oneBesideCore
                                && others.contains(zone)
                                && OTHER.matcher(text).matches())
                .map(ZoneRule::id)
                .findFirst()
                .map(Object.class::cast)
                .orElse(text);
    }

    private static boolean isCore(ZoneRule zone) {
        return zone.mayBe().isEmpty()
                && zone.nameZh().contains(CORE)
                && !zone.nameZh().contains("外");
    }

    private static boolean isMeant(ZoneRule zone, String text) {
        return text.equalsIgnoreCase(zone.id())
                || PlainNumber.same(text, zone.id())
                || text.equals(zone.nameZh())
                || text.equalsIgnoreCase(zone.nameEn())
                || isCore(zone) && text.matches("(自然保护地)?核心(保护)?区")
                || !zone.mayBe().isEmpty() && text.matches("(分区)?(不明|未知|未公布|未划分|未区分)");
    }
}
