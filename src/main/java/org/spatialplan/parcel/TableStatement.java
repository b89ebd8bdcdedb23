package org.spatialplan.parcel;

import java.util.List;
import java.util.Optional;

/**
 * What somebody says of a table that does not tell it itself.
 *
 * @param columns what each column of a list of points is, in their order; empty if it is not said
 * @param encoding of a text or of the attributes of a Shapefile, by its word, for example {@code gb18030}; empty if it is
 *     not said
 */
public record TableStatement(List<ListColumn> columns, Optional<String> encoding) {

    /** Nothing is said. */
    public static final TableStatement NONE = new TableStatement(List.of(), Optional.empty());

    public TableStatement {
        columns = List.copyOf(columns);
    }
}
