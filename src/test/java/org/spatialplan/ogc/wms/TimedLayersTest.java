package org.spatialplan.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.query.PlanMap;

/** TIME among the versions of a layer: bays had one feature until the bundled version came. */
class TimedLayersTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final LayerIndex CURRENT = MAP.getLayer("bays");
    private static final Instant NOW = CURRENT.info().addedAt();
    private static final Instant BEFORE = NOW.minusSeconds(86_400);
    private static final VersionInfo OLDER =
            new VersionInfo("bays", 0, "0".repeat(64), "test", VersionInfo.Origin.BUNDLED, BEFORE, 1, 0);

    private final ProjectChecks checks = ProjectChecks.of(
            new PlanMap(
                    MAP.plan(),
                    MAP.catalogue(),
                    MAP.frame(),
                    MAP.catalogue().layers().stream()
                            .flatMap(layer -> MAP.findLayer(layer.id()).stream())
                            .collect(Collectors.toMap(index -> index.info().layer(), Function.identity())),
                    MAP.catalogue().layers().stream()
                            .flatMap(layer -> layer.rules().stream())
                            .collect(Collectors.toMap(
                                    Function.identity(), id -> MAP.findRules(id).orElseThrow())),
                    MAP.links(),
                    Map.of("bays", List.of(OLDER, CURRENT.info()))),
            GeodataFiles.DAY);
    private final FeatureCatalogue catalogue = new FeatureCatalogue(() -> checks, new TwoVersions());

    @Test
    void shows_the_version_that_was_current() {
        assertThat(at(NOW.plusSeconds(1)).rows()).hasSameSizeAs(CURRENT.entries());
        assertThat(at(NOW).rows()).hasSameSizeAs(CURRENT.entries());
        assertThat(at(NOW.minusSeconds(1)).rows()).hasSize(1);
        assertThat(at(BEFORE).rows()).hasSize(1);
    }

    @Test
    void tells_which_version_is_shown_unless_it_was_named() {
        Instant noon = BEFORE.plusSeconds(100);

        assertThat(timed(Optional.of(noon)).warnings())
                .containsExactly("99 Nearest value used: time=" + VersionTimes.wholeSeconds(BEFORE) + " ISO8601");
        assertThat(timed(Optional.of(VersionTimes.wholeSeconds(BEFORE))).warnings())
                .isEmpty();
        assertThat(timed(Optional.empty()).warnings())
                .containsExactly("99 Default value used: time=" + VersionTimes.wholeSeconds(NOW) + " ISO8601");
    }

    @Test
    void before_the_first_version_there_is_nothing_to_show() {
        assertThatThrownBy(() -> timed(Optional.of(BEFORE.minusSeconds(1))))
                .isInstanceOfSatisfying(
                        WmsException.class, e -> assertThat(e.wmsCode()).isEqualTo(WmsCode.INVALID_DIMENSION_VALUE));
    }

    private FeatureTable at(Instant moment) {
        return timed(Optional.of(moment)).layers().get(0).table();
    }

    private TimedLayers timed(Optional<Instant> moment) {
        FeatureTable bays = catalogue.find("bays").orElseThrow();
        StyledLayer layer =
                new StyledLayer("bays", 0, bays, Styles.read(Map.of()).get("bays"), Optional.empty());
        return TimedLayers.of(List.of(layer), moment, catalogue);
    }

    /** Knows bays only. */
    private static final class TwoVersions implements LayerStore {

        private final List<Feature> features =
                CURRENT.entries().stream().map(LayerIndex.Entry::feature).toList();

        @Override
        public List<String> listLayers() {
            return List.of("bays");
        }

        @Override
        public List<VersionInfo> listVersions(String layer) {
            return layer.equals("bays") ? List.of(OLDER, CURRENT.info()) : List.of();
        }

        @Override
        public Optional<LayerVersion> findCurrent(String layer) {
            return Optional.of(new LayerVersion(CURRENT.info(), features));
        }

        @Override
        public Optional<LayerVersion> findVersion(String layer, int number) {
            return number == 0 ? Optional.of(new LayerVersion(OLDER, features.subList(0, 1))) : findCurrent(layer);
        }

        @Override
        public List<VersionInfo> append(List<NewVersion> versions) {
            throw new AssertionError("a map adds nothing");
        }
    }
}
