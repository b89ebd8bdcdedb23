package org.spatialplan.portrayal.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeature;

/**
 * Which rules of a style draw which features of one version of a layer. The filters are evaluated once, because neither
 * changes. Immutable and thread-safe.
 */
public final class RuleMatches {

    private final List<List<BitSet>> groups;

    private RuleMatches(List<List<BitSet>> groups) {
        this.groups = groups;
    }

    /** Evaluates the filters of a style on features. */
    public static RuleMatches of(MapStyle style, List<SimpleFeature> features) {
        List<List<BitSet>> groups = new ArrayList<>();
        for (List<DrawingRule> group : style.groups()) {
            groups.add(group.stream().map(rule -> matching(rule, features)).toList());
        }
        return new RuleMatches(List.copyOf(groups));
    }

    private static BitSet matching(DrawingRule rule, List<SimpleFeature> features) {
        BitSet matching = new BitSet(features.size());
        for (int i = 0; i < features.size(); i++) {
            matching.set(i, !rule.otherwise() && rule.filter().evaluate(features.get(i)));
        }
        return matching;
    }

    /** Tests whether the filter of the rule accepts the feature; always false for a rule with an else filter. */
    public boolean holds(int group, int rule, int feature) {
        return groups.get(group).get(rule).get(feature);
    }
}
