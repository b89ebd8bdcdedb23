package org.spatialplan.feature;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spatialplan.plan.PlanItem;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.ReadyFilter;
import org.spatialplan.text.Messages;

/**
 * A condition on the properties of projects, actions or tasks, in CQL2 text or ECQL. It is evaluated on the rows of
 * their feature type, as in WFS, WMS and OGC API. Stateless and thread-safe.
 */
public final class ItemFilter {

    private static final String PARAMETER = "filter";

    private ItemFilter() {}

    /**
     * Parses a condition.
     *
     * @param kind projects, actions or tasks
     * @throws BadParameterException if the text is not CQL, or does not fit the feature type
     */
    public static Predicate<PlanItem> parse(String text, Subject.Kind kind, PlanMap map) {
        try {
            FeatureTable items = table(text, kind.path(), map);
            FeatureQuery query = FeatureQuery.all(new ReadyFilter(map.frame()).of(CqlText.parse(text), items.schema()));
            Set<String> found =
                    items.select(query).rows().stream().map(FeatureTable::id).collect(Collectors.toSet());
            return item -> found.contains(item.subject().id());
        } catch (FilterException e) {
            throw new BadParameterException(PARAMETER, text, e.text(), e.near());
        }
    }

    private static FeatureTable table(String text, String type, PlanMap map) {
        return map.catalogue()
                .find(type)
                .flatMap(layer -> map.findLayer(type).map(index -> LayerTable.of(layer, index, map)))
                .orElseThrow(() ->
                        new BadParameterException(PARAMETER, text, Messages.of("query.expected.no-such-layer", type)));
    }
}
