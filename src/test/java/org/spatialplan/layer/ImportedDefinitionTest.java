package org.spatialplan.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.VersionInfo.Origin;

/** What a city imported in the place of an illustrative layer is not called illustrative, in any version of it. */
class ImportedDefinitionTest {

    private static final VersionInfo BUNDLED = version("red-lines", 1, "a", Origin.BUNDLED);
    private static final VersionInfo IMPORTED = version("red-lines", 2, "b", Origin.IMPORTED);
    private static final VersionInfo ROLLED_BACK = version("red-lines", 3, "a", Origin.IMPORTED);

    @Test
    void anImportedRedLineIllustratesNothing() {
        LayerDefinition before = describe(redLines(), BUNDLED);
        LayerDefinition after = describe(before, BUNDLED, IMPORTED);

        assertThat(before.illustrative()).isTrue();
        assertThat(before.titleZh()).contains("示意");
        assertThat(after.illustrative()).isFalse();
        assertThat(after.titleZh()).isEqualTo("生态保护红线");
        assertThat(after.limits().zh()).doesNotContain("示意");
    }

    @Test
    void theWayBackToTheBundledOneIsIllustrativeAgain() {
        LayerDefinition after = describe(describe(redLines(), BUNDLED, IMPORTED), BUNDLED, IMPORTED, ROLLED_BACK);

        assertThat(after).isEqualTo(redLines());
    }

    /** A layer that no longer follows from its source says so in either form, and stops saying so. */
    @Test
    void whatIsStaleStaysSoInEitherForm() {
        LayerDefinition buffers = GeodataFiles.catalogue().find("river-buffers").orElseThrow();
        VersionInfo own = version("river-buffers", 1, "c", Origin.BUNDLED);
        VersionInfo imported = version("river-buffers", 2, "d", Origin.IMPORTED);
        List<VersionInfo> rivers =
                List.of(version("rivers", 1, "e", Origin.BUNDLED), version("rivers", 2, "f", Origin.IMPORTED));

        LayerDefinition stale = DerivedState.describe(buffers, Map.of("river-buffers", List.of(own), "rivers", rivers));
        LayerDefinition then =
                DerivedState.describe(stale, Map.of("river-buffers", List.of(own, imported), "rivers", rivers));

        assertThat(stale.isStale()).isTrue();
        assertThat(then.illustrative()).isFalse();
        assertThat(then.titleZh()).isEqualTo("河湖缓冲带");
        assertThat(DerivedState.describe(then, Map.of("river-buffers", List.of(own), "rivers", rivers.subList(0, 1))))
                .isEqualTo(buffers);
    }

    private static LayerDefinition redLines() {
        return GeodataFiles.catalogue().find("red-lines").orElseThrow();
    }

    private static LayerDefinition describe(LayerDefinition layer, VersionInfo... versions) {
        return DerivedState.describe(layer, Map.of("red-lines", List.of(versions)));
    }

    private static VersionInfo version(String layer, int number, String sha256, Origin origin) {
        return new VersionInfo(layer, number, sha256, "test", origin, Instant.EPOCH, 1, 0);
    }
}
