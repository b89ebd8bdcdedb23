package org.spatialplan.parcel;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;

/**
 * One parcel cannot be read, but the rest of the file can. The readers of formats catch it and give it to the parcel as
 * its fault.
 */
public final class UnreadableParcelException extends CodedException {

    private final transient Finding fault;

    /**
     * An exception with a reason.
     *
     * @param place for example {@code line 17}; empty if only the reader's caller knows it
     */
    public UnreadableParcelException(String place, LocalizedText reason) {
        this(Finding.error("parcel-unreadable", place, reason));
    }

    private UnreadableParcelException(Finding fault) {
        super("parcel-unreadable", fault.text());
        this.fault = fault;
    }

    public static UnreadableParcelException withoutGeometry() {
        return new UnreadableParcelException(Parcel.withoutGeometry(""));
    }

    /**
     * The fault for the parcel.
     *
     * @param outside the place if the fault itself names none
     */
    public Finding fault(String outside) {
        return fault.place().isEmpty() ? fault.at(outside) : fault;
    }
}
