package org.spatialplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.plan.Target;

/** A change against an earlier year is no value of the indicator. */
class TargetWordsTest {

    @ParameterizedTest
    @CsvSource({
        "比2020年增长3%, 3, =, 2020",
        "比2005年下降65%以上, 65, >=, 2005",
        "较２０２０年下降18%, 18, =, 2020",
        "2025年达到90%, 90, =, -",
        "91.6, 91.6, =, -",
        "比2030年下降5%, 5, =, -",
    })
    void aBaselineIsRead(String words, String number, String comparison, String baseline) {
        Target target = TargetWords.read(2025, words);

        assertThat(target.number().orElseThrow()).isEqualByComparingTo(number);
        assertThat(target.comparison()).isEqualTo(comparison);
        assertThat(target.baseline().map(String::valueOf).orElse("-")).isEqualTo(baseline);
        assertThat(target.words()).isEqualTo(words);
    }
}
