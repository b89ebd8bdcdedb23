package org.spatialplan.web.parameter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.FeatureTies;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Messages;

/** The parameters that choose features of a layer. */
public record LayerParameters(String without) {

    private static final Set<Subject.Kind> ALL =
            Arrays.stream(Subject.Kind.values()).filter(Subject.Kind::hasLinks).collect(Collectors.toUnmodifiableSet());

    private static final QueryParameter<Set<Subject.Kind>> WITHOUT = QueryParameter.choice(
                    "without", "projects", Set.of(Subject.Kind.PROJECTS), "items", ALL)
            .means(
                    "`projects`: only features to which no project is tied, by a link, as its district or in the index of"
                            + " named places; `items`: no project, action or task. A feature made of others, as a river system"
                            + " is, is tied with each of them. Works may meet it all the same: see `touches`.")
            .example("projects");

    /** The parameters, in the order of the components. */
    static final List<QueryParameter<?>> PARAMETERS = List.of(WITHOUT);

    /**
     * The condition that features of a layer have to meet.
     *
     * @throws BadParameterException if a value cannot be read, or the layer is made of the plan's items themselves
     */
    public Predicate<Feature> toCondition(LayerDefinition layer, PlanMap map) {
        Optional<Set<Subject.Kind>> kinds = WITHOUT.parse(without);
        if (kinds.isEmpty()) {
            return feature -> true;
        }
        if (layer.isMadeOfLinks()) {
            throw new BadParameterException("without", without, Messages.of("query.expected.layer-of-places"));
        }
        FeatureTies ties = FeatureTies.of(map);
        return feature -> kinds.get().stream().noneMatch(kind -> ties.isTied(layer.id(), feature, kind));
    }
}
