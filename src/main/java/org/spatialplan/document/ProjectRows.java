package org.spatialplan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.document.PlanDraft.DraftProject;
import org.spatialplan.document.PlanDraft.StatedSum;
import org.spatialplan.document.table.Cell;
import org.spatialplan.document.table.Column;
import org.spatialplan.document.table.Column.Role;
import org.spatialplan.document.table.SourceTable;
import org.spatialplan.document.table.SourceTable.Row;

/** Reads the rows of annex 3 and adds them up. Not thread-safe, made for one table. */
final class ProjectRows {

    private final SourceTable table;
    private final int horizon;
    private final RowFindings findings = new RowFindings("附件3", "annex 3");
    private final List<DraftProject> projects = new ArrayList<>();
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
    }

    ProjectRows read() {
        for (Row row : table.rows()) {
            if (row instanceof Row.Heading heading) {
                field = FieldNames.ofHeading(heading.text());
            } else if (row instanceof Row.Sum sum) {
                sum(sum);
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
        Optional<Amount> investment = Amount.parse(first(row, Role.INVESTMENT).narrow(), unit());
        Cell name = first(row, Role.NAME);
        if (name.isBlank()) {
            findings.notRead(row.line(), number, "项目名称", "name", name);
        } else if (span.isEmpty()) {
            findings.notRead(row.line(), number, "实施年限", "years", years);
        } else if (investment.isEmpty()) {
            findings.notRead(row.line(), number, "总投资", "investment", first(row, Role.INVESTMENT));
        } else {
            tell(row.line(), number, span.get(), investment.get());
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
        if (investment.rounded()) {
            findings.assumed(
                    "investment-rounded",
                    line,
                    "附件3第" + number + "行总投资四舍五入到" + investment.wanYuan() + "万元",
                    "annex 3 row " + number + ": the investment was rounded to " + investment.wanYuan() + " 万元");
        }
    }

    private void sum(Row.Sum sum) {
        Optional<Amount> stated = Amount.parse(sum.amount(), unit());
        if (stated.isEmpty()) {
            findings.assumed(
                    "sum-not-read",
                    sum.line(),
                    sum.label() + "没有金额，未核对",
                    sum.label() + " states no amount: not compared");
            return;
        }
        boolean ofAll = !sum.label().equals("小计");
        List<DraftProject> summed = ofAll ? projects : projects.subList(summedUpTo, projects.size());
        long found = summed.stream().mapToLong(DraftProject::investment).sum();
        StatedSum compared =
                new StatedSum(sum.line(), ofAll ? "" : field, stated.get().wanYuan(), found, summed.size());
        if (ofAll) {
            total = compared;
        } else {
            subtotals.add(compared);
            summedUpTo = projects.size();
        }
        if (!compared.agrees()) {
            findings.assumed(
                    "sum-differs",
                    sum.line(),
                    compared.field() + sum.label() + "为" + compared.stated() + "万元，各行相加为" + found + "万元",
                    compared.field() + sum.label() + " states " + compared.stated() + " 万元, the rows add up to "
                            + found);
        }
    }

    private Cell number(Row.Data row) {
        return first(row, Role.NUMBER);
    }

    private String unit() {
        return table.columns().stream()
                .filter(column -> column.role() == Role.INVESTMENT)
                .map(Column::title)
                .findFirst()
                .orElse("");
    }

    private Cell first(Row.Data row, Role role) {
        return table.places(role).stream().findFirst().map(row::cell).orElse(new Cell(row.line(), ""));
    }

    /** A blank cell is merged with the one above; several columns of bodies are one list. */
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
