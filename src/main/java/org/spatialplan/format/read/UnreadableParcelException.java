package org.spatialplan.format.read;

import org.spatialplan.geo.CodedException;

/** One parcel that cannot be read while the file can; caught by the readers of formats and given out as a {@link Parcel.Fault}. */
public final class UnreadableParcelException extends CodedException {

    private final Parcel.Fault fault;

    /** @param place for example {@code line 17}; empty if the reader knows it only from outside */
    public UnreadableParcelException(String place, String zh, String en) {
        super("parcel-unreadable", en);
        this.fault = new Parcel.Fault(place, zh, en);
    }

    static UnreadableParcelException withoutGeometry() {
        Parcel.Fault none = Parcel.Fault.withoutGeometry("");
        return new UnreadableParcelException("", none.reasonZh(), none.reasonEn());
    }

    /** The fault as a parcel carries it. @param outside the place where the fault itself names none */
    public Parcel.Fault fault(String outside) {
        return fault.place().isEmpty() ? new Parcel.Fault(outside, fault.reasonZh(), fault.reasonEn()) : fault;
    }
}
