package org.spatialplan.format.list;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.format.excel.SheetRows;
import org.spatialplan.format.excel.Workbook;
import org.spatialplan.format.excel.Workbook.Sheet;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.TableStatement;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Finds the sheet of an Excel workbook that holds a list of coordinates. Sheets that Excel does not show are read only if they are
 * named. Stateless.
 */
public final class WorkbookLists {

    private static final String FORMAT = "Excel";

    private WorkbookLists() {}

    /**
     * Opens the list in a workbook.
     *
     * @param crs stated by the caller
     * @param table name of the sheet; needed if several hold coordinates
     * @throws DataFileException if no sheet or several hold coordinates, or the workbook is broken
     */
    public static CoordinateListReader open(String fileName, Path file, Optional<Crs> crs, TableChoice table) {
        return open(fileName, file, crs, table, TableStatement.NONE);
    }

    /**
     * Opens the list in a workbook of which somebody says what its columns are.
     *
     * @throws ColumnsUnknownException if nothing tells it, and its rows may be points
     */
    public static CoordinateListReader open(
            String fileName, Path file, Optional<Crs> crs, TableChoice table, TableStatement stated) {
        Workbook workbook = Workbook.open(fileName, file);
        try {
            Sheet sheet = chosen(fileName, workbook, table, stated);
            SheetTable rows = new SheetTable(workbook, sheet);
            note(workbook, sheet, rows);
            return CoordinateListReader.open(fileName, FORMAT, rows, crs, stated);
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /**
     * The sheets with coordinates that Excel shows.
     *
     * @throws DataFileException if the workbook is broken
     */
    public static List<String> tables(String fileName, Path file) {
        try (Workbook workbook = Workbook.open(fileName, file)) {
            return names(lists(workbook, sheet -> !sheet.isHidden()));
        }
    }

    private static Sheet chosen(String fileName, Workbook workbook, TableChoice table, TableStatement stated) {
        if (table.wanted().isPresent()) {
            String wanted = table.wanted().get();
            return workbook.sheets().stream()
                    .filter(sheet -> sheet.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> table.refused(fileName, names(workbook.sheets())));
        }
        List<Sheet> lists = lists(workbook, sheet -> !sheet.isHidden());
        List<Sheet> likely = lists.isEmpty() ? withPoints(workbook) : lists;
        if (likely.size() > 1) {
            throw table.refused(fileName, names(likely));
        }
        if (likely.isEmpty() || lists.isEmpty() && stated.columns().isEmpty()) {
            throw CoordinateListReader.unknown(
                    fileName,
                    nothing(workbook, lists(workbook, Sheet::isHidden), table),
                    likely.stream()
                            .flatMap(sheet -> SplitAngles.joined(sample(workbook, sheet)).stream())
                            .toList(),
                    Optional.empty());
        }
        return likely.get(0);
    }

    /** The sheets that Excel shows with rows that may be points. */
    private static List<Sheet> withPoints(Workbook workbook) {
        return workbook.sheets().stream()
                .filter(sheet -> !sheet.isHidden())
                .filter(sheet -> FirstPoints.of(SplitAngles.joined(sample(workbook, sheet)))
                        .isPresent())
                .toList();
    }

    private static LocalizedText nothing(Workbook workbook, List<Sheet> hidden, TableChoice table) {
        boolean formulas = workbook.sheets().stream()
                .anyMatch(sheet -> sample(workbook, sheet).stream().anyMatch(ListRow::hasFormula));
        return hidden.isEmpty()
                ? Messages.of(
                        formulas ? "format.list.no-coordinates.formulas" : "format.list.no-coordinates.sheets",
                        joined(workbook.sheets()))
                : Messages.of(
                        "format.list.only-hidden",
                        joined(hidden),
                        table.parameter(),
                        hidden.get(0).name());
    }

    private static List<Sheet> lists(Workbook workbook, Predicate<Sheet> wanted) {
        return workbook.sheets().stream()
                .filter(wanted)
                .filter(sheet -> isList(workbook, sheet))
                .toList();
    }

    private static boolean isList(Workbook workbook, Sheet sheet) {
        return ListLayout.find(SplitAngles.joined(sample(workbook, sheet))).isPresent();
    }

    private static List<ListRow> sample(Workbook workbook, Sheet sheet) {
        try (SheetRows rows = workbook.rows(sheet)) {
            return Stream.generate(rows::next)
                    .takeWhile(Optional::isPresent)
                    .limit(CoordinateListReader.SAMPLE)
                    .map(row -> new ListRow(row.get().number(), row.get().cells()))
                    .toList();
        }
    }

    private static void note(Workbook workbook, Sheet sheet, SheetTable rows) {
        List<Sheet> others =
                workbook.sheets().stream().filter(other -> other != sheet).toList();
        if (!others.isEmpty()) {
            rows.note(Finding.info(
                    "sheets-left-out", "", Messages.of("format.list.sheets-left-out", sheet.name(), joined(others))));
        }
        if (workbook.hasMacros()) {
            rows.note(Finding.info("macros-not-run", "", Messages.of("format.list.macros")));
        }
        if (workbook.hasLinks()) {
            rows.note(Finding.info("links-not-followed", "", Messages.of("format.list.links")));
        }
    }

    private static List<String> names(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::name).toList();
    }

    private static String joined(List<Sheet> sheets) {
        return sheets.stream()
                .limit(20)
                .map(sheet -> sheet.name() + (sheet.isHidden() ? " (hidden 隐藏)" : ""))
                .collect(Collectors.joining(", "));
    }
}
