package org.spatialplan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.text.Language;

class PaperNumbersTest {

    private final PaperNumbers zh = new PaperNumbers(Language.ZH);

    @ParameterizedTest
    @CsvSource({
        "1.005, '1.01', '0.0001'",
        "0.125, '0.13', '不足0.0001'",
        "39982.824, '39,982.82', '3.9983'",
        "1234567.895, '1,234,567.90', '123.4568'",
        "0, '0.00', '0.0000'",
        "0.004, '不足0.01', '不足0.0001'",
        "500, '500.00', '0.0500'",
        "0.5, '0.50', '0.0001'"
    })
    void areasAreRoundedHalfUpAndNeverToNothing(double m2, String printed, String hectares) {
        assertThat(zh.m2(m2)).isEqualTo(printed);
        assertThat(zh.ha(m2)).isEqualTo(hectares);
    }

    @Test
    void muAreFifteenToAHectare() {
        assertThat(zh.mu(10_000)).isEqualTo("15.0000");
        assertThat(zh.mu(40_000.0 / 3)).isEqualTo("20.0000");
    }

    @Test
    void aShareBelowTheWholeIsNeverTheWhole() {
        assertThat(zh.percent(1)).isEqualTo("100.00%");
        assertThat(zh.percent(0.999999)).isEqualTo("99.99%");
        assertThat(zh.percent(0.000001)).isEqualTo("不足0.01%");
        assertThat(zh.percent(0)).isEqualTo("0.00%");
    }

    @Test
    void differencesHaveTheirSign() {
        assertThat(zh.difference(1_234.5)).isEqualTo("+1,234.50");
        assertThat(zh.difference(-0.005)).isEqualTo("-0.01");
        assertThat(zh.difference(0)).isEqualTo("0.00");
    }

    @Test
    void distancesHaveTheDigitsThatMatter() {
        assertThat(PaperNumbers.metres(1500)).isEqualTo("1,500");
        assertThat(PaperNumbers.metres(0.25)).isEqualTo("0.25");
    }
}
