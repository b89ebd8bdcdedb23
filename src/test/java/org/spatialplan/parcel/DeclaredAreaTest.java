package org.spatialplan.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The area that a file declares of a parcel that measures 39,990 m². */
class DeclaredAreaTest {

    private static final double MEASURED_M2 = 39_990;

    @ParameterizedTest
    @CsvSource({
        "MJ, 40000, 40000, SQUARE_METRE",
        "MJ, 4.0, 40000, HECTARE",
        "面积（公顷）, 3.5, 35000, HECTARE",
        "面积, 60亩, 40000, MU",
        "DKMJ, '40,000.5', 40000.5, SQUARE_METRE",
        "MJ, 12345, 12345, SQUARE_METRE"
    })
    void theUnitIsTheOneWrittenOrTheOneThatAgrees(String column, String value, double m2, AreaUnit unit) {
        DeclaredArea.InUnit declared = DeclaredArea.of(Map.of(column, value))
                .flatMap(area -> area.beside(MEASURED_M2))
                .orElseThrow();

        assertThat(declared.m2()).isCloseTo(m2, within(1e-6));
        assertThat(declared.unit()).isEqualTo(unit);
    }

    /** No unit is better than a wrong one. */
    @Test
    void aNumberThatAgreesInNoUnitIsNotCompared() {
        DeclaredArea declared = DeclaredArea.of(Map.of("面积", 123)).orElseThrow();

        assertThat(declared.beside(MEASURED_M2)).isEmpty();
        assertThat(declared.stated().amount()).isEqualTo(123);
    }

    @Test
    void otherColumnsDeclareNothing() {
        assertThat(DeclaredArea.of(Map.of("SHAPE_Area", 1.0, "name", "面积", "MJ", 0)))
                .isEmpty();
    }
}
