package org.spatialplan.format.list;

import java.util.List;
import java.util.Optional;
import org.spatialplan.text.Finding;

/** A table whose angles stand in three columns each, read as if each stood in one. Places are those of the file. */
final class JoinedAngles implements ListTable {

    private final ListTable table;
    private final SplitAngles angles;

    JoinedAngles(ListTable table, SplitAngles angles) {
        this.table = table;
        this.angles = angles;
    }

    @Override
    public Optional<ListRow> next() {
        return table.next().map(angles::joined);
    }

    @Override
    public String place(long row, int column) {
        return table.place(row, column < 0 ? column : angles.inFile(column));
    }

    @Override
    public String columnName(int column) {
        return table.columnName(angles.inFile(column));
    }

    @Override
    public Optional<String> name() {
        return table.name();
    }

    @Override
    public List<Finding> notes() {
        return table.notes();
    }

    @Override
    public void close() {
        table.close();
    }
}
