package org.spatialplan.format.read;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;

/** One parcel that cannot be read while the file can; caught by the readers of formats and given out as the parcel's fault. */
public final class UnreadableParcelException extends CodedException {

    private final transient Finding fault;

    /** @param place for example {@code line 17}; empty if the reader knows it only from outside */
    public UnreadableParcelException(String place, LocalizedText reason) {
        this(Finding.error("parcel-unreadable", place, reason));
    }

    private UnreadableParcelException(Finding fault) {
        super("parcel-unreadable", fault.text());
        this.fault = fault;
    }

    static UnreadableParcelException withoutGeometry() {
        return new UnreadableParcelException(Parcel.withoutGeometry(""));
    }

    /** The fault as a parcel carries it. @param outside the place where the fault itself names none */
    public Finding fault(String outside) {
        return fault.place().isEmpty() ? fault.at(outside) : fault;
    }
}
