package org.spatialplan.parcel;

import java.util.List;
import java.util.Optional;
import org.spatialplan.layer.JoinedList;
import org.spatialplan.text.PlainNumber;

/** Writes a value of a table as people write it, with plain digits: 350502001 and not 3.50502001E8. */
public final class CellText {

    /** The largest number (2 to the power of 53) up to which a 64-bit float represents every whole number. */
    private static final double LAST_EXACT = 0x1p53;

    private CellText() {}

    /**
     * The text without surrounding blanks; empty for a missing value. Lists are joined by semicolons, as in exports.
     */
    public static Optional<String> of(Object value) {
        if (value == null || value instanceof UnsupportedValue) {
            return Optional.empty();
        }
        return Optional.of(plain(value).strip()).filter(text -> !text.isEmpty());
    }

    private static String plain(Object value) {
        return value instanceof List<?> list ? JoinedList.text(list) : PlainNumber.text(value);
    }

    /** Whether digits of a code may be lost in a floating-point number. */
    public static boolean isInexact(Object value) {
        return value instanceof Double number && Math.abs(number) >= LAST_EXACT;
    }

    /** Converts a whole number in a floating-point column to a whole number; any other value is not changed. */
    public static Object whole(Object value) {
        boolean whole = value instanceof Double number && number == Math.rint(number) && !isInexact(number);
        return whole ? (Object) ((Double) value).longValue() : value;
    }
}
