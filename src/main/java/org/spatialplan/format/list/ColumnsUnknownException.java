package org.spatialplan.format.list;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.ListColumn;
import org.spatialplan.text.LocalizedText;

/** Nothing tells what the columns of a list are. It has the first rows, so that somebody can say it. */
public final class ColumnsUnknownException extends DataFileException {

    private final List<List<String>> rows;
    private final List<ListColumn> guess;
    private final transient Optional<String> encoding;

    ColumnsUnknownException(String file, LocalizedText reason, FirstPoints first, Optional<String> encoding) {
        super(file, 0, reason);
        this.rows = first.cells();
        this.guess = first.guess();
        this.encoding = encoding;
    }

    /** The cells of the first rows that hold points, as many in each. */
    public List<List<String>> rows() {
        return rows;
    }

    /** What the columns may be, for a question to begin with. */
    public List<ListColumn> guess() {
        return guess;
    }

    /** The encoding in which the rows were read, by its word; empty if it is no text. */
    public Optional<String> encoding() {
        return encoding;
    }
}
