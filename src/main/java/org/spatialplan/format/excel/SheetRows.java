package org.spatialplan.format.excel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.format.excel.PartXml.Step;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Excerpt;
import org.spatialplan.text.Messages;

/**
 * The rows of a sheet as texts: numbers as they are stored, formulas by the value that was stored with them. A formula
 * without a value is its own text with {@code =} in front. Used by one thread.
 */
public final class SheetRows implements AutoCloseable {

    /** The largest number of columns that are read; cells beyond them are counted. */
    public static final int MAX_COLUMNS = 256;

    private static final int MAX_CELLS = 10_000_000;
    private static final int LAST_ROW = 1 << 20;
    private static final int LAST_COLUMN = 1 << 14;
    private static final int LETTERS = 26;
    private static final int SHOWN = 60;
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,3})(\\d{1,7})");

    private final String fileName;
    private final String sheet;
    private final PartXml xml;
    private final SharedTexts texts;
    private long cells;
    private int row;
    private boolean over;
    private long hiddenRows;
    private long beyond;

    SheetRows(String fileName, String sheet, PartXml xml, SharedTexts texts) {
        this.fileName = fileName;
        this.sheet = sheet;
        this.xml = xml;
        this.texts = texts;
    }

    /**
     * A row that has cells.
     *
     * @param number from 1
     * @param cells from column A on
     */
    public record Row(int number, List<String> cells) {}

    /**
     * The next row that is written in the file; empty at the end. Rows without cells may be missing between them.
     *
     * @throws DataFileException if the sheet is broken or too large
     */
    public Optional<Row> next() {
        try {
            while (!over) {
                Step step = xml.next();
                over = step == Step.OVER || step == Step.END && xml.isAt("sheetData");
                if (step == Step.START && xml.isAt("row")) {
                    return Optional.of(row());
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw Workbook.unreadable(fileName, e);
        }
    }

    /** The number of rows so far that Excel does not show; they are read like others. */
    public long hiddenRows() {
        return hiddenRows;
    }

    /** The number of cells with a value so far that were beyond the last column. */
    public long cellsBeyond() {
        return beyond;
    }

    /** The letters of a column, from 0: A. */
    public static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }

    private Row row() throws IOException {
        int before = row;
        row = xml.attribute("r")
                .map(number -> number.matches("\\d{1,7}") ? Integer.parseInt(number) : 0)
                .orElse(before + 1);
        if (row <= before || row > LAST_ROW) {
            throw new BrokenWorkbookException(Messages.of("format.excel.rows-disordered", sheet, before));
        }
        hiddenRows += xml.attribute("hidden")
                        .filter(hidden -> hidden.equals("1") || hidden.equals("true"))
                        .isPresent()
                ? 1
                : 0;
        List<String> found = new ArrayList<>();
        int column = -1;
        for (Step step = xml.next(); xml.isWithin(step, "row"); step = xml.next()) {
            if (step == Step.START && xml.isAt("c")) {
                column = column(column);
                put(found, column, cell());
            }
        }
        return new Row(row, found);
    }

    private int column(int before) throws BrokenWorkbookException {
        Optional<String> address = xml.attribute("r");
        if (address.isEmpty()) {
            return before + 1;
        }
        Matcher read = ADDRESS.matcher(address.get());
        int column = 0;
        if (read.matches()) {
            for (char letter : read.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
                column = column * LETTERS + letter - 'A' + 1;
            }
        }
        if (column - 1 <= before || column > LAST_COLUMN) {
            throw new BrokenWorkbookException(Messages.of("format.excel.cells-disordered", sheet, row));
        }
        return column - 1;
    }

    private void put(List<String> found, int column, String text) throws BrokenWorkbookException {
        if (++cells > MAX_CELLS) {
            throw new BrokenWorkbookException(Messages.of("format.excel.too-many-cells", sheet, MAX_CELLS));
        }
        if (text.isEmpty()) {
            return;
        }
        if (column >= MAX_COLUMNS) {
            beyond++;
            return;
        }
        found.addAll(Collections.nCopies(column - found.size(), ""));
        found.add(text);
    }

    private String cell() throws IOException {
        String type = xml.attribute("t").orElse("n");
        String value = "";
        String formula = null;
        for (Step step = xml.next(); xml.isWithin(step, "c"); step = xml.next()) {
            if (step == Step.START && xml.isAt("v")) {
                value = xml.text();
            } else if (step == Step.START && xml.isAt("f")) {
                formula = xml.text();
            } else if (step == Step.START && xml.isAt("is")) {
                value = RichText.read(xml, "is");
            }
        }
        if (formula != null && value.isBlank()) {
            return "=" + Excerpt.of(formula, SHOWN);
        }
        return switch (type) {
            case "s" -> value.isBlank() ? "" : texts.get(value.strip()).strip();
            case "str" -> RichText.unescaped(value).strip();
            default -> value.strip();
        };
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
