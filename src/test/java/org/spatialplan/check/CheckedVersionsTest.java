package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;

class CheckedVersionsTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final LayerVersion RIVERS = MAP.getLayer("rivers").version();

    private final CountedStore store = new CountedStore();
    private final CheckedVersions versions = new CheckedVersions(store);

    /** Who may not know of a version does not learn of it by the time that it takes to read it either. */
    @Test
    void aVersionThatTheAskerDoesNotKnowIsNotAskedFor() {
        assertThat(versions.find("rivers", 1, new Known(List.of(RIVERS.info()))))
                .isPresent();
        assertThat(store.asked).containsExactly("rivers 1");

        assertThat(versions.find("rivers", 1, new Known(List.of()))).isEmpty();
        assertThat(versions.find("rivers", 7, new Known(List.of(RIVERS.info()))))
                .isEmpty();
        assertThat(store.asked).hasSize(1);
    }

    @Test
    void theCurrentVersionIsThatOfTheAsker() {
        assertThat(versions.find("rivers", 1, MAP)).contains(MAP.getLayer("rivers"));
        assertThat(store.asked).isEmpty();
    }

    /** Knows versions of rivers that are not current. */
    private record Known(List<VersionInfo> rivers) implements KnownVersions {

        @Override
        public Optional<LayerIndex> findLayer(String id) {
            return Optional.empty();
        }

        @Override
        public List<VersionInfo> versions(String layer) {
            return layer.equals("rivers") ? rivers : List.of();
        }

        @Override
        public GroundFrame frame() {
            return MAP.frame();
        }
    }

    /** Has every version of rivers, and counts who asks. */
    private static final class CountedStore implements LayerStore {

        private final List<String> asked = new ArrayList<>();

        @Override
        public List<String> listLayers() {
            return List.of("rivers");
        }

        @Override
        public List<VersionInfo> listVersions(String layer) {
            return List.of(RIVERS.info());
        }

        @Override
        public Optional<LayerVersion> findCurrent(String layer) {
            return findVersion(layer, 1);
        }

        @Override
        public Optional<LayerVersion> findVersion(String layer, int number) {
            asked.add(layer + " " + number);
            return Optional.of(RIVERS);
        }

        @Override
        public List<VersionInfo> append(List<NewVersion> added) {
            throw new UnsupportedOperationException();
        }
    }
}
