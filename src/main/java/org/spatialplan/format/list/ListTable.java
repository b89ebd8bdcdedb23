package org.spatialplan.format.list;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.read.TextEncoding;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Finding;

/** A table that is read row by row. Used by one thread. */
interface ListTable extends AutoCloseable {

    /** The column of a place that is the whole row. */
    int WHOLE_ROW = -1;

    /**
     * The next row; empty at the end. Empty rows are rows too.
     *
     * @throws DataFileException if the rest cannot be read
     */
    Optional<ListRow> next();

    /**
     * The place of a cell, for example {@code line 7} or {@code Sheet1!C7}.
     *
     * @param row from 1
     * @param column from 0, or {@link #WHOLE_ROW}
     */
    String place(long row, int column);

    /** A column in words, for example {@code C} or {@code 3}. */
    String columnName(int column);

    /** The name of the table; empty if it has none. */
    default Optional<String> name() {
        return Optional.empty();
    }

    /** The encoding of a text; empty for a table that is none. */
    default Optional<TextEncoding> encoding() {
        return Optional.empty();
    }

    /** The notes on the table so far. */
    List<Finding> notes();

    @Override
    void close();
}
