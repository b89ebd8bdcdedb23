package org.spatialplan.geo;

import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A coordinate reference system that is not known, or that cannot be brought to CGCS2000 without local parameters. */
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

    /** A definition that is broken, contradicts itself or uses what is not read; nothing of it is guessed. */
    static UnknownCrsException notUnderstood(String spelling, LocalizedText why) {
        return new UnknownCrsException(
                "crs-unknown",
                spelling,
                Messages.of("geo.crs-unknown.definition-coordinate-reference-system", spelling, why),
                null);
    }

    /**
     * A datum from which only local parameters lead to CGCS2000.
     *
     * @param spelling of the system
     * @param stated the system and its datum, for people
     */
    static UnknownCrsException otherDatum(String spelling, String stated) {
        return new UnknownCrsException(OTHER_DATUM, spelling, otherDatumText(stated), null);
    }

    /** The text about coordinates in a datum from which only local parameters lead to CGCS2000. */
    public static LocalizedText otherDatumText(String stated) {
        return Messages.of("geo.crs-without-transformation", stated);
    }

    /** As the caller wrote it. */
    public String spelling() {
        return spelling;
    }

    /** Whether the system is known well enough to know that no other may be taken for it. */
    public boolean isOtherDatum() {
        return code().equals(OTHER_DATUM);
    }
}
