package org.spatialplan.report.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.spatialplan.report.Metres;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/**
 * Writes figures as a report prints them: rounded half up, with thousands separators. A positive figure never prints as zero.
 * Immutable.
 */
record PaperNumbers(Language language) {

    static final int M2_DECIMALS = 2;
    static final int HA_DECIMALS = 4;

    /** Differences below half of the last digit of m² are not seen. */
    static final double SEEN = 0.005;

    private static final int MU_DECIMALS = 4;
    private static final int PERCENT_DECIMALS = 2;
    private static final BigDecimal M2_PER_HA = BigDecimal.valueOf(10_000);
    private static final BigDecimal MU_PER_HA = BigDecimal.valueOf(15);

    /** Square metres, two decimals. */
    String m2(double m2) {
        return figure(BigDecimal.valueOf(m2), M2_DECIMALS);
    }

    /** Hectares, four decimals. */
    String ha(double m2) {
        return figure(hectares(m2), HA_DECIMALS);
    }

    /** Mu, four decimals; 15 mu are a hectare. */
    String mu(double m2) {
        return figure(hectares(m2).multiply(MU_PER_HA), MU_DECIMALS);
    }

    /** A share of 0 to 1 as a percentage, two decimals. A share below the whole never prints as 100 %. */
    String percent(double share) {
        BigDecimal percent = BigDecimal.valueOf(share).movePointRight(2);
        BigDecimal printed = percent.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP);
        boolean almostWhole = share < 1 && printed.compareTo(BigDecimal.valueOf(100)) == 0;
        return (almostWhole ? "99.99" : figure(percent, PERCENT_DECIMALS)) + language.text("%", " %");
    }

    /** Metres or square metres with a sign, for differences. */
    String difference(double m2) {
        BigDecimal printed = BigDecimal.valueOf(m2).setScale(M2_DECIMALS, RoundingMode.HALF_UP);
        return (printed.signum() > 0 ? "+" : "") + grouped(printed);
    }

    /** A distance or accuracy in metres, as precise as it matters. */
    static String metres(double metres) {
        String text = Metres.text(metres);
        return text.contains(".") ? text : grouped(new BigDecimal(text));
    }

    /** A decimal that is rounded already. */
    static String grouped(BigDecimal rounded) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** A count. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static BigDecimal hectares(double m2) {
        return BigDecimal.valueOf(m2).divide(M2_PER_HA);
    }

    private String figure(BigDecimal exact, int decimals) {
        BigDecimal printed = exact.setScale(decimals, RoundingMode.HALF_UP);
        if (exact.signum() > 0 && printed.signum() == 0) {
            BigDecimal smallest = BigDecimal.ONE.movePointLeft(decimals);
            return language.text(Messages.of("paper.less-than", smallest.toPlainString()));
        }
        return grouped(printed);
    }
}
