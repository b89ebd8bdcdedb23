package org.spatialplan.web.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.query.BadParameterException;

/** It is half past midnight of the 25th in Quanzhou, and still the 24th in Greenwich. */
class MomentParameterTest {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-24T16:30:00Z");
    private static final Today TODAY = new Today(CITY, NOW);

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-25T15:59:59.999999999Z",
        "2026-11-24, 2026-11-24T15:59:59.999999999Z",
        "2026-11-25T23:59:59+08:00, 2026-11-25T15:59:59Z",
        "2026-11-24t08:00:00z, 2026-11-24T08:00:00Z"
    })
    void todayIsKnownToItsEnd(String text, Instant moment) {
        assertThat(MomentParameter.parse("asOf", text, CITY, NOW)).hasValue(moment);
        assertThat(MomentParameter.parseEnd("datetime", text, TODAY)).hasValue(moment);
        assertThat(MomentParameter.parseEnd("datetime", "2026-01-01/" + text, TODAY))
                .hasValue(moment);
        assertThat(MomentParameter.parseEnd("datetime", "../" + text, TODAY)).hasValue(moment);
        assertThat(MomentParameter.parseEnd("datetime", text + "/..", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26", "2030-01-01", "2026-11-26T00:00:00+08:00", "2026-11-25T16:00:00Z"})
    void tomorrowIsNot(String text) {
        assertThatThrownBy(() -> MomentParameter.parse("asOf", text, CITY, NOW))
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("today or earlier");
        for (String interval :
                new String[] {text, "../" + text, "2026-01-01/" + text, text + "/..", text + "/" + text}) {
            assertThatThrownBy(() -> MomentParameter.parseEnd("datetime", interval, TODAY))
                    .as(interval)
                    .isInstanceOf(BadParameterException.class)
                    .hasMessageContaining("today or earlier");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-13-01", "2026-01-02/2026-01-01", "a/b/c", "2026", "2026-11-24T25:00:00Z"})
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> MomentParameter.parseEnd("datetime", text, TODAY))
                .isInstanceOf(BadParameterException.class);
    }
}
