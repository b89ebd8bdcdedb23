package org.spatialplan.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers are written in the digits that a person would write. */
class CellTextTest {

    @ParameterizedTest
    @CsvSource({"3.50502001E8, 350502001", "6.29E7, 62900000", "2.0E-6, 0.000002", "12.0, 12", "0.5, 0.5", "0.0, 0"})
    void aNumberHasNoExponent(double number, String text) {
        assertThat(CellText.of(number)).contains(text);
    }

    @Test
    void whatSaysNothingIsNoText() {
        assertThat(CellText.of("  ")).isEmpty();
        assertThat(CellText.of(null)).isEmpty();
        assertThat(CellText.of(UnsupportedValue.OBJECT)).isEmpty();
        assertThat(CellText.of(List.of("a", 1L))).contains("a;1");
    }

    @Test
    void aFloatKeepsFifteenDigits() {
        assertThat(CellText.isInexact(9007199254740991.0)).isFalse();
        assertThat(CellText.isInexact(350502199001011234.0)).isTrue();
        assertThat(CellText.isInexact(350502199001011234L)).isFalse();
        assertThat(CellText.whole(350502001.0)).isEqualTo(350502001L);
        assertThat(CellText.whole(0.5)).isEqualTo(0.5);
    }
}
