package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of columns of days and moments, as files write them. */
class StatedTimeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2022-04-16                | 2022-04-16  | LocalDate
            20220416                  | 2022-04-16  | LocalDate
            2022/4/16                 | 2022-04-16  | LocalDate
            2022-04-16T00:00:00.000Z  | 2022-04-16  | LocalDate
            2022-02-30                | 2022-02-30  | String
            spring                    | spring      | String
            00000000                  |             |
            0000-00-00                |             |
            0                         |             |
            '        '                |             |
            """)
    void daysAreRead(String text, String read, String type) {
        assertThat(said(StatedTime.day(text))).isEqualTo(said(read, type));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            2022-04-16T08:09:10.123Z       | 2022-04-16T08:09:10.123Z  | Instant
            2022-04-16T08:09:10Z           | 2022-04-16T08:09:10Z      | Instant
            2022-04-16T08:09:10+08:00      | 2022-04-16T00:09:10Z      | Instant
            2022/04/16 08:09:10+08         | 2022-04-16T00:09:10Z      | Instant
            2022-04-16T08:09:10-03:30      | 2022-04-16T11:39:10Z      | Instant
            2022-04-16T08:09:10.1239999Z   | 2022-04-16T08:09:10.123Z  | Instant
            2022-04-16T08:09:10            | 2022-04-16T08:09:10       | LocalDateTime
            2022-04-16 08:09               | 2022-04-16T08:09          | LocalDateTime
            2022-04-16                     | 2022-04-16                | LocalDate
            2022-04-16T25:00:00Z           | 2022-04-16T25:00:00Z      | String
            2022-02-30T08:00:00Z           | 2022-02-30T08:00:00Z      | String
            soon                           | soon                      | String
            0000-00-00T00:00:00Z           |                           |
            """)
    void momentsAreRead(String text, String read, String type) {
        assertThat(said(StatedTime.moment(text))).isEqualTo(said(read, type));
    }

    private static String said(Object value) {
        return value == null
                ? "nothing"
                : said(value.toString(), value.getClass().getSimpleName());
    }

    private static String said(String text, String type) {
        return text == null ? "nothing" : type + " " + text;
    }
}
