package org.spatialplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.document.PlanDraft.DraftIndicator;
import org.spatialplan.document.table.Cell;
import org.spatialplan.document.table.Column.Role;
import org.spatialplan.document.table.SourceTable;
import org.spatialplan.document.table.SourceTable.Row;
import org.spatialplan.plan.Target;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads the rows of annex 1. Where a row has fewer cells than columns, cells of years are merged: the row's last value
 * applies to all remaining years. Reads one table; not thread-safe.
 */
final class IndicatorRows {

    private static final Pattern IN_BRACKETS = Pattern.compile("(.+)[（(]([^（）()]+)[）)]");
    private static final Pattern UNIT = Pattern.compile(
            "[%％‰℃]|[百千万亿]*(?:吨|千克|克|微克|毫克|公里|千米|米|平方公里|平方千米|平方米|立方米|公顷|亩|元|人|个|家|座|处|项|件|辆|株|户|天|度|千瓦时|分贝|升|倍|套|条|次)(?:标准煤)?(?:/.+)?");

    private final SourceTable table;
    private final List<Integer> years;
    private final RowFindings findings = new RowFindings(Messages.of("document.annex-1"));
    private final List<DraftIndicator> indicators = new ArrayList<>();
    private String field = "";
    private String attribute = "";

    IndicatorRows(SourceTable table) {
        this.table = table;
        this.years = table.places(Role.YEAR).stream()
                .map(place -> Integer.valueOf(table.columns().get(place).title().substring(0, 4)))
                .toList();
    }

    IndicatorRows read() {
        for (Row row : table.rows()) {
            if (row instanceof Row.Heading heading) {
                field = FieldNames.ofHeading(heading.text());
            } else if (row instanceof Row.Data data) {
                read(data);
            }
        }
        return this;
    }

    List<DraftIndicator> indicators() {
        return indicators;
    }

    List<Finding> findings() {
        return findings.list();
    }

    /** Lists the years of the table's columns, ascending as printed. */
    List<Integer> years() {
        return years;
    }

    private void read(Row.Data row) {
        int number = cell(row, Role.NUMBER, 0).rowNumber();
        if (!findings.numbered(row.line(), number)) {
            return;
        }
        int missing = table.columns().size() - row.cells().size();
        Cell name = cell(row, Role.NAME, 0);
        Cell owner = cell(row, Role.BODIES, missing);
        Cell kind = cell(row, Role.ATTRIBUTE, missing);
        attribute = kind.isBlank() ? attribute : attribute(kind.joined());
        if (missing >= years.size() || name.isBlank()) {
            findings.notRead(row.line(), number, Messages.of("document.name-targets"), name);
            return;
        }
        if (attribute.isEmpty()) {
            findings.notRead(row.line(), number, Messages.of("document.attribute"), kind);
            return;
        }
        Cell inField = cell(row, Role.FIELD, 0);
        field = inField.isBlank() ? field : FieldNames.ofHeading(inField.joined());
        String[] nameAndUnit =
                nameAndUnit(name.joined(), cell(row, Role.UNIT, 0).joined());
        indicators.add(new DraftIndicator(
                row.line(),
                number,
                field,
                nameAndUnit[0],
                nameAndUnit[1],
                attribute,
                owner.text(),
                targets(row, number, missing)));
    }

    private List<Target> targets(Row.Data row, int number, int missing) {
        List<Target> targets = new ArrayList<>();
        int firstPlace = table.places(Role.YEAR).get(0);
        int present = years.size() - missing;
        Target last = null;
        for (int i = 0; i < years.size(); i++) {
            Cell cell = i < present ? row.cell(firstPlace + i) : new Cell(row.line(), "");
            boolean merged = cell.isBlank() && last != null;
            Target target = merged ? sameAs(last, years.get(i)) : TargetWords.read(years.get(i), cell.joined());
            targets.add(target);
            last = target;
        }
        tellMerged(row, number, missing, targets);
        return targets;
    }

    private void tellMerged(Row.Data row, int number, int missing, List<Target> targets) {
        long blank =
                targets.stream().filter(target -> target.sameAs().isPresent()).count() - missing;
        if (missing > 0) {
            findings.assumed("years-merged", row.line(), Messages.of("document.years-merged", number, missing));
        }
        if (blank > 0) {
            findings.assumed("years-blank", row.line(), Messages.of("document.years-blank", number, blank));
        }
    }

    private static Target sameAs(Target above, int year) {
        return new Target(
                year,
                above.number(),
                above.comparison(),
                above.baseline(),
                above.words(),
                Optional.of(above.sameAs().orElse(above.year())));
    }

    private static String attribute(String printed) {
        return printed.startsWith("约束") ? "binding" : printed.startsWith("预期") ? "expected" : "";
    }

    /** Separates name and unit: the unit is in the last brackets of the name unless the table has a column for it. */
    private static String[] nameAndUnit(String name, String unit) {
        if (!unit.isEmpty()) {
            return new String[] {name, unit};
        }
        Matcher bracket = IN_BRACKETS.matcher(name);
        return bracket.matches() && UNIT.matcher(bracket.group(2)).matches()
                ? new String[] {bracket.group(1), bracket.group(2)}
                : new String[] {name, ""};
    }

    /**
     * Returns a cell; an empty one if the row is too short to have it.
     *
     * @param missing number of cells that are merged before the column
     */
    private Cell cell(Row.Data row, Role role, int missing) {
        return table.places(role).stream()
                .findFirst()
                .filter(place -> place >= missing)
                .map(place -> row.cell(place - missing))
                .orElse(new Cell(row.line(), ""));
    }
}
