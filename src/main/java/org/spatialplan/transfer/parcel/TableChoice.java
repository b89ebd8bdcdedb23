package org.spatialplan.transfer.parcel;

import java.util.List;
import java.util.Optional;
import org.spatialplan.transfer.DataFileException;

/**
 * Which table of a file is meant, and how a caller says so.
 *
 * @param wanted its name; empty if the caller names none, since most files hold one
 * @param parameter by which it is named, {@code table} or {@code approval-table}; the command line has it as an option
 */
public record TableChoice(Optional<String> wanted, String parameter) {

    private static final int MOST_NAMED = 50;

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
        String all = String.join(", ", tables.subList(0, Math.min(MOST_NAMED, tables.size())))
                + (tables.size() > MOST_NAMED ? ", …" : "");
        String first = tables.get(0);
        return new DataFileException(
                fileName,
                0,
                wanted.map(name -> "没有表“" + name + "”，现有 ").orElse("含有多个表：") + all + "；请用 " + parameter + "=" + first
                        + " 选定一个（命令行 --" + parameter + " " + first + "）",
                wanted.map(name -> "has no table '" + name + "', it has ").orElse("holds several tables: ") + all
                        + "; choose one with " + parameter + "=" + first + " (on the command line --" + parameter + " "
                        + first + ")");
    }

    /** For a file whose format has none. */
    public DataFileException superfluous(String fileName) {
        String name = wanted.orElse("");
        return new DataFileException(
                fileName,
                0,
                "此格式没有表，请去掉 " + parameter + "=" + name,
                "is of a format without tables; leave out the " + parameter + " '" + name + "'");
    }
}
