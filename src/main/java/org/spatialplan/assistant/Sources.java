package org.spatialplan.assistant;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.text.Language;

/**
 * The data on which an answer rests.
 *
 * @param illustrative titles of the layers that only illustrate official ones (示意)
 * @param credits of all layers, each once
 */
record Sources(List<String> illustrative, List<String> credits) {

    /** The data of some layers of a map. */
    static Sources of(Set<String> layers, PlanMap map, Language language) {
        return of(
                map.catalogue().layers().stream()
                        .filter(layer -> layers.contains(layer.id()))
                        .toList(),
                language);
    }

    static Sources of(Collection<LayerDefinition> layers, Language language) {
        return new Sources(
                layers.stream()
                        .filter(LayerDefinition::illustrative)
                        .map(layer -> language.text(layer.titleZh(), layer.titleEn()))
                        .distinct()
                        .toList(),
                layers.stream()
                        .flatMap(layer -> layer.attribution().stream())
                        .distinct()
                        .toList());
    }

    /** The layers of the places that are asked about. */
    static Stream<String> asked(ItemQuestion<?> question) {
        return question.places().stream()
                .flatMap(place -> place.asked().stream())
                .map(FeatureRef::layer);
    }

    /** The layers in which places of projects lie. */
    static Stream<String> linked(Stream<Project> projects, PlanMap map) {
        return projects.flatMap(project -> map.linksOf(project.subject()).stream())
                .map(link -> link.target().layer());
    }

    boolean isIllustrative() {
        return !illustrative.isEmpty();
    }
}
