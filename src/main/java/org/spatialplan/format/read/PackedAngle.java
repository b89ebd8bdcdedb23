package org.spatialplan.format.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.spatialplan.format.read.BoundaryPointLine.Point;
import org.spatialplan.parcel.UnreadableParcelException;
import org.spatialplan.text.Messages;

/**
 * Degrees, minutes and seconds in one number: 24.55212230 or 245521.2230 for 24°55′21.2230″. The arithmetic is decimal,
 * since in binary 24.10 has 9 minutes and 99.9… seconds.
 *
 * @param seconds with their fraction
 */
public record PackedAngle(int degrees, int minutes, BigDecimal seconds) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SIXTY = BigDecimal.valueOf(60);

    /**
     * The number from which on minutes and seconds are four digits before the point: no angle in degrees is so large.
     */
    private static final double WITHOUT_POINT = 10_000;

    /**
     * Unpacks a number.
     *
     * @param packed 0 or more
     */
    public static PackedAngle of(double packed) {
        BigDecimal number = new BigDecimal(Double.toString(packed));
        BigDecimal angle = packed >= WITHOUT_POINT ? number.movePointLeft(4) : number;
        BigDecimal degrees = angle.setScale(0, RoundingMode.DOWN);
        BigDecimal rest = angle.subtract(degrees).multiply(HUNDRED);
        BigDecimal minutes = rest.setScale(0, RoundingMode.DOWN);
        return new PackedAngle(
                degrees.intValue(),
                minutes.intValue(),
                rest.subtract(minutes).multiply(HUNDRED).stripTrailingZeros());
    }

    /** Whether the number can be an angle: minutes and seconds are below 60. */
    public boolean isAngle() {
        return minutes < 60 && seconds.compareTo(SIXTY) < 0;
    }

    /** The angle in decimal degrees. */
    public double degreesInAll() {
        return degrees + minutes / 60.0 + seconds.doubleValue() / 3600;
    }

    /**
     * Converts a packed coordinate to decimal degrees.
     *
     * @throws UnreadableParcelException with the point's line if the number is not a packed angle
     */
    static double degrees(double packed, Point point) {
        if (packed < 0 || !PackedAngle.of(packed).isAngle()) {
            throw new UnreadableParcelException(
                    "line " + point.line(), Messages.of("format.degrees-minutes-seconds-but", packed));
        }
        return PackedAngle.of(packed).degreesInAll();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d°%02d′%s″", degrees, minutes, seconds.toPlainString());
    }
}
