package org.spatialplan.format.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.plan.Body;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Quantity;
import org.spatialplan.plan.QuantityKind;

/** Writes projects as CSV with Chinese names and one column for each kind of quantity. Thread-safe. */
public final class ProjectCsvWriter {

    private static final String SEPARATOR = ";";

    private final Plan plan;
    private final UnaryOperator<String> districtName;

    /**
     * A writer for the projects of a plan.
     *
     * @param districtName gives a district's name by its id
     */
    public ProjectCsvWriter(Plan plan, UnaryOperator<String> districtName) {
        this.plan = plan;
        this.districtName = districtName;
    }

    /**
     * A project in a list.
     *
     * @param certainty of a spatial question; empty if none was asked
     */
    public record Row(Project project, String certainty) {}

    /** Writes the projects with a header. */
    public String write(List<Row> rows) {
        return CsvRows.write(header(), rows.stream().map(this::cells).toList());
    }

    private List<String> header() {
        Stream<String> fixed = Stream.of(
                "number",
                "name_zh",
                "name_en",
                "field",
                "year_from",
                "year_to",
                "investment_wan_yuan",
                "bodies",
                "territory",
                "activity",
                "summary_zh",
                "summary_en",
                "certainty");
        return Stream.of(fixed, plan.quantityKinds().stream().map(QuantityKind::id), Stream.of("not_exact"))
                .flatMap(Function.identity())
                .toList();
    }

    private List<Object> cells(Row row) {
        Project project = row.project();
        List<Object> cells = new ArrayList<>(List.of(
                project.number(),
                project.nameZh(),
                project.nameEn(),
                project.field(),
                project.yearFrom(),
                project.yearTo(),
                project.investment(),
                project.bodies().stream()
                        .map(id -> plan.findBody(id).map(Body::nameZh).orElse(id))
                        .collect(Collectors.joining(SEPARATOR)),
                project.territory().stream().map(districtName).collect(Collectors.joining(SEPARATOR)),
                project.activity(),
                project.summaryZh(),
                project.summaryEn(),
                row.certainty()));
        Map<String, BigDecimal> quantities =
                project.quantities().stream().collect(Collectors.toMap(Quantity::kind, Quantity::value));
        plan.quantityKinds()
                .forEach(kind -> cells.add(
                        quantities.containsKey(kind.id())
                                ? quantities.get(kind.id()).toPlainString()
                                : ""));
        cells.add(project.quantitiesNotExact());
        return cells;
    }
}
