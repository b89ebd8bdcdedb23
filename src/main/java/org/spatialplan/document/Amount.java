package org.spatialplan.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.document.text.MoneyUnit;

/**
 * A sum of money as printed.
 *
 * @param exact in 万元 (10,000 yuan)
 * @param rounding in 万元, half of its last printed digit: the possible error of one rounded figure
 * @param hasDecimals whether it is printed with decimals
 * @param unitInCell whether the cell itself has the unit
 */
record Amount(BigDecimal exact, BigDecimal rounding, boolean hasDecimals, boolean unitInCell) {

    private static final Pattern NUMBER =
            Pattern.compile("(\\d+(?:\\.\\d+)?|\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?)(?:\\(?([^\\d(),.]+)\\)?)?");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal MAX_ROUNDED_OFF = new BigDecimal("0.05");

    /**
     * Parses a cell; empty if it is not a sum.
     *
     * @param text full-width signs as ASCII, without spaces; commas may separate thousands
     * @param unit of the table, for cells without one; empty if the table has a unit that is not understood
     */
    static Optional<Amount> parse(String text, Optional<MoneyUnit> unit) {
        Matcher printed = NUMBER.matcher(text);
        if (!printed.matches()) {
            return Optional.empty();
        }
        boolean own = printed.group(2) != null;
        Optional<MoneyUnit> used = own ? MoneyUnit.named(printed.group(2)) : unit;
        BigDecimal number = new BigDecimal(printed.group(1).replace(",", ""));
        return used.map(MoneyUnit::inWanYuan)
                .map(inWan -> new Amount(
                        plain(number.multiply(inWan)),
                        number.ulp().multiply(HALF).multiply(inWan),
                        number.scale() > 0,
                        own))
                .filter(amount -> amount.exact()
                                .setScale(0, RoundingMode.HALF_UP)
                                .unscaledValue()
                                .bitLength()
                        <= 62);
    }

    /** Returns whole 万元, the unit of stored plans. */
    long wanYuan() {
        return exact.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    boolean isRounded() {
        return exact.compareTo(BigDecimal.valueOf(wanYuan())) != 0;
    }

    /** Tests whether whole 万元 would be another sum: more than 5 % off. */
    boolean isLostByRounding() {
        BigDecimal off = exact.subtract(BigDecimal.valueOf(wanYuan())).abs();
        return off.compareTo(exact.multiply(MAX_ROUNDED_OFF)) > 0;
    }

    /** Writes a number without exponent and trailing zeros. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
