package org.spatialplan.parcel;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.spatialplan.geo.OverLimitException;
import org.spatialplan.geo.WorkCancelledException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/** Makes the parcel of a row of a table from the bytes of its outline. Stateless and thread-safe. */
public final class RowOutline {

    private RowOutline() {}

    /** Reads the outline of a row. */
    @FunctionalInterface
    public interface Source {

        /** @throws ParseException if the bytes are no geometry */
        Geometry read(byte[] bytes) throws ParseException;
    }

    /**
     * Makes a parcel. An outline that is missing or cannot be read is the fault of this parcel alone, at the place {@code row <number>}.
     *
     * @param bytes of the outline; null if there is none
     * @throws OverLimitException if the limits of the calling thread are reached
     */
    public static Parcel read(long number, String id, String name, byte[] bytes, Source source) {
        String place = "row " + number;
        if (bytes == null) {
            return Parcel.unreadable(number, id, name, Parcel.withoutGeometry(place));
        }
        try {
            return Parcel.of(number, id, name, source.read(bytes));
        } catch (UnreadableParcelException e) {
            return Parcel.unreadable(number, id, name, e.fault(place));
        } catch (OverLimitException | WorkCancelledException e) {
            throw e;
        } catch (ParseException | RuntimeException e) {
            return Parcel.unreadable(
                    number,
                    id,
                    name,
                    Finding.error(
                            "parcel-unreadable", place, Messages.of("format.geometry-cannot-read", e.getMessage())));
        }
    }
}
