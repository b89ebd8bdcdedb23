package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Finding;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.geo.Certainty;
import org.spatialplan.text.LocalizedText;

/** INTERIM: until SubjectReport.lines() exists. */
final class Lines {
    private Lines() {}

    enum Involvement { AFFECTED, POSSIBLE, NONE, NO_DATA, NOT_CHECKED }

    record ControlLine(String id, LocalizedText name, int order) {}

    record LineReport(
            ControlLine line,
            List<String> layers,
            boolean standIn,
            Involvement involvement,
            ConflictState state,
            Optional<Certainty> certainty,
            Reason reason,
            List<Finding> findings,
            List<LayerTotal> totals,
            List<String> notExcluded) {}

    static List<LineReport> of(SubjectReport verdict, ConflictReport report) {
        List<LineReport> lines = new ArrayList<>();
        for (CheckedLayer layer : report.layers()) {
            String id = layer.definition().id();
            List<Finding> findings = verdict.findings().stream().filter(f -> f.layer().equals(id)).toList();
            List<LayerTotal> totals = verdict.totals().stream().filter(t -> t.layer().equals(id)).toList();
            boolean below = !totals.isEmpty() && totals.stream().allMatch(t -> t.below().isPresent());
            List<Finding> deciding = below ? List.of() : findings;
            ConflictState state = deciding.isEmpty()
                    ? (verdict.state().ordinal() < 2 ? ConflictState.CLEAR : verdict.state())
                    : deciding.get(0).state();
            boolean met = deciding.stream().anyMatch(f -> f.meets() == Certainty.CERTAIN);
            Involvement involvement = !deciding.isEmpty()
                    ? (met ? Involvement.AFFECTED : Involvement.POSSIBLE)
                    : switch (state) {
                        case CLEAR -> Involvement.NONE;
                        case NO_DATA -> Involvement.NO_DATA;
                        default -> Involvement.NOT_CHECKED;
                    };
            lines.add(new LineReport(
                    new ControlLine(
                            id,
                            new LocalizedText(layer.rules().titleZh(), layer.rules().titleEn()),
                            lines.size()),
                    List.of(id),
                    false,
                    involvement,
                    state,
                    deciding.isEmpty() ? Optional.empty() : Optional.of(deciding.get(0).certainty()),
                    below ? Reason.BELOW_THRESHOLD : verdict.reason(),
                    findings,
                    totals,
                    verdict.notExcluded()));
        }
        return lines;
    }
}
