package org.spatialplan.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;

/**
 * Finds features without a place of their own that links lead to and that an import removed, as the city's folder had
 * them last: the units that contain them are still part of the plan. Stateless.
 */
final class FormerFeatures {

    private FormerFeatures() {}

    /**
     * Finds the features.
     *
     * @param histories records of all versions by layer, oldest first
     * @param read finds a version that is in memory already
     * @param stored finds any version
     */
    static Map<FeatureRef, Feature> of(
            Plan plan,
            Map<String, List<VersionInfo>> histories,
            Function<VersionInfo, Optional<LayerVersion>> read,
            Function<VersionInfo, Optional<LayerVersion>> stored) {
        Map<String, Set<FeatureRef>> targets = plan.links().stream()
                .map(Link::target)
                .flatMap(target -> FeatureRef.parse(target).stream())
                .collect(Collectors.groupingBy(FeatureRef::layer, Collectors.toSet()));
        Map<FeatureRef, Feature> former = new HashMap<>();
        histories.forEach((layer, versions) -> {
            Set<FeatureRef> linked = targets.getOrDefault(layer, Set.of());
            List<FeatureRef> lost = linked.isEmpty() ? List.of() : lost(linked, read.apply(newest(versions)));
            if (!lost.isEmpty()) {
                listBundled(versions, stored)
                        .forEach(version -> lost.forEach(ref -> version.findFeature(ref.id())
                                .filter(feature -> !feature.within().isEmpty())
                                .ifPresent(feature -> former.put(ref, feature))));
            }
        });
        return former;
    }

    private static List<FeatureRef> lost(Set<FeatureRef> linked, Optional<LayerVersion> current) {
        return linked.stream()
                .filter(ref -> current.flatMap(version -> version.findFeature(ref.id()))
                        .isEmpty())
                .toList();
    }

    private static VersionInfo newest(List<VersionInfo> versions) {
        return versions.get(versions.size() - 1);
    }

    private static Stream<LayerVersion> listBundled(
            List<VersionInfo> versions, Function<VersionInfo, Optional<LayerVersion>> stored) {
        return versions.stream()
                .filter(version -> version.origin() == VersionInfo.Origin.BUNDLED)
                .reduce((earlier, later) -> later)
                .flatMap(stored)
                .stream();
    }
}
