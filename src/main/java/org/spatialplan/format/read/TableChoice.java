package org.spatialplan.format.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.Messages;

/**
 * The table of a file that a caller chooses.
 *
 * @param wanted its name; empty if the caller names none, since most files hold one table
 * @param parameter by which it is named, {@code table} or {@code approvalTable}
 * @param option by which the command line names it
 */
public record TableChoice(Optional<String> wanted, String parameter, String option) {

    private static final int MAX_NAMED = 50;
    private static final int SHOWN = 200;

    /** A choice in the file of a request. */
    public static TableChoice ofFile(Optional<String> wanted) {
        return new TableChoice(wanted, "table", "--table");
    }

    /** A choice in the file with the area of an approval. */
    public static TableChoice ofApproval(Optional<String> wanted) {
        return new TableChoice(wanted, "approvalTable", "--approval-table");
    }

    /** This choice; another table where the caller chooses none. */
    public TableChoice orElse(Optional<String> other) {
        return of(wanted.or(() -> other));
    }

    /** The same choice of another table. */
    public TableChoice of(Optional<String> other) {
        return new TableChoice(other, parameter, option);
    }

    /**
     * The exception for a file with several tables of which none was chosen, or without the chosen table. It lists the
     * tables and the way to choose.
     *
     * @param tables all tables that can be chosen, at least one
     */
    public DataFileException refused(String fileName, List<String> tables) {
        String all =
                tables.stream().limit(MAX_NAMED).map(TableChoice::shortened).collect(Collectors.joining(", "))
                        + (tables.size() > MAX_NAMED ? ", …" : "");
        String first = shortened(tables.get(0));
        return new TableNotChosenException(
                fileName,
                this,
                tables,
                wanted.map(name -> Messages.of("format.table-missing", name, all, parameter, first, option))
                        .orElseGet(() -> Messages.of("format.tables-several", all, parameter, first, option)));
    }

    /**
     * Requires that the chosen table, if there is one, is in the file, or tables within it are.
     *
     * @param tables asked for only if a table was chosen
     * @throws DataFileException if it is not
     */
    public void requireIn(String fileName, Supplier<List<String>> tables) {
        if (wanted.isPresent()) {
            List<String> all = tables.get();
            String name = wanted.get();
            if (all.stream().noneMatch(table -> table.equals(name) || table.startsWith(name + "/"))) {
                throw all.isEmpty() ? superfluous(fileName) : refused(fileName, all);
            }
        }
    }

    private static String shortened(String name) {
        return Excerpt.of(name, SHOWN);
    }

    /** The exception for a choice in a format without tables. */
    public DataFileException superfluous(String fileName) {
        String name = wanted.orElse("");
        return new DataFileException(fileName, 0, Messages.of("format.format-without-tables-leave", parameter, name));
    }
}
