package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.access.Caller;
import org.spatialplan.access.RightMissingException;
import org.spatialplan.access.Role;
import org.spatialplan.access.SecretLayers;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.query.PlanMap;

class ImportableLayersTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final SecretLayers SECRET = new SecretLayers(Set.of("river-buffers"), Set.of("parks"));

    /** A report on rivers would say how the buffers change that are computed from them. */
    @ParameterizedTest
    @ValueSource(strings = {"rivers", "river-buffers", "parks"})
    void whoDoesNotSeeAllOfALayerDoesNotImportIntoIt(String layer) {
        assertThatThrownBy(() -> importable(SeenLayers.PUBLIC).require(layer))
                .isInstanceOf(RightMissingException.class)
                .extracting("code")
                .isEqualTo("right-missing");
        assertThat(importable(SeenLayers.PUBLIC).contain(layer)).isFalse();
        assertThat(importable(SeenLayers.of(List.of("parks", "river-buffers"))).contain(layer))
                .isTrue();
    }

    @Test
    void publicLayersAreImportedByAllEditors() {
        importable(SeenLayers.PUBLIC).require("reservoirs");
        assertThat(importable(SeenLayers.PUBLIC).contain("reservoirs")).isTrue();
    }

    private static ImportableLayers importable(SeenLayers layers) {
        Caller editor = new Caller(Caller.Kind.KEY, "key:1", "editor", Optional.of(Role.EDITOR), layers);
        return new ImportableLayers(() -> MAP, SECRET, () -> editor);
    }
}
