package org.spatialplan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.document.text.Line;
import org.spatialplan.document.text.MoneyUnit;
import org.spatialplan.document.text.StatedUnits;

/** Units of money, wherever a plan states them. */
class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            总投资（元）                | 元   | 0.0001
            总投资(千元)                | 千元  | 0.1
            总投资（仟元）              | 千元  | 0.1
            总投资[万元]                | 万元  | 1
            投资额/百万元               | 百万元 | 100
            总投资千万元                | 千万元 | 1000
            投资（单位：亿元）           | 亿元  | 10000
            总投资（萬元）              | 万元  | 1
            总投资（人民币：百万元）       | 百万元 | 100
            总投资（亿）                | 亿元  | 10000
            总投资（万）                | 万元  | 1
            总投资                     | -   | -
            总投资（估算）              | -   | -
            多元投资                   | -   | -
            """)
    void aTitleStatesItsUnit(String title, String unit, BigDecimal inWan) {
        StatedUnits stated = StatedUnits.ofTitle(1, title);

        assertThat(stated.strange()).isEmpty();
        assertThat(stated.unit().map(MoneyUnit::nameZh).orElse(null)).isEqualTo(unit);
        assertThat(stated.unit().map(MoneyUnit::inWanYuan).orElse(null)).isEqualTo(inWan);
    }

    @ParameterizedTest
    @CsvSource({"总投资（万美元）", "总投资（USD）", "总投资（亿日元）", "总投资(￥)", "总投资（万元/亿元）", "总投资（10k yuan）", "投资（亿万元）"})
    void aUnitThatIsNotUnderstoodIsNoUnit(String title) {
        StatedUnits stated = StatedUnits.ofTitle(1, title);

        assertThat(stated.isStated()).isTrue();
        assertThat(stated.unit()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            单位：元                     | 元
            （单位：万元、公顷）           | 万元
            金额单位：人民币千元            | 千元
            附件3 重点项目清单（亿元）      | 亿元
            注：投资以百万元计             | 百万元
            注：总投资单位均为亿元，以批复为准 | 亿元
            单位：公里                   | -
            责任单位：市多元服务中心         | -
            总投资12500万元              | -
            """)
    void aLineAboutATableStatesItsUnit(String line, String unit) {
        assertThat(StatedUnits.ofLine(new Line(1, line, false))
                        .flatMap(StatedUnits::unit)
                        .map(MoneyUnit::nameZh)
                        .orElse(null))
                .isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
            1,200        | 元  | 0.12
            1200         | 千元 | 120
            1.25         | 亿元 | 12500
            350万元       | 亿元 | 350
            350(万元)     | 元  | 350
            1.2亿         | 万元 | 12000
            5000元        | 万元 | 0.5
            3千元         | 万元 | 0.3
            2000万元人民币  | 元  | 2000
            -5           | 万元 | -
            5万美元        | 万元 | -
            1,20         | 万元 | -
            约3亿         | 万元 | -
            3亿5000万元    | 万元 | -
            5公里         | 万元 | -
            """)
    void aCellIsReadIntoWanYuan(String cell, String unit, BigDecimal wan) {
        assertThat(Amount.parse(cell, MoneyUnit.named(unit)).map(Amount::exact).orElse(null))
                .isEqualTo(wan);
    }

    @Test
    void whatWholeWanYuanWouldDistortIsLost() {
        assertThat(amount("1200元").isLostByRounding()).isTrue();
        assertThat(amount("4.4万元").isLostByRounding()).isTrue();
        assertThat(amount("0万元").isLostByRounding()).isFalse();
        assertThat(amount("12.5万元").isLostByRounding()).isFalse();
        assertThat(amount("12.5万元").isRounded()).isTrue();
    }

    private static Amount amount(String cell) {
        return Amount.parse(cell, MoneyUnit.named("万元")).orElseThrow();
    }
}
