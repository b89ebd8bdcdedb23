package org.spatialplan.report.paper;

import java.util.List;
import java.util.stream.Collectors;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.layer.Feature;
import org.spatialplan.report.ReasonText;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** The reason of a verdict as a page says it: features by their names, never by their ids. Stateless. */
final class VerdictReason {

    private VerdictReason() {}

    static LocalizedText of(SubjectReport verdict, ConflictReport report) {
        return verdict.reason() == Reason.UNLOCATED_PART_NEAR
                ? Messages.of("report.reason.unlocated-part-near", names(verdict.notExcluded(), report))
                : ReasonText.of(verdict);
    }

    private static LocalizedText names(List<String> addresses, ConflictReport report) {
        List<Feature> features = report.layers().stream()
                .flatMap(layer -> layer.unlocated().stream()
                        .filter(feature -> addresses.contains(feature.id())
                                || addresses.contains(layer.definition().id() + "/" + feature.id())))
                .toList();
        return new LocalizedText(
                features.stream().map(Feature::nameZh).collect(Collectors.joining("、")),
                features.stream().map(Feature::nameEn).collect(Collectors.joining(", ")));
    }
}
