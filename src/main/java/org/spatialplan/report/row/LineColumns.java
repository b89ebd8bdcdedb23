package org.spatialplan.report.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.Involvement;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.layer.ControlLine;
import org.spatialplan.text.EnumNames;

/**
 * The columns of a table of verdicts that tell the state of each control line: {@code <column>_state},
 * {@code <column>_involvement} and {@code <column>_m2}, where the line names {@code <column>}. All rows of a check have all of
 * them, the strictest line first. Immutable and thread-safe.
 */
public final class LineColumns {

    /** The columns of no line. */
    public static final LineColumns NONE = new LineColumns(List.of());

    private static final String STATE = "_state";
    private static final String INVOLVEMENT = "_involvement";
    private static final String AREA = "_m2";

    private final List<ControlLine> lines;
    private final List<String> names;

    private LineColumns(List<ControlLine> lines) {
        this.lines = lines;
        List<String> all = new ArrayList<>();
        lines.forEach(
                line -> all.addAll(List.of(line.column() + STATE, line.column() + INVOLVEMENT, line.column() + AREA)));
        this.names = List.copyOf(all);
    }

    /** The columns of the lines of a check. */
    public static LineColumns of(CheckedMap map) {
        return new LineColumns(map.lines());
    }

    /** The names in their order. */
    List<String> names() {
        return names;
    }

    /** Whether the values of a line's column are numbers; else they are texts. */
    public static boolean isNumber(String column) {
        return column.endsWith(AREA);
    }

    /** The values of one verdict by their columns, in their order. */
    Map<String, Object> values(SubjectReport verdict) {
        Map<String, Object> values = new LinkedHashMap<>(names.size() * 2);
        for (ControlLine line : lines) {
            Optional<LineReport> report = verdict.lines().stream()
                    .filter(found -> found.line().equals(line))
                    .findFirst();
            values.put(
                    line.column() + STATE,
                    EnumNames.of(report.map(LineReport::state).orElse(verdict.state())));
            values.put(
                    line.column() + INVOLVEMENT,
                    EnumNames.of(report.map(LineReport::involvement).orElse(Involvement.NOT_CHECKED)));
            values.put(
                    line.column() + AREA,
                    report.flatMap(found -> areaM2(found, verdict)).orElse(null));
        }
        return values;
    }

    /** What the line covers, in m² as drawn; 0 only where the ground surely meets nothing of it, empty where nobody knows. */
    private static Optional<Double> areaM2(LineReport line, SubjectReport verdict) {
        Optional<Overlap> shared = line.shared();
        if (shared.isPresent()) {
            return shared.filter(overlap -> overlap.measure() == Overlap.Measure.AREA_M2)
                    .map(overlap -> Math.rint(overlap.size() * 100) / 100);
        }
        boolean isArea = verdict.subject().parts().stream()
                .anyMatch(part -> part.shape().ground().getDimension() == 2);
        return line.involvement() == Involvement.NONE && isArea ? Optional.of(0.0) : Optional.empty();
    }
}
