package org.spatialplan.report.paper;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.submission.ground.Diagnosis;
import org.spatialplan.text.Finding;

/**
 * What was noticed about the submission. A page says what it means for the figures; how a caller would mend it by parameters is
 * said by the other formats.
 */
final class RemarkSection {

    /** Remarks that concern programs, or that the page shows elsewhere. */
    private static final Set<String> LEFT_OUT = Set.of("encoding", ApprovalArea.USED, Diagnosis.ACCURACY_NOT_STATED);

    /** Texts of the page for remarks whose own text names parameters. */
    private static final Map<String, String> OWN = Map.of(
            "precision-not-accuracy", "paper.remark.precision-not-accuracy",
            "maybe-gcj02", "paper.remark.maybe-gcj02",
            "crs-overruled", "paper.remark.crs-overruled");

    private final ConflictReport report;
    private final PaperWords words;

    RemarkSection(ConflictReport report, PaperWords words) {
        this.report = report;
        this.words = words;
    }

    List<String> remarks() {
        return report.remarks().stream()
                .filter(remark -> !LEFT_OUT.contains(remark.code()))
                .map(this::text)
                .distinct()
                .toList();
    }

    private String text(Finding remark) {
        String own = OWN.get(remark.code());
        return (own == null ? words.text(remark.text()) : words.text(own)) + PlaceWords.of(remark.place(), words);
    }
}
