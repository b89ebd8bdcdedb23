package org.spatialplan.query;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.plan.NamedPlace;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;

/**
 * Which items of the plan are tied to which features, by words and not by drawings: by a link of either basis, by the
 * column of territories, or by the index of named places. It is kept with its map. Immutable and thread-safe.
 */
public final class FeatureTies {

    private static final Attachments.Key<FeatureTies> KEY = new Attachments.Key<>();

    private final Map<FeatureRef, Set<Subject>> items = new HashMap<>();

    private FeatureTies(PlanMap map) {
        map.links().forEach(link -> add(link.target(), link.link().subject()));
        for (Project project : map.plan().projects()) {
            project.territory()
                    .forEach(district -> add(new FeatureRef(LinkPlacement.DISTRICTS, district), project.subject()));
        }
        for (NamedPlace place : map.plan().places()) {
            FeatureRef.parse(place.feature()).ifPresent(feature -> place.evidence()
                    .forEach(row -> map.plan().findPlacedItem(row).ifPresent(item -> add(feature, item))));
        }
    }

    /** Returns the ties of a map. */
    public static FeatureTies of(PlanMap map) {
        return map.attachments().get(KEY, () -> new FeatureTies(map));
    }

    /** Tests whether an item of a kind is tied to a feature, or to one from which it is made. */
    public boolean isTied(String layer, Feature feature, Subject.Kind kind) {
        return Stream.concat(Stream.of(new FeatureRef(layer, feature.id())), feature.members().stream())
                .flatMap(ref -> items.getOrDefault(ref, Set.of()).stream())
                .anyMatch(item -> item.kind() == kind);
    }

    private void add(FeatureRef feature, Subject item) {
        items.computeIfAbsent(feature, key -> new LinkedHashSet<>()).add(item);
    }
}
