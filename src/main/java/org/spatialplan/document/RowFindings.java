package org.spatialplan.document;

import java.util.ArrayList;
import java.util.List;
import org.spatialplan.document.table.Cell;

/** Collects what the rows of one table leave to be looked at. Not thread-safe. */
final class RowFindings {

    private final List<Finding> findings = new ArrayList<>();
    private final String annexZh;
    private final String annexEn;
    private int lastNumber;

    RowFindings(String annexZh, String annexEn) {
        this.annexZh = annexZh;
        this.annexEn = annexEn;
    }

    List<Finding> list() {
        return findings;
    }

    /** A row that is left out because a cell cannot be read. */
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

    void assumed(String code, int line, String zh, String en) {
        findings.add(Finding.warning(code, line, zh, en));
    }

    /** Rows must be numbered one by one: a gap is a row that was lost. */
    void numbered(int line, int number) {
        if (number != lastNumber + 1) {
            findings.add(Finding.error(
                    "numbers-not-consecutive",
                    line,
                    annexZh + "序号由" + lastNumber + "跳到" + number,
                    annexEn + " goes from number " + lastNumber + " to " + number));
        }
        lastNumber = number;
    }
}
