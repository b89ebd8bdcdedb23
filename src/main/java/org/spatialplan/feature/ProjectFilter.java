package org.spatialplan.feature;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spatialplan.plan.Project;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;
import org.spatialplan.query.filter.ReadyFilter;
import org.spatialplan.text.Messages;

/**
 * A condition on the properties of projects, in CQL2 text or ECQL. It is evaluated on the rows of the feature type
 * {@code projects}, as in WFS, WMS and OGC API. Stateless and thread-safe.
 */
public final class ProjectFilter {

    private static final String PROJECTS = "projects";
    private static final String PARAMETER = "filter";

    private ProjectFilter() {}

    /**
     * Parses a condition.
     *
     * @throws BadParameterException if the text is not CQL, or does not fit projects
     */
    public static Predicate<Project> parse(String text, PlanMap map) {
        try {
            FeatureTable projects = table(text, map);
            FeatureQuery query =
                    FeatureQuery.all(new ReadyFilter(map.frame()).of(CqlText.parse(text), projects.schema()));
            Set<String> found =
                    projects.select(query).rows().stream().map(FeatureTable::id).collect(Collectors.toSet());
            return project -> found.contains(project.subject().id());
        } catch (FilterException e) {
            throw new BadParameterException(PARAMETER, text, e.text(), e.near());
        }
    }

    private static FeatureTable table(String text, PlanMap map) {
        return map.catalogue()
                .find(PROJECTS)
                .flatMap(layer -> map.findLayer(PROJECTS).map(index -> LayerTable.of(layer, index, map.plan())))
                .orElseThrow(() -> new BadParameterException(
                        PARAMETER, text, Messages.of("query.expected.no-such-layer", PROJECTS)));
    }
}
