package org.spatialplan.document.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of yuan.
 *
 * @param nameZh with 元, for example 千元
 * @param inWanYuan how many 万元 (10,000 yuan) it is
 */
public record MoneyUnit(String nameZh, BigDecimal inWanYuan) {

    /** The unit of stored plans. */
    public static final MoneyUnit WAN_YUAN = new MoneyUnit("万元", BigDecimal.ONE);

    private static final Map<String, BigDecimal> KNOWN = Map.ofEntries(
            Map.entry("", new BigDecimal("0.0001")),
            Map.entry("十", new BigDecimal("0.001")),
            Map.entry("百", new BigDecimal("0.01")),
            Map.entry("千", new BigDecimal("0.1")),
            Map.entry("万", BigDecimal.ONE),
            Map.entry("十万", new BigDecimal("10")),
            Map.entry("百万", new BigDecimal("100")),
            Map.entry("千万", new BigDecimal("1000")),
            Map.entry("亿", new BigDecimal("10000")),
            Map.entry("十亿", new BigDecimal("100000")),
            Map.entry("百亿", new BigDecimal("1000000")),
            Map.entry("千亿", new BigDecimal("10000000")),
            Map.entry("万亿", new BigDecimal("100000000")));

    /**
     * Finds a multiple of yuan.
     *
     * @param multiple the characters before 元, simplified; empty for 元 itself
     */
    static Optional<MoneyUnit> of(String multiple) {
        return Optional.ofNullable(KNOWN.get(multiple)).map(inWan -> new MoneyUnit(multiple + "元", inWan));
    }

    /**
     * Finds a unit of yuan by its whole name.
     *
     * @param written the unit, also without its 元 (万, 亿), in the form of {@link #plain}
     */
    public static Optional<MoneyUnit> named(String written) {
        String named = plain(written);
        return named.isEmpty() || named.equals("十") || named.equals("百") || named.equals("千")
                ? Optional.empty()
                : of(named.endsWith("元") ? named.substring(0, named.length() - 1) : named);
    }

    /** Replaces traditional and formal characters by the simplified ones, and removes the name of the currency. */
    static String plain(String narrow) {
        return narrow.replace('萬', '万')
                .replace('億', '亿')
                .replace('仟', '千')
                .replace('佰', '百')
                .replace('拾', '十')
                .replace('圆', '元')
                .replace('圓', '元')
                .replaceAll("元整$", "元")
                .replaceAll("(?i)人民币|人民幣|RMB|CNY", "");
    }
}
