package org.spatialplan.web.answer;

import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.RuleSet.ActivityClass;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.Names;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.sum.Grouping;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;
import org.spatialplan.text.answer.LocalizedName;

/** Names the groups of sums in Chinese and English. */
final class GroupNames {

    private GroupNames() {}

    static LocalizedName of(String key, Grouping by, PlanMap map) {
        return switch (by) {
            case FIELD -> Names.field(key, map);
            case DISTRICT -> district(key, map);
            case TOWNSHIP -> Names.feature(LinkPlacement.PLACES, key, map);
            case BODY, LEAD_BODY -> Names.bodies(List.of(key), map).get(0);
            case ACTION -> Names.action(key, map);
            case ACTIVITY -> activity(key, map);
            case BASIN -> Names.feature("river-systems", key, map);
            case RIVER -> Names.feature("rivers", key, map);
            case BAY -> Names.feature("bays", key, map);
            case YEAR -> named(key, Messages.of("web.summary.year", key));
            case PERIOD -> named(key, Messages.of("web.summary.period." + key));
            case PRECISION -> named(key, Messages.of("web.summary.precision." + key));
        };
    }

    private static LocalizedName named(String key, LocalizedText text) {
        return new LocalizedName(key, text.zh(), text.en());
    }

    private static LocalizedName district(String key, PlanMap map) {
        return key.equals(ItemConditions.CITYWIDE)
                ? new LocalizedName(
                        key, map.catalogue().cityZh(), map.catalogue().cityEn())
                : Names.feature(LinkPlacement.DISTRICTS, key, map);
    }

    /** The name of a class of activity in the rules of any layer; its id where no rules name it. */
    private static LocalizedName activity(String key, PlanMap map) {
        return map.catalogue().layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .flatMap(rules -> map.findRules(rules).stream())
                .map(RuleHistory::newest)
                .flatMap(rules -> Optional.ofNullable(rules.activities().get(key)).stream())
                .findFirst()
                .map((ActivityClass found) -> new LocalizedName(key, found.nameZh(), found.nameEn()))
                .orElse(new LocalizedName(key, key, key));
    }
}
