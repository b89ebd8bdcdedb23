package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A .prj that we write is the system that it was written for when it is read. */
class EsriWktTest {

    @ParameterizedTest
    @ValueSource(ints = {4326, 4490, 4548, 4549, 4527, 4528})
    void isReadBack(int code) {
        String wkt = Crs.ofEpsg(code).esriWkt();

        assertThat(wkt).doesNotContain("AUTHORITY", "AXIS");
        assertThat(Crs.ofWkt(wkt).id()).isEqualTo("EPSG:" + code);
    }
}
