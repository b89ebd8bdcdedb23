package org.spatialplan.report.row;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.check.Finding;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.Outcome.Demand;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.text.EnumNames;

/**
 * A verdict as one row of a table, for CSV, GeoPackage and bulk results. Sizes are measured on the ellipsoid.
 *
 * @param reason code of the reason of the state
 * @param areaM2 m² of areas, null without any
 * @param overlap what the layers cover as drawn: m², or m of a line, or a count; null if nothing was decided, or a size is withheld
 * @param measure {@code area-m2, length-m, count}; empty without findings
 * @param share of the ground, 0 to 1; null if nothing was decided
 * @param uncovered what of it lies outside the approval; null if none was given
 * @param uncoveredMost at most, if both outlines move by their accuracy
 * @param features layer/feature of the findings, by ;
 * @param zones zones of the findings, by ;
 * @param documents documents that would be needed, by ;, with the condition in brackets where nobody said whether it holds
 * @param fault what is wrong with the geometry; empty if nothing
 * @param layers layer@version that was used, by ;, with what of it is not yet in force
 * @param remarks parcels of the file that share its ground, and the approval that was used; zh / en, by ;
 * @param outcomes states that it may come to, by ;: several where that depends on a zone that nobody knows
 * @param decidedBy classes of activity that decide, by ;
 * @param sources the law that decides, zh / en, by ;
 * @param rules rules@first day of the state that was used, by ;
 * @param lines the values of the columns of the control lines, see {@link LineColumns}
 */
public record ReportRow(
        long number,
        String id,
        String name,
        String state,
        String certainty,
        String reason,
        Double areaM2,
        Double overlap,
        Double least,
        Double most,
        String measure,
        Double share,
        Double uncovered,
        Double uncoveredMost,
        String features,
        String zones,
        String documents,
        Long duplicateOf,
        String fault,
        String faultPlace,
        String layers,
        String remarks,
        String outcomes,
        String decidedBy,
        String sources,
        String rules,
        Map<String, Object> lines) {

    /** Names of columns that are not those of the components in snake case. */
    private static final Map<String, String> NAMES = Map.of("least", "overlap_least", "most", "overlap_most");

    /** The types of the columns that every row has, by their names, in their order. */
    private static final Map<String, Class<?>> FIXED = fixed();

    private static Map<String, Class<?>> fixed() {
        Map<String, Class<?>> types = new LinkedHashMap<>();
        for (RecordComponent component : ReportRow.class.getRecordComponents()) {
            Class<?> type = component.getType();
            if (type != Map.class) {
                types.put(column(component.getName()), type == long.class ? Long.class : type);
            }
        }
        return Collections.unmodifiableMap(types);
    }

    /** The column of a component: {@code areaM2} is {@code area_m2}. */
    private static String column(String component) {
        return NAMES.getOrDefault(
                component, component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }

    /** The columns of the rows of a check: those that every row has, and those of its lines. */
    public static List<String> columns(LineColumns lines) {
        return Stream.concat(FIXED.keySet().stream(), lines.names().stream()).toList();
    }

    /** The type of a column. */
    public static Class<?> type(String column) {
        Class<?> fixed = FIXED.get(column);
        return fixed != null ? fixed : LineColumns.isNumber(column) ? Double.class : String.class;
    }

    static ReportRow of(
            CheckedGround checked, GroundFrame frame, String layers, String rules, String remarks, LineColumns lines) {
        WorkLimit.ask();
        Ground ground = checked.ground();
        List<Finding> findings = checked.verdict().findings();
        List<LayerTotal> totals = largestMeasure(
                checked.verdict().totals().stream().filter(LayerTotal::isTaken).toList());
        boolean told = checked.verdict().lines().stream().noneMatch(LineReport::isSizeWithheld);
        boolean measured = told && checked.verdict().certainty().isPresent();
        return new ReportRow(
                ground.number(),
                ground.id(),
                ground.name(),
                EnumNames.of(checked.verdict().state()),
                checked.verdict().certainty().map(EnumNames::of).orElse(""),
                EnumNames.of(checked.verdict().reason()),
                areaM2(ground, frame),
                measured && isSumTold(totals, checked) ? drawn(totals, checked) : null,
                measured ? least(totals) : null,
                measured ? most(totals, checked, frame) : null,
                totals.isEmpty() || !told
                        ? ""
                        : EnumNames.of(totals.get(0).overlap().measure()),
                measured && isSumTold(totals, checked) ? share(totals, checked, frame) : null,
                told ? uncovered(totals, Overlap::size) : null,
                told ? uncovered(totals, Overlap::most) : null,
                joined(
                        findings,
                        finding -> Stream.of(
                                finding.layer() + "/" + finding.feature().id())),
                joined(findings, finding -> Stream.of(finding.zone().id())),
                joined(findings, finding -> finding.documents().stream().map(ReportRow::document)),
                ground.duplicateOf().orElse(null),
                ground.fault().map(fault -> fault.zh() + " / " + fault.en()).orElse(""),
                ground.fault().map(fault -> fault.place()).orElse(""),
                layers,
                remarks,
                outcomes(checked.verdict()),
                decidedBy(checked.verdict()),
                sources(checked.verdict()),
                rules,
                lines.values(checked.verdict()));
    }

    private static String document(Demand demand) {
        return demand.document().id()
                + demand.condition()
                        .map(condition -> "[" + condition.id() + "]")
                        .orElse("");
    }

    /** The states that are possible for a verdict, for a cell. */
    public static String outcomes(SubjectReport verdict) {
        return verdict.outcomes().stream().map(EnumNames::of).collect(Collectors.joining(";"));
    }

    /** The activity classes that decide, for a cell. */
    public static String decidedBy(SubjectReport verdict) {
        return joined(verdict.findings(), finding -> finding.outcomes().stream()
                .map(outcome -> outcome.decided().activity().id()));
    }

    /** The legal sources that decide, for a cell. */
    public static String sources(SubjectReport verdict) {
        return joined(verdict.findings(), finding -> CitationText.deciding(finding)
                .map(text -> text.zh() + " / " + text.en()));
    }

    /** The values in the order of the columns. */
    public List<Object> values() {
        List<Object> values = new ArrayList<>(FIXED.size() + lines.size());
        Collections.addAll(
                values,
                number,
                id,
                name,
                state,
                certainty,
                reason,
                areaM2,
                overlap,
                least,
                most,
                measure,
                share,
                uncovered,
                uncoveredMost,
                features,
                zones,
                documents,
                duplicateOf,
                fault,
                faultPlace,
                layers,
                remarks,
                outcomes,
                decidedBy,
                sources,
                rules);
        values.addAll(lines.values());
        return values;
    }

    /** The values by the names of their columns, in their order. */
    public Map<String, Object> valuesByColumn() {
        Map<String, Object> byColumn = new LinkedHashMap<>();
        Iterator<Object> values = values().iterator();
        FIXED.keySet().forEach(column -> byColumn.put(column, values.next()));
        byColumn.putAll(lines);
        return byColumn;
    }

    /**
     * The totals of the highest dimension: areas before lines, lines before points. Different measures cannot be added.
     */
    private static List<LayerTotal> largestMeasure(List<LayerTotal> totals) {
        if (totals.isEmpty()) {
            return totals;
        }
        Optional<Overlap.Measure> measure = totals.stream()
                .filter(total -> total.overlap().most() > 0)
                .map(total -> total.overlap().measure())
                .min(Enum::compareTo);
        return totals.stream()
                .filter(total -> measure.isPresent() && total.overlap().measure() == measure.get())
                .toList();
    }

    private static double sum(List<LayerTotal> totals, ToDoubleFunction<Overlap> size) {
        double sum = 0;
        for (LayerTotal total : totals) {
            sum += size.applyAsDouble(total.overlap());
        }
        return rounded(sum);
    }

    /** Whether the ground that several layers cover is known, or no sum is needed: where a line is withheld it is not divided. */
    private static boolean isSumTold(List<LayerTotal> totals, CheckedGround checked) {
        return checked.sharedM2().isPresent()
                || totals.stream().map(LayerTotal::carrier).distinct().count() < 2
                || checked.verdict().lines().stream().noneMatch(line -> line.reason() == Reason.WITHHELD);
    }

    /** The drawn size. Ground that several layers cover counts once. */
    private static double drawn(List<LayerTotal> totals, CheckedGround checked) {
        return isOfAreas(totals) && checked.sharedM2().isPresent()
                ? rounded(checked.sharedM2().get())
                : sum(totals, Overlap::size);
    }

    /**
     * The smallest size. What several layers certainly cover may be the same ground, so it is the largest of their
     * sizes.
     */
    private static double least(List<LayerTotal> totals) {
        return rounded(totals.stream()
                .collect(Collectors.groupingBy(LayerTotal::carrier, Collectors.summingDouble(total -> total.overlap()
                        .least())))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0));
    }

    /**
     * The largest size. What several layers may cover may be the same ground, so it is no more than the ground itself
     * with its outline moved outwards by its accuracy.
     */
    private static double most(List<LayerTotal> totals, CheckedGround checked, GroundFrame frame) {
        double sum = sum(totals, Overlap::most);
        boolean several = totals.stream().map(LayerTotal::carrier).distinct().count() > 1;
        return several && isOfAreas(totals)
                ? checked.ground()
                        .shape(2)
                        .map(area -> Math.min(sum, rounded(grownM2(area, frame))))
                        .orElse(sum)
                : sum;
    }

    /** An upper bound of the area whose outline moves outwards by the accuracy: a strip along it, a disc a part. */
    private static double grownM2(UncertainShape area, GroundFrame frame) {
        double byM = area.accuracyM();
        return frame.areaM2(area.ground())
                + byM * area.ground().getLength()
                + Math.PI * byM * byM * area.ground().getNumGeometries();
    }

    private static boolean isOfAreas(List<LayerTotal> totals) {
        return !totals.isEmpty() && totals.get(0).overlap().measure() == Overlap.Measure.AREA_M2;
    }

    private static double share(List<LayerTotal> totals, CheckedGround checked, GroundFrame frame) {
        Optional<UncertainShape> area = checked.ground().shape(2);
        if (isOfAreas(totals) && checked.sharedM2().isPresent() && area.isPresent()) {
            double share = checked.sharedM2().get() / frame.areaM2(area.get().ground());
            return Math.rint(Math.min(1, share) * 1e6) / 1e6;
        }
        double largest = 0;
        for (LayerTotal total : totals) {
            largest = Math.max(largest, total.overlap().share());
        }
        return Math.rint(largest * 1e6) / 1e6;
    }

    private static Double uncovered(List<LayerTotal> totals, ToDoubleFunction<Overlap> size) {
        if (totals.isEmpty()) {
            return null;
        }
        List<Overlap> uncovered =
                totals.stream().flatMap(total -> total.uncovered().stream()).toList();
        return uncovered.isEmpty()
                ? null
                : rounded(uncovered.stream().mapToDouble(size).sum());
    }

    private static Double areaM2(Ground ground, GroundFrame frame) {
        return ground.shape(2).map(area -> rounded(frame.areaM2(area.ground()))).orElse(null);
    }

    private static String joined(List<Finding> findings, Function<Finding, Stream<String>> words) {
        return findings.isEmpty()
                ? ""
                : findings.stream().flatMap(words).distinct().collect(Collectors.joining(";"));
    }

    private static double rounded(double size) {
        return Math.rint(size * 100) / 100;
    }
}
