package org.spatialplan.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.conflict.CheckRequest;
import org.spatialplan.query.BadParameterException;

class CheckParametersTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    private static CheckRequest read(String... namesAndValues) {
        Map<String, String> values = new java.util.HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return CheckParameters.of(values).read(CITY, NOW);
    }

    @Test
    void readsWhatIsAsked() {
        CheckRequest request =
                read("activity", "2; heritage", "layers", "red-lines", "asOf", "2026-11-24", "newLand", "false");

        assertThat(request.terms().activities()).containsExactly("2", "heritage");
        assertThat(request.terms().lines()).containsExactly("red-lines");
        assertThat(request.asOf().orElseThrow()).isBetween("2026-11-24T15:59:59Z", "2026-11-24T16:00:00Z");
        assertThat(request.terms().newLand()).isEqualTo(Optional.of(false));
        assertThat(request.given()).containsOnlyKeys("activity", "layers", "asOf", "newLand");
    }

    @Test
    void asksForNewConstructionOnAllLayersOfTodayIfNothingIsSaid() {
        CheckRequest request = read();

        assertThat(request.terms().activities()).containsExactly("new-construction");
        assertThat(request.terms().lines()).isEmpty();
        assertThat(request.asOf()).isEmpty();
        assertThat(request.terms().nationalProject()).isFalse();
    }

    /** A list of layers without an id would check nothing, and nothing found reads as clear. */
    @ParameterizedTest
    @CsvSource({
        "layers, ','",
        "lines, ','",
        "layers, ', ,'",
        "activity, ','",
        "asOf, 2026-11-30",
        "newLand, yes",
        "nationalProject, 1",
        "accuracy, -1",
        "axes, xz"
    })
    void refusesWhatCannotBeUnderstood(String name, String value) {
        assertThatThrownBy(() -> read(name, value))
                .isInstanceOfSatisfying(BadParameterException.class, e -> assertThat(e.parameter())
                        .isEqualTo(name));
    }
}
