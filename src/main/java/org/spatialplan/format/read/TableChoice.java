package org.spatialplan.format.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.format.city.DataFileException;
import org.spatialplan.text.Messages;

/**
 * Which table of a file is meant, and how a caller says so.
 *
 * @param wanted its name; empty if the caller names none, since most files hold one
 * @param parameter by which it is named, {@code table} or {@code approval-table}; the command line has it as an option
 */
public record TableChoice(Optional<String> wanted, String parameter) {

    private static final int MAX_NAMED = 50;
    private static final int SHOWN = 200;

    /** Of the file that a request is about. */
    public static TableChoice ofFile(Optional<String> wanted) {
        return new TableChoice(wanted, "table");
    }

    /** Of the file that holds the approval's area. */
    public static TableChoice ofApproval(Optional<String> wanted) {
        return new TableChoice(wanted, "approval-table");
    }

    /**
     * A file with several tables of which none was chosen, or one that is not there: what there is and how to choose.
     *
     * @param tables all that could be chosen, at least one
     */
    public DataFileException refused(String fileName, List<String> tables) {
        String all =
                tables.stream().limit(MAX_NAMED).map(TableChoice::shortened).collect(Collectors.joining(", "))
                        + (tables.size() > MAX_NAMED ? ", …" : "");
        String first = shortened(tables.get(0));
        return new DataFileException(
                fileName,
                0,
                wanted.map(name -> Messages.of("format.table-missing", name, all, parameter, first))
                        .orElseGet(() -> Messages.of("format.tables-several", all, parameter, first)));
    }

    private static String shortened(String name) {
        return name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name;
    }

    /** For a file whose format has none. */
    public DataFileException superfluous(String fileName) {
        String name = wanted.orElse("");
        return new DataFileException(fileName, 0, Messages.of("format.format-without-tables-leave", parameter, name));
    }
}
