package org.spatialplan.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.spatialplan.layer.RuleSet.Citation;
import org.spatialplan.layer.RuleSet.LegalSource;
import org.spatialplan.layer.RuleSet.Threshold;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.PlainNumber;

class PlainNumberTest {

    @Test
    void numbersAreWrittenWithoutExponent() {
        assertThat(PlainNumber.of(1.0)).isEqualTo("1");
        assertThat(PlainNumber.of(-0.0)).isEqualTo("0");
        assertThat(PlainNumber.of(3.50502001E8)).isEqualTo("350502001");
        assertThat(PlainNumber.of(6.29E7)).isEqualTo("62900000");
        assertThat(PlainNumber.of(2.0E-6)).isEqualTo("0.000002");
        assertThat(PlainNumber.of(0.1f)).isEqualTo("0.1");
        assertThat(PlainNumber.of(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(PlainNumber.of(9007199254740993L)).isEqualTo("9007199254740993");
        assertThat(PlainNumber.withoutExponent(1.0)).isEqualTo("1.0");
        assertThat(PlainNumber.withoutExponent(6.29E7)).isEqualTo("62900000");
    }

    @Test
    void numbersAreComparedAsNumbersAndCodesAsCodes() {
        assertThat(PlainNumber.same(1.0, "1")).isTrue();
        assertThat(PlainNumber.same("1.0", "1")).isTrue();
        assertThat(PlainNumber.same(" 2 ", 2L)).isTrue();
        assertThat(PlainNumber.same("01", "1")).isFalse();
        assertThat(PlainNumber.same("Ⅱ", "2")).isFalse();
        assertThat(PlainNumber.isAmong(2.0f, List.of("1", "2"))).isTrue();
    }

    @Test
    void aZoneThatIsANumberIsFoundHoweverItIsKept() {
        LegalSource source = new LegalSource("s", "", "", "", LocalDate.EPOCH, "", true, LocalizedText.NONE);
        Citation citation = new Citation(source, LocalizedText.NONE, LocalDate.EPOCH);
        ZoneRule first = new ZoneRule(
                "1", "一区", "one", LocalizedText.NONE, List.of(), Map.of(), List.of(), LocalizedText.NONE, citation);
        RuleSet rules = new RuleSet(
                "r",
                "",
                "",
                source,
                LocalDate.EPOCH,
                "class",
                Map.of("1", first),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                "");

        for (Object value : List.of(1, 1L, 1.0, "1", "1.0")) {
            assertThat(rules.zoneOf(feature(value))).as("%s", value).isEqualTo(first);
        }
        assertThatThrownBy(() -> rules.zoneOf(feature("01"))).isInstanceOf(UnknownZoneException.class);
    }

    @Test
    void aLimitDoesNotTipByTheProjection() {
        Threshold threshold = new Threshold("area-m2", 5000, "", "");

        assertThat(threshold.isAbove(4997.9)).isFalse();
        assertThat(threshold.isAbove(4994)).isTrue();
    }

    private static Feature feature(Object zone) {
        return new Feature(
                "a",
                "",
                "",
                Optional.empty(),
                OptionalDouble.empty(),
                "",
                "",
                Status.UNLOCATED,
                LocalDate.EPOCH,
                Map.of("class", zone));
    }
}
