package org.spatialplan.portrayal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.spatialplan.portrayal.style.DrawingRule;
import org.spatialplan.portrayal.style.MapStyle;

/** Says which rules of a style a legend has. */
final class LegendRules {

    private LegendRules() {}

    /**
     * Lists the rules with a title that draw more than text and are not for the map alone; each title once.
     *
     * @param scaleDenominator present if only rules of this scale are wanted
     * @param name present if only the rule of this name is wanted
     */
    static List<DrawingRule> of(MapStyle style, OptionalDouble scaleDenominator, Optional<String> name) {
        return shown(style.rules().stream()
                .filter(rule -> scaleDenominator.isEmpty() || rule.isDrawnAt(scaleDenominator.getAsDouble()))
                .filter(rule -> name.map(rule.name()::equals).orElse(rule.isExplained()))
                .toList());
    }

    /** Keeps of some rules those that draw more than text, each title once. */
    static List<DrawingRule> shown(Collection<DrawingRule> rules) {
        List<DrawingRule> shown = new ArrayList<>();
        for (DrawingRule rule : rules) {
            boolean drawn = rule.drawsMoreThanText();
            boolean again = shown.stream().anyMatch(other -> other.titleZh().equals(rule.titleZh()));
            if (drawn && !again) {
                shown.add(rule);
            }
        }
        return shown;
    }
}
