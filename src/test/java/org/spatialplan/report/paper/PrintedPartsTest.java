package org.spatialplan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Parts and rest of a printed area, for any sizes. */
class PrintedPartsTest {

    /** The method of the largest remainder: the sum is exact, and each figure is off by less than one of its last digits. */
    @Property
    void partsAndRestAddUpToTheWhole(
            @ForAll @DoubleRange(min = 0, max = 5e7) double whole,
            @ForAll @Size(max = 6) List<@DoubleRange(min = 0, max = 1) Double> weights,
            @ForAll @DoubleRange(min = 0, max = 1) double covered,
            @ForAll @IntRange(max = 4) int decimals) {
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        List<Double> parts = weights.stream()
                .map(weight -> sum == 0 ? 0 : whole * covered * weight / sum)
                .toList();

        PrintedParts printed = PrintedParts.of(whole, parts, decimals).orElseThrow();

        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        assertThat(printed.whole()).isEqualTo(BigDecimal.valueOf(whole).setScale(decimals, RoundingMode.HALF_UP));
        assertThat(Stream.concat(printed.parts().stream(), Stream.of(printed.rest()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(printed.whole());
        assertThat(printed.rest()).isNotNegative();
        for (int i = 0; i < parts.size(); i++) {
            assertThat(printed.parts().get(i)).isNotNegative();
            assertThat(printed.parts()
                            .get(i)
                            .subtract(BigDecimal.valueOf(parts.get(i)))
                            .abs())
                    .isLessThanOrEqualTo(unit);
        }
    }

    @Test
    void eachRoundedAloneWouldNotAddUp() {
        PrintedParts printed = PrintedParts.of(10, List.of(3.335, 3.335), 2).orElseThrow();

        assertThat(printed.parts()).containsExactly(new BigDecimal("3.34"), new BigDecimal("3.33"));
        assertThat(printed.rest()).isEqualTo("3.33");
    }

    @Test
    void aWholeThatIsSharedLeavesNoRest() {
        assertThat(PrintedParts.of(39_982.824999, List.of(39_982.825001), 2)
                        .orElseThrow()
                        .rest())
                .isZero();
    }

    @Test
    void partsThatOverlapAreNoParts() {
        assertThat(PrintedParts.of(10, List.of(6.0, 6.0), 2)).isEmpty();
    }
}
