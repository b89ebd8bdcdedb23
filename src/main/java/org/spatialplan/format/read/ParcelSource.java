package org.spatialplan.format.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.spatialplan.format.city.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.text.Finding;

/**
 * An open file of parcels, read one after the other in bounded memory. What makes the whole file unreadable is a
 * {@link DataFileException} with the place; what spoils one parcel is that parcel's {@link Parcel#fault}. Used by one thread.
 */
public interface ParcelSource extends AutoCloseable {

    /** Name of the format for people, for example {@code GeoJSON}. */
    String format();

    /** The system that the file itself states; empty if it states none. Known once the file is open. */
    Optional<Crs> crs();

    /** How many parcels the file holds, where that can be told without reading them all. */
    default OptionalLong count() {
        return OptionalLong.empty();
    }

    /** Whether the file states a system that is not read; then none is guessed. Known once the file is open. */
    default boolean statesUnreadableSystem() {
        return false;
    }

    /** What was met that a person should know of, complete when the last parcel was read. */
    List<Finding> notes();

    /** The next parcel; empty at the end. @throws DataFileException if the file cannot be read on */
    Optional<Parcel> next();

    @Override
    void close();

    /** A datum that is not read, whatever the caller says of the coordinates. */
    String OTHER_DATUM = "datum-not-supported";

    /** The note on a system that a file states and that is not read. */
    static Finding note(UnknownCrsException e, String code, String place) {
        return e.isOtherDatum() ? Finding.error(OTHER_DATUM, place, e.text()) : Finding.warning(code, place, e.text());
    }
}
