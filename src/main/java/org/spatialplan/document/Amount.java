package org.spatialplan.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A sum of money as printed.
 *
 * @param wanYuan in 万元 (10,000 yuan), whole
 * @param rounded whether a fraction of 万元 was rounded off
 */
record Amount(long wanYuan, boolean rounded) {

    private static final BigDecimal WAN_IN_YI = BigDecimal.valueOf(10_000);

    /**
     * @param text full-width signs as ASCII, without spaces; thousands may be parted by commas
     * @param unit title of the column or unit in the cell: 亿元 or else 万元
     */
    static Optional<Amount> parse(String text, String unit) {
        String plain = text.replaceAll("万元$|亿元$", "");
        if (!plain.matches("\\d+(\\.\\d+)?|\\d{1,3}(,\\d{3})+(\\.\\d+)?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(plain.replace(",", ""));
        boolean yi = text.endsWith("亿元") || !text.endsWith("万元") && unit.contains("亿元");
        BigDecimal wan = yi ? value.multiply(WAN_IN_YI) : value;
        BigDecimal whole = wan.setScale(0, RoundingMode.HALF_UP);
        return whole.unscaledValue().bitLength() > 62
                ? Optional.empty()
                : Optional.of(new Amount(whole.longValueExact(), whole.compareTo(wan) != 0));
    }
}
