package org.spatialplan.format.read;

import java.util.List;
import java.util.Optional;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.LocalizedText;

/** A file holds several tables of which none was chosen, or not the one that was. It has the names of all. */
public final class TableNotChosenException extends DataFileException {

    private final transient TableChoice choice;
    private final List<String> tables;

    TableNotChosenException(String file, TableChoice choice, List<String> tables, LocalizedText reason) {
        super("table-not-chosen", file, 0, reason, null);
        this.choice = choice;
        this.tables = List.copyOf(tables);
    }

    /** The parameter that chooses. */
    public String parameter() {
        return choice.parameter();
    }

    /** The name that was asked for and is not there; empty if none was. */
    public Optional<String> wanted() {
        return choice.wanted();
    }

    /** The names that may be chosen, in the order of the file. */
    public List<String> tables() {
        return tables;
    }
}
