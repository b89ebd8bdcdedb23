package org.spatialplan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.check.Finding;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.Outcome;
import org.spatialplan.check.Outcome.Demand;
import org.spatialplan.check.Outcome.Ruling;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.conflict.CheckedGround;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.submission.Ground;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** The values for one ground in the report's template, as texts in one language. Immutable. */
final class GroundView {

    /** The largest number of rows of a table that is kept on one page. */
    private static final int FEW = 4;

    private static final String NONE = "–";

    private final ConflictReport report;
    private final Language language;

    GroundView(ConflictReport report, Language language) {
        this.report = report;
        this.language = language;
    }

    /** A ground with its findings. */
    Map<String, Object> detail(CheckedGround checked) {
        SubjectReport verdict = checked.verdict();
        Optional<GroundSize> size = size(checked);
        Map<String, Object> view = new LinkedHashMap<>(row(checked, size));
        view.put("reason", language.text(ReasonText.of(verdict)));
        view.put("sizes", sizes(size));
        view.put("few", verdict.findings().size() <= FEW);
        view.put("findings", verdict.findings().stream().map(this::finding).toList());
        view.put("totals", verdict.totals().stream().map(this::total).toList());
        return view;
    }

    /** A ground in one row. */
    Map<String, Object> row(CheckedGround checked) {
        return row(checked, size(checked));
    }

    private Optional<GroundSize> size(CheckedGround checked) {
        WorkLimit.ask();
        return Optional.ofNullable(ReportAnswer.size(checked.ground(), report));
    }

    private Map<String, Object> row(CheckedGround checked, Optional<GroundSize> size) {
        Ground ground = checked.ground();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", ground.number());
        view.put("id", ground.id().equals(Long.toString(ground.number())) ? "" : ground.id());
        view.put("name", ground.name());
        view.put("stateWord", ReportWords.state(checked.verdict().state(), language));
        view.put(
                "certainty",
                checked.verdict()
                        .certainty()
                        .map(known -> ReportWords.certainty(known, language))
                        .orElse(NONE));
        view.put(
                "area",
                size.map(GroundSize::ellipsoid)
                        .map(area -> ReportWords.hectares(area, language))
                        .orElse(NONE));
        view.put(
                "fault",
                ground.fault()
                        .map(fault -> language.text(fault.text()) + " " + fault.place())
                        .orElse(""));
        view.put(
                "duplicate",
                ground.duplicateOf()
                        .map(first -> language.text(Messages.of("report.same-outline", first)))
                        .orElse(""));
        return view;
    }

    private List<Map<String, String>> sizes(Optional<GroundSize> found) {
        if (found.isEmpty() || found.get().ellipsoid() == null) {
            return List.of();
        }
        GroundSize size = found.get();
        Map<String, String> ellipsoid = size(language.text(Messages.of("report.size.ellipsoid")), size.ellipsoid());
        return size.projected() == null
                ? List.of(ellipsoid)
                : List.of(
                        ellipsoid,
                        size(language.text(Messages.of("report.size.projected", size.zone())), size.projected()));
    }

    private static Map<String, String> size(String kind, GroundSize.Area area) {
        return Map.of(
                "kind", kind,
                "m2", String.format(Locale.ROOT, "%.2f", area.m2()),
                "ha", String.format(Locale.ROOT, "%.6f", area.ha()),
                "mu", String.format(Locale.ROOT, "%.4f", area.mu()));
    }

    private Map<String, Object> total(LayerTotal total) {
        return Map.of(
                "layer",
                report.title(total.layer(), language),
                "size",
                size(total.overlap()).orElse(NONE),
                "uncovered",
                total.uncovered().flatMap(this::size).orElse(""),
                "below",
                total.below()
                        .map(below -> language.text(below.reasonZh(), below.reasonEn()))
                        .orElse(""));
    }

    private Map<String, Object> finding(Finding finding) {
        Outcome gravest = finding.gravest();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "feature",
                language.text(finding.feature().nameZh(), finding.feature().nameEn()));
        view.put("address", finding.layer() + "/" + finding.feature().id());
        view.put("version", version(finding));
        view.put("zone", language.text(finding.zone().nameZh(), finding.zone().nameEn()));
        view.put("stateWord", ReportWords.state(finding.state(), language));
        view.put("certainty", ReportWords.certainty(finding.certainty(), language));
        view.put("size", size(finding.overlap()).orElse(NONE));
        view.put("uncovered", finding.uncovered().flatMap(this::size).orElse(""));
        view.put("rule", words(gravest.zone().principle()));
        view.put(
                "sources",
                CitationText.deciding(finding).map(language::text).distinct().toList());
        view.put("activities", activities(gravest));
        view.put("outcomes", outcomes(finding));
        view.put("doubt", doubt(finding));
        view.put(
                "areas",
                finding.areas().stream().map(area -> words(area.needs())).toList());
        view.put("needs", words(finding.needs()));
        view.put("documents", documents(gravest));
        return view;
    }

    private int version(Finding finding) {
        return report.map().find(finding).orElseThrow().index().info().number();
    }

    /** The verdict for each activity class; empty if there is only one. */
    private List<String> activities(Outcome outcome) {
        return outcome.rulings().size() == 1
                ? List.of()
                : outcome.rulings().stream().map(this::ruling).toList();
    }

    private String ruling(Ruling ruling) {
        return language.text(ruling.activity().nameZh(), ruling.activity().nameEn())
                + language.text("：", ": ")
                + ReportWords.state(ruling.state(), language);
    }

    /** The outcome in each possible zone; empty if the zone is known. */
    private List<Map<String, Object>> outcomes(Finding finding) {
        return finding.outcomes().size() == 1
                ? List.of()
                : finding.outcomes().stream().map(this::outcome).toList();
    }

    private Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("zone", language.text(outcome.zone().nameZh(), outcome.zone().nameEn()));
        view.put("stateWord", ReportWords.state(outcome.state(), language));
        view.put("needs", words(outcome.decided().needs()));
        view.put("documents", documents(outcome));
        return view;
    }

    /** Why the zone is unknown, and what can be done about it; empty if it is known. */
    private String doubt(Finding finding) {
        return finding.zone().mayBe().isEmpty()
                ? ""
                : words(finding.zone().principle())
                        + language.text("：", ": ")
                        + words(finding.zone().otherwise());
    }

    private List<String> documents(Outcome outcome) {
        return outcome.documents().stream().map(this::document).toList();
    }

    /** A required document. If it is needed only on a condition, the condition comes first. */
    private String document(Demand demand) {
        String name =
                language.text(demand.document().nameZh(), demand.document().nameEn());
        return demand.condition()
                .map(condition -> words(condition.words()) + language.text("：", ": ") + name)
                .orElse(name);
    }

    /** A size, rounded as in the JSON of the same report; empty if nothing was measured. */
    private Optional<String> size(Overlap overlap) {
        return ConflictAnswer.overlap(overlap)
                .map(size -> String.format(
                        Locale.ROOT,
                        "%.2f %s (%.2f–%.2f), %.2f %%",
                        size.size(),
                        ReportWords.unit(overlap.measure(), language),
                        size.least(),
                        size.most(),
                        size.share() * 100));
    }

    private String words(LocalizedText words) {
        return language.text(words.zh(), words.en());
    }
}
