package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spatialplan.NamedPlacesCity;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.LinkPlacement;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;

/** A city imports its rivers, without the creeks that nobody located. */
class FormerFeaturesTest {

    private static final PlanMap MAP = NamedPlacesCity.MAP;
    private static final FeatureRef CREEK = new FeatureRef("rivers", "creek");
    private static final LayerVersion BUNDLED =
            MAP.findLayer("rivers").orElseThrow().version();
    private static final LayerVersion IMPORTED = new LayerVersion(
            info(2, VersionInfo.Origin.IMPORTED),
            BUNDLED.features().stream()
                    .filter(feature -> feature.geometry().isPresent())
                    .toList());

    @Test
    void aCreekThatAnImportRemovedIsStillLookedForInItsTown() {
        PlacedLink.Place place = creek(former());

        assertThat(place.standIns()).containsExactly(new FeatureRef("places", "majia"));
        assertThat(place.somewhereInside()).isTrue();
    }

    @Test
    void withoutItsRecordTheWholeCountyStandsIn() {
        assertThat(creek(Map.of()).standIns()).containsExactly(new FeatureRef("districts", "north"));
        assertThat(former()).as("nobody named a unit").doesNotContainKey(new FeatureRef("rivers", "nameless-creek"));
    }

    @Test
    void whatIsThereIsNotFormer() {
        Map<FeatureRef, Feature> former = FormerFeatures.of(
                MAP.plan(),
                Map.of("rivers", List.of(BUNDLED.info())),
                version -> Optional.of(BUNDLED),
                version -> Optional.empty());

        assertThat(former).isEmpty();
    }

    private static Map<FeatureRef, Feature> former() {
        return FormerFeatures.of(
                MAP.plan(),
                Map.of("rivers", List.of(info(1, VersionInfo.Origin.BUNDLED), IMPORTED.info())),
                version -> Optional.of(IMPORTED),
                version -> Optional.of(BUNDLED));
    }

    private static PlacedLink.Place creek(Map<FeatureRef, Feature> former) {
        return new LinkPlacement(
                        layer -> layer.equals("rivers")
                                ? Optional.of(IMPORTED)
                                : MAP.findLayer(layer).map(index -> index.version()),
                        MAP.frame())
                .withFormer(former).place(MAP.plan()).stream()
                        .filter(link -> link.target().equals(CREEK))
                        .map(PlacedLink::place)
                        .findFirst()
                        .orElseThrow();
    }

    private static VersionInfo info(int number, VersionInfo.Origin origin) {
        return new VersionInfo("rivers", number, "0".repeat(64), "test", origin, Instant.EPOCH, 0, 0);
    }
}
