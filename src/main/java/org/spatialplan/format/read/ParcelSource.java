package org.spatialplan.format.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.text.Finding;

/**
 * An open file of parcels, which are read one after the other in limited memory. An error that makes the whole file
 * unreadable is a {@link DataFileException} with the place; an error in one parcel is that parcel's
 * {@link Parcel#fault}. Used by one thread.
 */
public interface ParcelSource extends AutoCloseable {

    /** The name of the format for people, for example {@code GeoJSON}. */
    String format();

    /**
     * The coordinate reference system that the file itself states; empty if it states none. Known once the file is
     * open.
     */
    Optional<Crs> crs();

    /** The name of the table or layer that is read, as the file states it; empty if it states none. */
    default Optional<String> table() {
        return Optional.empty();
    }

    /** The columns that the file declares, with or without values; empty if the format declares none. */
    default List<String> columns() {
        return List.of();
    }

    /** The number of parcels in the file; empty if it cannot be found without reading all of them. */
    default OptionalLong count() {
        return OptionalLong.empty();
    }

    /** Whether the file states a system that is not supported; then none is guessed. Known once the file is open. */
    default boolean statesUnreadableSystem() {
        return false;
    }

    /** The notes on the file for people. They are complete once the last parcel was read. */
    List<Finding> notes();

    /**
     * The next parcel; empty at the end.
     *
     * @throws DataFileException if the rest of the file cannot be read
     */
    Optional<Parcel> next();

    @Override
    void close();
}
