package org.spatialplan.geo;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * A coordinate reference system that is unknown, or that can be transformed to CGCS2000 only with local parameters.
 */
public final class UnknownCrsException extends CodedException {

    private static final String OTHER_DATUM = "crs-without-transformation";

    private final String spelling;

    private UnknownCrsException(String code, String spelling, LocalizedText text, Throwable cause) {
        super(code, text, cause);
        this.spelling = spelling;
    }

    static UnknownCrsException unknown(String spelling, Throwable cause) {
        return new UnknownCrsException(
                "crs-unknown",
                spelling,
                Messages.of("geo.crs-unknown.coordinate-reference-system-not", spelling),
                cause);
    }

    /** Reports a definition that is broken, contradicts itself or uses unsupported elements. Nothing is guessed. */
    static UnknownCrsException notUnderstood(String spelling, LocalizedText why) {
        return new UnknownCrsException(
                "crs-unknown",
                spelling,
                Messages.of("geo.crs-unknown.definition-coordinate-reference-system", spelling, why),
                null);
    }

    /**
     * Reports a datum that needs local parameters to be transformed to CGCS2000.
     *
     * @param spelling the system as the caller wrote it
     * @param stated the system and its datum, in words
     */
    static UnknownCrsException otherDatum(String spelling, String stated) {
        return new UnknownCrsException(OTHER_DATUM, spelling, otherDatumText(stated), null);
    }

    /** Returns the text about coordinates in a datum that needs local parameters. */
    public static LocalizedText otherDatumText(String stated) {
        return Messages.of("geo.crs-without-transformation", stated);
    }

    /** Returns the system as the caller wrote it. */
    public String spelling() {
        return spelling;
    }

    /** Tests whether the system is known well enough to exclude any other. */
    public boolean isOtherDatum() {
        return code().equals(OTHER_DATUM);
    }
}
