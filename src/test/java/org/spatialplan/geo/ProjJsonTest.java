package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Systems as PROJJSON: written and read again, with the code and without. */
class ProjJsonTest {

    @ParameterizedTest
    @ValueSource(ints = {4326, 4490, 4549, 4528, 4513, 4491, 3857, 32650, 3395})
    void comesBack(int code) {
        Crs crs = Crs.ofEpsg(code);
        Map<String, Object> json = crs.projJson();

        assertThat(Crs.ofProjJson(json)).isEqualTo(crs);
        json.remove("id");
        assertThat(StatedSystemReader.read(ProjJsonReader.toWkt(json)).agrees(StatedSystemReader.read(crs.wkt())))
                .isTrue();
    }

    /** A conic with its own parameters, as no code has it. */
    @Test
    void aSystemWithoutACodeComesBack() {
        Crs albers = Crs.ofWkt("PROJCS[\"own\",GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
                + "SPHEROID[\"CGCS2000\",6378137,298.257222101]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
                + "PROJECTION[\"Albers_Conic_Equal_Area\"],PARAMETER[\"standard_parallel_1\",25],"
                + "PARAMETER[\"standard_parallel_2\",47],PARAMETER[\"latitude_of_center\",0],"
                + "PARAMETER[\"longitude_of_center\",105],PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],"
                + "UNIT[\"metre\",1]]");
        Map<String, Object> json = albers.projJson();

        assertThat(json).doesNotContainKey("id");
        assertThat(StatedSystemReader.read(Crs.ofProjJson(json).wkt()).agrees(StatedSystemReader.read(albers.wkt())))
                .isTrue();
    }

    @Test
    void whatIsNoSystemIsRefused() {
        for (Map<String, Object> json : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("type", "VerticalCRS", "name", "heights"),
                Map.of("type", "ProjectedCRS", "name", "half", "base_crs", 3),
                Map.of("type", "CompoundCRS", "name", "none", "components", List.of()))) {
            assertThatThrownBy(() -> Crs.ofProjJson(json)).isInstanceOf(UnknownCrsException.class);
        }
    }
}
