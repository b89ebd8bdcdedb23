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

/** Reads the rows of annex 3 and sums them. Reads one table; not thread-safe. */
final class ProjectRows {

    private final SourceTable table;
    private final int horizon;
    private final RowFindings findings = new RowFindings("附件3", "annex 3");
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
        years = orAbove(row, number, Role.YEARS, years, "年限", "years");
        bodies = orAbove(row, number, Role.BODIES, bodies, "责任单位", "bodies");
        territory = orAbove(row, number, Role.TERRITORY, territory, "属地", "territory");
        Optional<YearSpan> span = YearSpan.parse(years.narrow(), horizon);
        Cell printed = money.place() < 0 ? new Cell(row.line(), "") : row.cell(money.place());
        Optional<Amount> investment = money.read(row.line(), printed.narrow());
        Cell name = first(row, Role.NAME);
        if (name.isBlank()) {
            findings.notRead(row.line(), number, "项目名称", "name", name);
        } else if (span.isEmpty()) {
            findings.notRead(row.line(), number, "实施年限", "years", years);
        } else if (investment.isEmpty()) {
            findings.notRead(row.line(), number, "总投资", "investment", printed);
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
            findings.assumed(
                    "years-open",
                    line,
                    "附件3第" + number + "行未写完工年份，取规划期末" + span.to() + "年",
                    "annex 3 row " + number + " names no last year: " + span.to() + ", the plan's last, was taken");
        }
        if (investment.isRounded()) {
            findings.assumed(
                    "investment-rounded",
                    line,
                    "附件3第" + number + "行总投资四舍五入到" + investment.wanYuan() + "万元",
                    "annex 3 row " + number + ": the investment was rounded to " + investment.wanYuan() + " 万元");
        }
    }

    /** Reports a sum that is too small for whole 万元. */
    private void reportTooSmall(int line, int number, Amount investment) {
        String exact = investment.exact().toPlainString();
        findings.refused(
                "investment-too-small",
                line,
                "附件3第" + number + "行未读入：总投资" + exact + "万元，取整到万元会失真",
                "annex 3 row " + number + " was not read: its investment is " + exact
                        + " 万元, which whole 万元 would distort");
    }

    private void checkSum(Row.Sum sum) {
        Optional<Amount> stated = money.read(sum.line(), sum.amount());
        if (stated.isEmpty()) {
            findings.assumed(
                    "sum-not-read",
                    sum.line(),
                    sum.amount().isEmpty() ? sum.label() + "没有金额，未核对" : sum.label() + "“" + sum.amount() + "”无法识别，未核对",
                    sum.amount().isEmpty()
                            ? sum.label() + " states no amount: not compared"
                            : sum.label() + " states '" + sum.amount() + "', which is not understood: not compared");
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
        String zh = compared.field() + sum.label() + "为" + compared.stated().toPlainString() + "万元，各行相加为"
                + compared.found().toPlainString() + "万元";
        String en =
                compared.field() + sum.label() + " states " + compared.stated().toPlainString()
                        + " 万元, the rows add up to " + compared.found().toPlainString();
        switch (compared.agreement()) {
            case EXACT -> {}
            case DIFFERS -> findings.assumed("sum-differs", sum.line(), zh, en);
            case WITHIN_ROUNDING -> {
                String whyZh = zh + "：相差在各行四舍五入之内";
                String whyEn = en + ": no more than the rounding of the printed figures explains";
                // whole 万元 are rarely rounded ones: a person should look
                if (rows.stream().anyMatch(Amount::hasDecimals)) {
                    findings.note("sum-of-rounded", sum.line(), whyZh, whyEn);
                } else {
                    findings.assumed("sum-of-rounded", sum.line(), whyZh, whyEn);
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
    private Cell orAbove(Row.Data row, int number, Role role, Cell above, String zh, String en) {
        String text = table.places(role).stream()
                .map(row::cell)
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .collect(Collectors.joining("、"));
        if (!text.isEmpty()) {
            return new Cell(row.line(), text);
        }
        if (!above.isBlank()) {
            findings.merged(row.line(), number, zh, en);
        }
        return above;
    }
}
