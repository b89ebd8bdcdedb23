package org.spatialplan.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.document.PlanDraft.DraftIndicator;
import org.spatialplan.document.PlanDraft.DraftPathway;
import org.spatialplan.document.PlanDraft.DraftProject;
import org.spatialplan.document.PlanDraft.StatedSum;
import org.spatialplan.document.table.Column.Role;
import org.spatialplan.document.table.SourceTable;
import org.spatialplan.document.table.TableKind;
import org.spatialplan.document.table.TableReader;
import org.spatialplan.document.text.Line;
import org.spatialplan.document.text.LinePlace;
import org.spatialplan.document.text.SourceText;
import org.spatialplan.document.text.TextDecoding;
import org.spatialplan.document.text.UnreadableTextException;
import org.spatialplan.text.Finding;
import org.spatialplan.text.Messages;

/**
 * Reads the official text of a plan: the boxes, annex 1 (indicators), annex 2 (pathways) and annex 3 (projects).
 * Stateless and thread-safe.
 */
public final class DocumentReader {

    private final List<String> fieldNames;

    /**
     * Reads documents of one city.
     *
     * @param fieldNames names of fields that are known already; names in boxes are found in the text
     */
    public DocumentReader(Collection<String> fieldNames) {
        this.fieldNames = List.copyOf(fieldNames);
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableTextException if the bytes are not text
     */
    public DocumentReading read(byte[] bytes) {
        TextDecoding.Decoded decoded = TextDecoding.decode(bytes);
        SourceText text = SourceText.of(decoded.text());
        BoxReader.Boxes boxes = BoxReader.read(text.lines());
        TableReader.Tables tables = new TableReader(FieldNames.known(boxes.actions(), fieldNames)).read(boxes.rest());
        List<Finding> findings = new ArrayList<>(boxes.findings());
        findings.addAll(tables.findings());
        tellLeftOut(text, findings);
        PlanDraft draft = draft(boxes, tables.tables(), findings);
        findings.sort(LinePlace.ORDER);
        return new DocumentReading(decoded.charset().name(), draft, findings);
    }

    private static void tellLeftOut(SourceText text, List<Finding> findings) {
        Map<String, List<Line>> headers = text.leftOut().stream()
                .filter(line -> !line.text().matches(".*\\d.*"))
                .collect(Collectors.groupingBy(line -> line.text().strip(), LinkedHashMap::new, Collectors.toList()));
        headers.forEach((header, lines) -> findings.add(Finding.info(
                "page-header",
                LinePlace.of(lines.get(0).number()),
                Messages.of("document.page-header", header, lines.size()))));
    }

    private static PlanDraft draft(BoxReader.Boxes boxes, List<SourceTable> tables, List<Finding> findings) {
        List<DraftIndicator> indicators = new ArrayList<>();
        List<DraftPathway> pathways = new ArrayList<>();
        List<DraftProject> projects = new ArrayList<>();
        List<StatedSum> subtotals = new ArrayList<>();
        Optional<StatedSum> total = Optional.empty();
        int horizon = horizon(tables);
        for (SourceTable table : onePerKind(tables, findings)) {
            tellUnknownColumns(table, findings);
            switch (table.kind()) {
                case INDICATORS -> {
                    IndicatorRows rows = new IndicatorRows(table).read();
                    indicators.addAll(rows.indicators());
                    findings.addAll(rows.findings());
                }
                case PATHWAYS -> {
                    PathwayRows rows = new PathwayRows(table).read();
                    pathways.addAll(rows.pathways());
                    findings.addAll(rows.findings());
                }
                case PROJECTS -> {
                    ProjectRows rows = new ProjectRows(table, horizon).read();
                    projects.addAll(rows.projects());
                    subtotals.addAll(rows.subtotals());
                    total = rows.total();
                    findings.addAll(rows.findings());
                }
            }
        }
        return new PlanDraft(indicators, pathways, projects, boxes.actions(), subtotals, total);
    }

    /** Returns the last year of the indicators' columns, the assumed end of open-ended projects. */
    private static int horizon(List<SourceTable> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream())
                .filter(column -> column.role() == Role.YEAR)
                .mapToInt(column -> Integer.parseInt(column.title().substring(0, 4)))
                .max()
                .orElse(0);
    }

    private static List<SourceTable> onePerKind(List<SourceTable> tables, List<Finding> findings) {
        List<SourceTable> chosen = new ArrayList<>();
        for (TableKind kind : TableKind.values()) {
            List<SourceTable> found =
                    tables.stream().filter(table -> table.kind() == kind).toList();
            if (found.isEmpty()) {
                findings.add(Finding.error("table-missing", "", Messages.of("document.table-missing", kind.title())));
            } else {
                chosen.add(found.get(0));
            }
            found.stream()
                    .skip(1)
                    .forEach(table -> findings.add(Finding.error(
                            "table-twice",
                            LinePlace.of(table.line()),
                            Messages.of("document.table-twice", kind.title()))));
        }
        return chosen;
    }

    private static void tellUnknownColumns(SourceTable table, List<Finding> findings) {
        table.columns().stream()
                .filter(column -> column.role() == Role.UNKNOWN)
                .forEach(column -> findings.add(Finding.warning(
                        "column-unknown",
                        LinePlace.of(table.line()),
                        Messages.of("document.column-unknown", column.title()))));
    }
}
