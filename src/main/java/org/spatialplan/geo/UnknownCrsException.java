package org.spatialplan.geo;

import java.util.List;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * A coordinate reference system that is unknown, or that can be transformed to CGCS2000 only with local parameters.
 */
public final class UnknownCrsException extends CodedException {

    private static final String OTHER_DATUM = "crs-without-transformation";

    private final String spelling;
    private final List<String> near;

    private UnknownCrsException(String code, String spelling, LocalizedText text, Throwable cause) {
        this(code, spelling, text, cause, List.of());
    }

    private UnknownCrsException(String code, String spelling, LocalizedText text, Throwable cause, List<String> near) {
        super(code, text, cause);
        this.spelling = spelling;
        this.near = List.copyOf(near);
    }

    static UnknownCrsException unknown(String spelling, Throwable cause) {
        List<MeantSystem> meant = MeantSystem.of(spelling);
        LocalizedText text = Messages.of("geo.crs-unknown.coordinate-reference-system-not", spelling);
        return new UnknownCrsException(
                "crs-unknown",
                spelling,
                meant.isEmpty() ? text : Messages.of("geo.crs-unknown.near", text, MeantSystem.words(meant)),
                cause,
                meant.stream().map(MeantSystem::id).toList());
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

    /** Lists the systems that the caller may mean; may be empty. */
    public List<String> near() {
        return near;
    }

    /** Tests whether the system is known well enough to exclude any other. */
    public boolean isOtherDatum() {
        return code().equals(OTHER_DATUM);
    }
}
