package org.spatialplan.parcel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.spatialplan.text.Messages;

/** Curves of ISO 13249-3 that are no arcs of circles, and are refused by name with the remedy. */
public enum OtherCurve {
    CIRCLE(18),
    GEODESICSTRING(19),
    ELLIPTICALCURVE(20),
    NURBSCURVE(21),
    CLOTHOID(22),
    SPIRALCURVE(23),
    /** Some programs write it; the standard has NURBS instead. */
    BEZIERCURVE(-1);

    /** The words of well-known text. */
    public static final String WORDS = Arrays.stream(values()).map(Enum::name).collect(Collectors.joining("|"));

    private static final Pattern IN_TEXT =
            Pattern.compile("(?:^|[\\s(,;])(" + WORDS + ")(?=[\\s(])", Pattern.CASE_INSENSITIVE);

    private final int code;

    OtherCurve(int code) {
        this.code = code;
    }

    /** The curve with a code of well-known binary. */
    static Optional<OtherCurve> ofCode(int code) {
        return Arrays.stream(values()).filter(curve -> curve.code == code).findFirst();
    }

    /** The first curve in well-known text. */
    public static Optional<OtherCurve> in(String wkt) {
        Matcher found = IN_TEXT.matcher(wkt);
        return found.find() ? Optional.of(valueOf(found.group(1).toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    /** The fault of a parcel that holds it. */
    public UnreadableParcelException refused() {
        return new UnreadableParcelException("", Messages.of("format.curve-not-read", name()));
    }
}
