package org.spatialplan.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.document.PlanDraft.Agreement;
import org.spatialplan.document.PlanDraft.DraftProject;
import org.spatialplan.document.PlanDraft.StatedSum;
import org.spatialplan.document.table.Cell;
import org.spatialplan.document.table.Column.Role;
import org.spatialplan.document.table.SourceTable;
import org.spatialplan.document.table.SourceTable.Row;
import org.spatialplan.text.Finding;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Reads the rows of annex 3 and sums them. Reads one table; not thread-safe. */
final class ProjectRows {

    private final SourceTable table;
    private final int horizon;
    private final RowFindings findings = new RowFindings(Messages.of("document.annex-3"));
    private final List<DraftProject> projects = new ArrayList<>();
    /** The printed sums, one for each project. */
    private final List<Amount> amounts = new ArrayList<>();

    private final Money money;
    private final List<StatedSum> subtotals = new ArrayList<>();
    private StatedSum total;
    private int summedUpTo;
    private String field = "";
    private Cell years = new Cell(0, "");
    private Cell bodies = new Cell(0, "");
    private Cell territory = new Cell(0, "");

    ProjectRows(SourceTable table, int horizon) {
        this.table = table;
        this.horizon = horizon;
        this.money = new Money(table, findings);
    }

    ProjectRows read() {
        for (Row row : table.rows()) {
            if (row instanceof Row.Heading heading) {
                field = FieldNames.ofHeading(heading.text());
            } else if (row instanceof Row.Sum sum) {
                checkSum(sum);
            } else if (row instanceof Row.Data data) {
                if (findings.numbered(data.line(), number(data).rowNumber())) {
                    project(data).ifPresent(projects::add);
                }
            }
        }
        return this;
    }

    List<DraftProject> projects() {
        return projects;
    }

    List<StatedSum> subtotals() {
        return subtotals;
    }

    Optional<StatedSum> total() {
        return Optional.ofNullable(total);
    }

    List<Finding> findings() {
        return findings.list();
    }

    private Optional<DraftProject> project(Row.Data row) {
        int number = number(row).rowNumber();
        Cell inField = first(row, Role.FIELD);
        field = inField.isBlank() ? field : FieldNames.ofHeading(inField.joined());
        years = orAbove(row, number, Role.YEARS, years, Messages.of("document.years"));
        bodies = orAbove(row, number, Role.BODIES, bodies, Messages.of("document.bodies"));
        territory = orAbove(row, number, Role.TERRITORY, territory, Messages.of("document.territory"));
        Optional<YearSpan> span = YearSpan.parse(years.narrow(), horizon);
        Cell printed = money.place() < 0 ? new Cell(row.line(), "") : row.cell(money.place());
        Optional<Amount> investment = money.read(row.line(), printed.narrow());
        Cell name = first(row, Role.NAME);
        if (name.isBlank()) {
            findings.notRead(row.line(), number, Messages.of("document.name"), name);
        } else if (span.isEmpty()) {
            findings.notRead(row.line(), number, Messages.of("document.years-3"), years);
        } else if (investment.isEmpty()) {
            findings.notRead(row.line(), number, Messages.of("document.investment"), printed);
        } else if (investment.get().isLostByRounding()) {
            reportTooSmall(row.line(), number, investment.get());
        } else {
            tell(row.line(), number, span.get(), investment.get());
            amounts.add(investment.get());
            return Optional.of(new DraftProject(
                    row.line(),
                    number,
                    field,
                    name.joined(),
                    first(row, Role.CONTENT).joined(),
                    span.get().from(),
                    span.get().to(),
                    investment.get().wanYuan(),
                    bodies.text(),
                    territory.text()));
        }
        return Optional.empty();
    }

    private void tell(int line, int number, YearSpan span, Amount investment) {
        if (span.open()) {
            findings.assumed("years-open", line, Messages.of("document.years-open", number, span.to()));
        }
        if (investment.isRounded()) {
            findings.assumed(
                    "investment-rounded",
                    line,
                    Messages.of("document.investment-rounded", number, investment.wanYuan()));
        }
    }

    /** Reports a sum that is too small for whole 万元. */
    private void reportTooSmall(int line, int number, Amount investment) {
        String exact = investment.exact().toPlainString();
        findings.refused("investment-too-small", line, Messages.of("document.investment-too-small", number, exact));
    }

    private void checkSum(Row.Sum sum) {
        Optional<Amount> stated = money.read(sum.line(), sum.amount());
        if (stated.isEmpty()) {
            findings.assumed(
                    "sum-not-read",
                    sum.line(),
                    sum.amount().isEmpty()
                            ? Messages.of("document.sum-not-read.no-amount", sum.label())
                            : Messages.of("document.sum-not-read", sum.label(), sum.amount()));
            return;
        }
        boolean ofAll = !sum.label().equals("小计");
        List<Amount> summed = ofAll ? amounts : amounts.subList(summedUpTo, amounts.size());
        StatedSum compared = compare(sum.line(), ofAll ? "" : field, stated.get(), summed);
        if (ofAll) {
            total = compared;
        } else {
            subtotals.add(compared);
            summedUpTo = amounts.size();
        }
        tell(sum, compared, summed);
    }

    private static StatedSum compare(int line, String field, Amount stated, List<Amount> rows) {
        BigDecimal found = rows.stream().map(Amount::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rounding = rows.stream().map(Amount::rounding).reduce(stated.rounding(), BigDecimal::add);
        BigDecimal off = stated.exact().subtract(found).abs();
        Agreement agreement = off.signum() == 0
                ? Agreement.EXACT
                : off.compareTo(rounding) <= 0 ? Agreement.WITHIN_ROUNDING : Agreement.DIFFERS;
        return new StatedSum(line, field, stated.exact(), Amount.plain(found), rows.size(), agreement);
    }

    private void tell(Row.Sum sum, StatedSum compared, List<Amount> rows) {
        LocalizedText text = Messages.of(
                "document.sum-differs",
                compared.field(),
                sum.label(),
                compared.stated().toPlainString(),
                compared.found().toPlainString());
        switch (compared.agreement()) {
            case EXACT -> {}
            case DIFFERS -> findings.assumed("sum-differs", sum.line(), text);
            case WITHIN_ROUNDING -> {
                LocalizedText why = Messages.of("document.sum-of-rounded", text);
                // whole 万元 are rarely rounded ones: a person should look
                if (rows.stream().anyMatch(Amount::hasDecimals)) {
                    findings.note("sum-of-rounded", sum.line(), why);
                } else {
                    findings.assumed("sum-of-rounded", sum.line(), why);
                }
            }
        }
    }

    private Cell number(Row.Data row) {
        return first(row, Role.NUMBER);
    }

    private Cell first(Row.Data row, Role role) {
        return table.places(role).stream().findFirst().map(row::cell).orElse(new Cell(row.line(), ""));
    }

    /**
     * Returns a cell, or the one above if it is blank and so merged with that; several columns of bodies are one list.
     */
    private Cell orAbove(Row.Data row, int number, Role role, Cell above, LocalizedText column) {
        String text = table.places(role).stream()
                .map(row::cell)
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .collect(Collectors.joining("、"));
        if (!text.isEmpty()) {
            return new Cell(row.line(), text);
        }
        if (!above.isBlank()) {
            findings.merged(row.line(), number, column);
        }
        return above;
    }
}
