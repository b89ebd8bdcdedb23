package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.check.Works;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.submission.ground.ApprovalArea;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.answer.LocalizedName;

/** What was judged: the activity, also where nobody named one, and the circumstances that change the verdict. */
final class CircumstanceSection {

    private static final String ACTIVITY = "activity";

    private final ConflictReport report;
    private final PaperWords words;
    private final PaperNumbers numbers;

    CircumstanceSection(ConflictReport report, PaperWords words, PaperNumbers numbers) {
        this.report = report;
        this.words = words;
        this.numbers = numbers;
    }

    /** The activity in words. */
    String activity() {
        LocalizedName named = report.activityNamed();
        LocalizedText activity = new LocalizedText(named.nameZh(), named.nameEn());
        return report.parameters().containsKey(ACTIVITY)
                ? words.text(activity)
                : words.text("paper.activity.default", activity);
    }

    /** Whether new land is used and whether it is a national major project, and what else was chosen. */
    List<String> others() {
        List<String> others = new ArrayList<>();
        Boolean newLand = report.question().works().conditions().get(Works.NEW_LAND);
        others.add(words.text(
                newLand == null ? "paper.new-land.unknown" : newLand ? "paper.new-land.yes" : "paper.new-land.no"));
        if ("true".equals(report.parameters().get("nationalProject"))) {
            others.add(words.text("paper.national-project"));
        }
        report.asOf().ifPresent(day -> others.add(words.text("paper.as-of", day)));
        report.rulesAsOf().ifPresent(day -> others.add(words.text("paper.rules-as-of", day)));
        chosen().ifPresent(lines -> others.add(words.text("paper.chosen", lines)));
        return others;
    }

    /** The lines that the request chose; without them all are checked. */
    private Optional<String> chosen() {
        return Stream.of("lines", "layers").anyMatch(report.parameters()::containsKey)
                ? Optional.of(report.map().lines().stream()
                        .map(line -> words.text(line.name()))
                        .collect(Collectors.joining(words.text("paper.list-comma"))))
                : Optional.empty();
    }

    /** The area that an approval covers; empty if none was given. */
    Map<String, Object> approval() {
        return report.approval().map(this::approval).orElse(Map.of());
    }

    private Map<String, Object> approval(ApprovalArea approval) {
        return Map.of(
                "name",
                        approval.name().equals(ApprovalArea.UNNAMED)
                                ? words.text("paper.approval.unnamed")
                                : approval.name(),
                "format", FormatWords.of(approval.format(), words),
                "sha256", approval.sha256(),
                "m2", numbers.m2(approval.areaM2()),
                "ha", numbers.ha(approval.areaM2()),
                "system", words.text(SystemWords.of(approval.reading())));
    }
}
