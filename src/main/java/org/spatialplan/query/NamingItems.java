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
 * Which items of the plan name which features, by words and not by drawings: by links that are not assumed, by the
 * column of territories, and by the index of named places. It is kept with its map. Immutable and thread-safe.
 */
public final class NamingItems {

    private static final Attachments.Key<NamingItems> KEY = new Attachments.Key<>();

    private final Map<FeatureRef, Set<Subject>> naming = new HashMap<>();

    private NamingItems(PlanMap map) {
        map.links().stream()
                .filter(link -> !link.link().isAssumed())
                .forEach(link -> add(link.target(), link.link().subject()));
        for (Project project : map.plan().projects()) {
            project.territory()
                    .forEach(district -> add(new FeatureRef(LinkPlacement.DISTRICTS, district), project.subject()));
        }
        for (NamedPlace place : map.plan().places()) {
            FeatureRef.parse(place.feature()).ifPresent(feature -> place.evidence()
                    .forEach(row -> map.plan().findPlacedItem(row).ifPresent(item -> add(feature, item))));
        }
    }

    /** Returns what names the features of a map. */
    public static NamingItems of(PlanMap map) {
        return map.attachments().get(KEY, () -> new NamingItems(map));
    }

    /** Tests whether an item of a kind names a feature, or one from which it is made. */
    public boolean isNamed(String layer, Feature feature, Subject.Kind kind) {
        return Stream.concat(Stream.of(new FeatureRef(layer, feature.id())), feature.members().stream())
                .flatMap(ref -> naming.getOrDefault(ref, Set.of()).stream())
                .anyMatch(item -> item.kind() == kind);
    }

    private void add(FeatureRef feature, Subject item) {
        naming.computeIfAbsent(feature, key -> new LinkedHashSet<>()).add(item);
    }
}
