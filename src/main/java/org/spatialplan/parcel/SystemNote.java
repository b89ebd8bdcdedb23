package org.spatialplan.parcel;

import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.text.Finding;

/** Makes the note on a coordinate reference system that a file states and that is not supported. */
public final class SystemNote {

    /** The code of the note on an unsupported datum, which no statement of the caller can change. */
    public static final String OTHER_DATUM = "datum-not-supported";

    private SystemNote() {}

    /**
     * Makes the note: an error for an unsupported datum, else a warning.
     *
     * @param code of the warning
     * @param place in the file
     */
    public static Finding of(UnknownCrsException e, String code, String place) {
        return e.isOtherDatum() ? Finding.error(OTHER_DATUM, place, e.text()) : Finding.warning(code, place, e.text());
    }
}
