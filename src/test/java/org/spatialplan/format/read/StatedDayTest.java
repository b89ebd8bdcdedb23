package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as tables write them. */
class StatedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-09",
                "20240209",
                "2024/02/09",
                "2024/2/9",
                "2024-02-09T00:00:00Z",
                "2024-02-09 00:00:00",
                "2024/02/09 00:00:00+00",
                "2024-02-09T00:00:00.000"
            })
    void aDayIsRead(String text) {
        assertThat(StatedDay.of(text)).contains(LocalDate.of(2024, 2, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00000000", "2024-13-01", "20241301", "2024", "soon", "2024-02-09T08:00:00Z", "02/09/2024"})
    void whatIsNoDayIsNone(String text) {
        assertThat(StatedDay.of(text)).isEmpty();
    }
}
