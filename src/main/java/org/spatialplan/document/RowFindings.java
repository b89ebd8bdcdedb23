package org.spatialplan.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spatialplan.document.table.Cell;

/** Collects what a person should check in the rows of one table. Not thread-safe. */
final class RowFindings {

    private final List<Finding> findings = new ArrayList<>();
    private final String annexZh;
    private final String annexEn;
    private final Set<Integer> numbers = new HashSet<>();
    private int lastNumber;

    RowFindings(String annexZh, String annexEn) {
        this.annexZh = annexZh;
        this.annexEn = annexEn;
    }

    List<Finding> list() {
        return findings;
    }

    /** Reports a row that is left out because a cell is unreadable. */
    void notRead(int line, int number, String columnZh, String columnEn, Cell cell) {
        findings.add(Finding.error(
                "row-not-read",
                line,
                annexZh + "第" + number + "行未读入：" + columnZh + "无法识别“" + cell.joined() + "”",
                annexEn + " row " + number + " was not read: its " + columnEn + " '" + cell.joined()
                        + "' cannot be understood"));
    }

    void merged(int line, int number, String columnZh, String columnEn) {
        findings.add(Finding.note(
                "cell-merged",
                line,
                annexZh + "第" + number + "行“" + columnZh + "”空白，按合并单元格取上一行的值",
                annexEn + " row " + number + " has no " + columnEn + ": taken from the row above, as a merged cell"));
    }

    /** Reports something that must not be imported unseen. */
    void refused(String code, int line, String zh, String en) {
        findings.add(Finding.error(code, line, zh, en));
    }

    void note(String code, int line, String zh, String en) {
        findings.add(Finding.note(code, line, zh, en));
    }

    void assumed(String code, int line, String zh, String en) {
        findings.add(Finding.warning(code, line, zh, en));
    }

    /**
     * Checks the numbers of rows: a gap means that a row was lost.
     *
     * @return whether the number is new; a second row of the same number is not read
     */
    boolean numbered(int line, int number) {
        boolean isNew = numbers.add(number);
        if (number != lastNumber + 1) {
            findings.add(Finding.error(
                    isNew ? "numbers-not-consecutive" : "number-twice",
                    line,
                    annexZh + "序号由" + lastNumber + "跳到" + number + (isNew ? "" : "，重复的序号未读入"),
                    annexEn + " goes from number " + lastNumber + " to " + number
                            + (isNew ? "" : ", which stands twice; the second row was not read")));
        }
        lastNumber = number;
        return isNew;
    }
}
