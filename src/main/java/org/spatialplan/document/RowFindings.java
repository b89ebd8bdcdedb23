package org.spatialplan.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.spatialplan.document.table.Cell;
import org.spatialplan.document.text.LinePlace;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Collects what a person should check in the rows of one table. Not thread-safe. */
final class RowFindings {

    private final List<Finding> findings = new ArrayList<>();
    private final LocalizedText annex;
    private final Set<Integer> numbers = new HashSet<>();
    private int lastNumber;

    RowFindings(LocalizedText annex) {
        this.annex = annex;
    }

    List<Finding> list() {
        return findings;
    }

    /** Reports a row that is left out because a cell is unreadable. */
    void notRead(int line, int number, LocalizedText column, Cell cell) {
        findings.add(Finding.error(
                "row-not-read",
                LinePlace.of(line),
                Messages.of("document.row-not-read", annex, number, column, cell.joined())));
    }

    void merged(int line, int number, LocalizedText column) {
        findings.add(Finding.info(
                "cell-merged", LinePlace.of(line), Messages.of("document.cell-merged", annex, number, column)));
    }

    /** Reports something that must not be imported unseen. */
    void refused(String code, int line, LocalizedText text) {
        findings.add(Finding.error(code, LinePlace.of(line), text));
    }

    void note(String code, int line, LocalizedText text) {
        findings.add(Finding.info(code, LinePlace.of(line), text));
    }

    void assumed(String code, int line, LocalizedText text) {
        findings.add(Finding.warning(code, LinePlace.of(line), text));
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
                    LinePlace.of(line),
                    Messages.of(
                            isNew ? "document.numbers-not-consecutive" : "document.number-twice",
                            annex,
                            lastNumber,
                            number)));
        }
        lastNumber = number;
        return isNew;
    }
}
