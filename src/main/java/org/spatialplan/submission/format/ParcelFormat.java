package org.spatialplan.submission.format;

import java.util.List;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.submission.ground.Diagnosis.Unstated;

/** A format in which parcels are sent. Stateless and thread-safe. */
public interface ParcelFormat {

    /** The length of two numbers and their separators in bytes. */
    int BYTES_A_VERTEX = 24;

    /** The same where they are packed. */
    int BYTES_A_VERTEX_PACKED = 8;

    /** A stable name in lower case, for example {@code geojson}. */
    String code();

    /** Whether a file is in this format, told by its content alone. */
    boolean fits(Glance glance);

    /** What the coordinates may be if the file states no system. */
    default Unstated unstated() {
        return Unstated.ANYTHING;
    }

    /** Whether the format has one system only, so that what a caller says of other files' systems does not hold. */
    default boolean hasFixedSystem() {
        return false;
    }

    /** Whether a file is a list of points, whose columns a caller may state. */
    default boolean isList() {
        return false;
    }

    /** Whether a file is a text that does not say itself in which encoding it is, so that a caller may state it. */
    default boolean isText() {
        return false;
    }

    /** Whether a file may hold several tables of which the caller chooses one. */
    default boolean hasTables() {
        return false;
    }

    /**
     * The names of the tables that may be chosen; empty for a format without tables.
     *
     * @throws DataFileException if the file cannot be read
     */
    default List<String> tables(FileContent content) {
        return List.of();
    }

    /**
     * Opens the parcels.
     *
     * @throws DataFileException if the file cannot be read
     */
    ParcelSource open(FileContent content, ReadingChoice wanted);

    /**
     * Estimates the number of vertices of a file without reading it, since the cost of a check grows with it. The true
     * number may be smaller or larger.
     */
    long vertices(byte[] bytes);
}
