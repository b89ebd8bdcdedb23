package org.spatialplan.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;

class OfferedCrsTest {

    @Test
    void aCityOnTheBorderOfTwoZonesIsOfferedInBoth() {
        assertThat(OfferedCrs.of(GroundFrame.about(118.5)))
                .extracting(Crs::id)
                .containsExactly(
                        "OGC:CRS84",
                        "EPSG:4326",
                        "EPSG:4490",
                        "EPSG:3857",
                        "EPSG:4548",
                        "EPSG:4549",
                        "EPSG:4527",
                        "EPSG:4528");
    }
}
