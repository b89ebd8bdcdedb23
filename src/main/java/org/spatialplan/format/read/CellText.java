package org.spatialplan.format.read;

import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.JoinedList;
import org.spatialplan.text.PlainNumber;

/** A value of a table as a person would write it: numbers in plain digits, 350502001 and not 3.50502001E8. */
public final class CellText {

    /** Beyond it a 64-bit float skips whole numbers: 2 to the power of 53. */
    private static final double LAST_EXACT = 0x1p53;

    private CellText() {}

    /** Without blanks about it; empty if nothing is said. Lists are joined by semicolons, as exports join them. */
    public static Optional<String> of(Object value) {
        if (value == null || value instanceof UnsupportedValue) {
            return Optional.empty();
        }
        return Optional.of(plain(value).strip()).filter(text -> !text.isEmpty());
    }

    private static String plain(Object value) {
        return value instanceof List<?> list ? JoinedList.text(list) : PlainNumber.text(value);
    }

    /** Whether the digits of a code may be lost in a floating-point number. */
    public static boolean isInexact(Object value) {
        return value instanceof Double number && Math.abs(number) >= LAST_EXACT;
    }

    /** A whole number in a floating-point column as the whole number that it is; anything else as it is. */
    public static Object whole(Object value) {
        boolean whole = value instanceof Double number && number == Math.rint(number) && !isInexact(number);
        return whole ? (Object) ((Double) value).longValue() : value;
    }
}
