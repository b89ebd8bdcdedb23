package org.spatialplan.imports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.imports.ImportReport.ChangeList;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Renewal;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The effect of an import on a layer that is derived from the imported one.
 *
 * @param renewed whether it gets a new version in the same transaction; if not, it is marked as out of date from then
 *     on
 * @param zh why not, in Chinese; empty if it is renewed
 * @param en the same in English
 * @param against number of its version until then; 0 if there is none
 * @param moved features with another outline
 * @param changed features with the same outline and other attributes
 */
@JsonNaming(SnakeCaseStrategy.class)
public record DerivedChange(
        String layer,
        boolean renewed,
        String zh,
        String en,
        int against,
        ChangeList added,
        ChangeList removed,
        ChangeList moved,
        ChangeList changed,
        long unchanged) {

    static DerivedChange of(Renewal renewal) {
        List<Feature> before = renewal.before().map(LayerVersion::features).orElse(List.of());
        List<Feature> after = renewal.features().orElse(before);
        CountedIds added = new CountedIds();
        CountedIds moved = new CountedIds();
        CountedIds changed = new CountedIds();
        for (Feature feature : after) {
            Optional<Feature> old = renewal.before().flatMap(version -> version.findFeature(feature.id()));
            if (old.isEmpty()) {
                added.add(feature.id());
            } else if (!sameOutline(old.get(), feature)) {
                moved.add(feature.id());
            } else if (!contentOf(old.get()).equals(contentOf(feature))) {
                changed.add(feature.id());
            }
        }
        CountedIds removed = new CountedIds();
        Set<String> ids = after.stream().map(Feature::id).collect(Collectors.toSet());
        before.stream().map(Feature::id).filter(id -> !ids.contains(id)).forEach(removed::add);
        return new DerivedChange(
                renewal.layer().id(),
                renewal.isRenewed(),
                renewal.kept().zh(),
                renewal.kept().en(),
                renewal.against(),
                added.list(),
                removed.list(),
                moved.list(),
                changed.list(),
                after.size() - added.count() - moved.count() - changed.count());
    }

    /**
     * Whether two features have the same outline, regardless of where the rings begin and in which direction they run.
     * Files and computed layers differ in that.
     */
    private static boolean sameOutline(Feature one, Feature other) {
        return one.geometry().map(Geometry::norm).equals(other.geometry().map(Geometry::norm));
    }

    /** All values of a feature but its outline. */
    private static List<Object> contentOf(Feature feature) {
        return List.of(
                feature.nameZh(),
                feature.nameEn(),
                feature.accuracyM(),
                feature.source(),
                feature.licence(),
                feature.status(),
                feature.asOf(),
                feature.attributes());
    }
}
