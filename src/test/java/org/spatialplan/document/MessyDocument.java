package org.spatialplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a table of projects the way word processors do, with wraps, merged cells, page breaks and repeated titles where chance
 * puts them.
 */
final class MessyDocument {

    private static final String TITLE = "江州绿色家园行动方案";
    private static final List<String> TITLES = List.of("领域", "序号", "项目名称", "项目内容", "实施年限", "总投资（万元）", "责任单位", "属地");

    private final Random chance;
    private final boolean cellALine;
    private final StringBuilder text = new StringBuilder(TITLE + "\n");
    private int page = 3;

    /** @param cellALine each cell on its own line after a tab, rows parted by empty lines; else each row on a line */
    MessyDocument(long seed, boolean cellALine) {
        this.chance = new Random(seed);
        this.cellALine = cellALine;
    }

    /** @param rows cells of field, number, name, content, years, investment, bodies and territory; sums have fewer */
    String write(List<List<String>> rows) {
        row(TITLES, false);
        String above = "";
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            boolean data = row.size() == TITLES.size();
            if (data && cells.get(0).equals(above) && chance.nextBoolean()) {
                cells.set(0, "");
            }
            above = data ? row.get(0) : above;
            row(cells, data);
            maybePage();
        }
        return text.toString();
    }

    private void row(List<String> cells, boolean wrapped) {
        for (int i = 0; i < cells.size(); i++) {
            if (cellALine) {
                text.append('\t');
            } else if (i > 0) {
                text.append('\t');
            }
            text.append(wrapped && mayWrap(i) ? wrap(cells.get(i)) : cells.get(i));
            text.append(cellALine ? "\n" : "");
        }
        text.append('\n');
    }

    /** Numbers are not wrapped; and in a row-a-line table a wrapped first cell cannot be told from a heading. */
    private boolean mayWrap(int column) {
        return column != 1 && (cellALine || column > 1);
    }

    private String wrap(String cell) {
        StringBuilder wrapped = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            wrapped.append(cell.charAt(i));
            if (i < cell.length() - 1 && chance.nextInt(8) == 0) {
                wrapped.append('\n');
                if (chance.nextInt(6) == 0) {
                    wrapped.append(page());
                }
            }
        }
        return wrapped.toString();
    }

    private void maybePage() {
        if (chance.nextInt(3) == 0) {
            text.append('\n').append(page());
            if (chance.nextBoolean()) {
                row(TITLES, false);
            }
        }
    }

    /** A page's end in the middle of whatever is being written. */
    private String page() {
        return "\n— " + page++ + " —\n" + TITLE + "\n\n";
    }
}
