package org.spatialplan.report.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole and its parts, rounded so that the parts and the rest add up to the whole in the last printed digit. The whole is
 * rounded half up; the parts and the rest share it by the method of the largest remainder, so each differs from its exact value
 * by less than one unit of the last digit. Immutable.
 *
 * @param parts in the given order
 * @param rest what of the whole is in no part
 */
record PrintedParts(BigDecimal whole, List<BigDecimal> parts, BigDecimal rest) {

    /**
     * Rounds a whole and its parts.
     *
     * @param whole not negative
     * @param parts not negative; they must not overlap
     * @param decimals digits behind the point
     * @return empty if the parts are larger than the whole by more than rounding explains, because they overlap
     */
    static Optional<PrintedParts> of(double whole, List<Double> parts, int decimals) {
        BigDecimal total = BigDecimal.valueOf(whole);
        List<BigDecimal> exact =
                new ArrayList<>(parts.stream().map(BigDecimal::valueOf).toList());
        BigDecimal sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
        if (sum.subtract(total).compareTo(unit.divide(BigDecimal.valueOf(2))) > 0) {
            return Optional.empty();
        }
        exact.add(total.subtract(sum).max(BigDecimal.ZERO));
        BigDecimal printed = total.setScale(decimals, RoundingMode.HALF_UP);
        List<BigDecimal> rounded = apportion(printed, exact, unit);
        return Optional.of(
                new PrintedParts(printed, List.copyOf(rounded.subList(0, parts.size())), rounded.get(parts.size())));
    }

    private static List<BigDecimal> apportion(BigDecimal whole, List<BigDecimal> exact, BigDecimal unit) {
        List<BigDecimal> rounded = new ArrayList<>(exact.stream()
                .map(part -> part.setScale(unit.scale(), RoundingMode.DOWN))
                .toList());
        BigDecimal sum = rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int missing = whole.subtract(sum).movePointRight(unit.scale()).intValueExact();
        Comparator<Integer> byRemainder = Comparator.comparing(i -> exact.get(i).subtract(rounded.get(i)));
        Stream<Integer> order = IntStream.range(0, exact.size()).boxed();
        List<Integer> chosen = missing >= 0
                ? order.sorted(byRemainder.reversed()).limit(missing).toList()
                : order.filter(i -> rounded.get(i).signum() > 0)
                        .sorted(byRemainder)
                        .limit(-missing)
                        .toList();
        BigDecimal step = missing >= 0 ? unit : unit.negate();
        chosen.forEach(i -> rounded.set(i, rounded.get(i).add(step)));
        return rounded;
    }
}
