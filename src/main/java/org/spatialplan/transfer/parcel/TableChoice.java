package org.spatialplan.transfer.parcel;

import java.util.List;
import java.util.Optional;
import org.spatialplan.transfer.DataFileException;

/** A file with several tables of which none was chosen, or one that is not there: what there is and how to choose. */
public final class TableChoice {

    private static final int MOST_NAMED = 50;

    private TableChoice() {}

    /** @param tables all that could be chosen, at least one */
    public static DataFileException refused(String fileName, Optional<String> wanted, List<String> tables) {
        String all = String.join(", ", tables.subList(0, Math.min(MOST_NAMED, tables.size())))
                + (tables.size() > MOST_NAMED ? ", …" : "");
        String how =
                "; choose one with table=" + tables.get(0) + " (on the command line --table " + tables.get(0) + ")";
        String howZh = "；请用 table=" + tables.get(0) + " 选定一个（命令行 --table " + tables.get(0) + "）";
        return new DataFileException(
                fileName,
                0,
                wanted.map(name -> "没有表“" + name + "”，现有 ").orElse("含有多个表：") + all + howZh,
                wanted.map(name -> "has no table '" + name + "', it has ").orElse("holds several tables: ")
                        + all
                        + how);
    }
}
