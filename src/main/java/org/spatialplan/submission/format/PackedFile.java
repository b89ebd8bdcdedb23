package org.spatialplan.submission.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A file of parcels in an archive.
 *
 * @param name by which it is chosen
 * @param format its format
 * @param content unpacks it when it is asked for
 * @param table its table, if it is one of several in the content
 */
record PackedFile(String name, ParcelFormat format, Supplier<FileContent> content, Optional<String> table) {

    /** The same file under another name. */
    PackedFile named(String other) {
        return new PackedFile(other, format, content, table);
    }

    /** Its own tables, of which one is chosen; empty if it is one table. */
    List<String> tables() {
        return table.isPresent() || !format.hasTables() ? List.of() : format.tables(content.get());
    }
}
