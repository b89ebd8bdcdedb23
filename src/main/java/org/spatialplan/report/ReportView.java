package org.spatialplan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.report.ConflictAnswer.AreaRuleAnswer;
import org.spatialplan.report.ConflictAnswer.DocumentAnswer;
import org.spatialplan.report.ConflictAnswer.DoubtAnswer;
import org.spatialplan.report.ConflictAnswer.FindingAnswer;
import org.spatialplan.report.ConflictAnswer.OutcomeAnswer;
import org.spatialplan.report.ConflictAnswer.OverlapAnswer;
import org.spatialplan.report.ConflictAnswer.RulingAnswer;
import org.spatialplan.report.ReportAnswer.GroundAnswer;
import org.spatialplan.submission.ApprovalArea;
import org.spatialplan.text.Language;

/** What the report's template shows, as texts in one language. Stateless but for the report. */
final class ReportView {

    /** Tables of so many rows are not parted by a page break. */
    private static final int FEW = 4;

    private static final int IN_DETAIL = 50;
    private static final int IN_TABLE = 1000;

    private final ConflictReport report;
    private final ReportAnswer answer;
    private final Language language;
    private final MapFigures figures;

    ReportView(ConflictReport report, Language language, MapFigures figures) {
        this.report = report;
        this.answer = ReportAnswer.of(report);
        this.language = language;
        this.figures = figures;
    }

    Map<String, Object> toMap() {
        Map<String, Object> view = new LinkedHashMap<>(ReportWords.in(language));
        view.put("lang", language.tag());
        view.put("id", report.id());
        view.put("time", ReportWords.TIME.withZone(report.question().timeZone()).format(report.time()));
        view.put("asOf", report.asOf().orElse(""));
        view.put("rulesAsOf", report.rulesAsOf().orElse(""));
        view.put("withoutRules", String.join(", ", report.map().withoutRules()));
        view.put("conclusion", new ReportConclusion(report, language).text());
        view.put("state", answer.state());
        view.put("limits", limits());
        view.putAll(ReportFigure.view(report, language, figures));
        view.put(
                "remarks",
                answer.diagnosis().stream()
                        .filter(remark -> !remark.code().equals(ApprovalArea.USED)) // has a place of its own
                        .map(remark -> language.text(remark.text()))
                        .toList());
        view.put(
                "grounds",
                answer.grounds().stream().limit(IN_DETAIL).map(this::ground).toList());
        view.put(
                "rows",
                answer.grounds().stream()
                        .skip(IN_DETAIL)
                        .limit(IN_TABLE)
                        .map(this::row)
                        .toList());
        long left = Math.max(0, answer.grounds().size() - IN_DETAIL - IN_TABLE);
        view.put(
                "left",
                left == 0
                        ? ""
                        : language.text(
                                "另有 " + left + " 个地块未列出，见 CSV 或 GeoPackage",
                                left + " more are not listed: see CSV or GeoPackage"));
        view.put(
                "layers",
                report.layers().stream()
                        .map(layer -> CheckedLayerAnswer.of(layer, report.day()))
                        .map(this::layer)
                        .toList());
        view.put("attribution", report.attribution());
        ParameterWords words = new ParameterWords(report, language);
        view.put("activity", words.activity());
        view.put("parameters", words.given());
        view.put("crsPath", words.path(report.submission().reading()));
        view.put(
                "approval",
                report.approval().map(approval -> approval(approval, words)).orElse(Map.of()));
        view.put("format", words.format(answer.format()));
        view.put("accuracy", Metres.text(answer.accuracyM()) + " m");
        return view;
    }

    private Map<String, Object> approval(ApprovalArea approval, ParameterWords words) {
        return Map.of(
                "name", approval.name(),
                "format", words.format(approval.format()),
                "sha256", approval.sha256(),
                "area", hectares(GroundSize.Area.of(approval.areaM2())),
                "path", words.path(approval.reading()));
    }

    private List<String> limits() {
        return report.layers().stream()
                .map(layer -> layer.definition())
                .filter(LayerDefinition::illustrative)
                .map(layer -> language.text(
                        layer.titleZh() + "：" + layer.limits().zh(),
                        layer.titleEn() + ": " + layer.limits().en()))
                .toList();
    }

    private Map<String, Object> ground(GroundAnswer ground) {
        Map<String, Object> view = new LinkedHashMap<>(row(ground));
        view.put("reason", language.text(ground.conflict().reasonText()));
        view.put("sizes", sizes(ground.size()));
        view.put("few", ground.conflict().findings().size() <= FEW);
        view.put(
                "findings",
                ground.conflict().findings().stream().map(this::finding).toList());
        view.put(
                "totals",
                ground.conflict().totals().stream()
                        .map(total -> Map.of(
                                "layer",
                                report.title(total.layer(), language),
                                "size",
                                size(total.overlap()),
                                "uncovered",
                                total.uncovered() == null ? "" : size(total.uncovered()),
                                "below",
                                total.below() == null
                                        ? ""
                                        : language.text(total.below().reason())))
                        .toList());
        return view;
    }

    private Map<String, Object> row(GroundAnswer ground) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", ground.number());
        view.put("id", ground.id().equals(Long.toString(ground.number())) ? "" : ground.id());
        view.put("name", ground.name());
        view.put("stateWord", ReportWords.state(ground.conflict().state(), language));
        view.put("certainty", ReportWords.certainty(ground.conflict().certainty(), language));
        view.put(
                "area",
                ground.size() == null || ground.size().ellipsoid() == null
                        ? "–"
                        : hectares(ground.size().ellipsoid()));
        view.put(
                "fault",
                ground.fault() == null
                        ? ""
                        : language.text(ground.fault().reason()) + " "
                                + ground.fault().place());
        view.put(
                "duplicate",
                ground.duplicateOf() == null
                        ? ""
                        : language.text(
                                "与第 " + ground.duplicateOf() + " 个地块重复",
                                "the same outline as number " + ground.duplicateOf()));
        return view;
    }

    private List<Map<String, String>> sizes(GroundSize size) {
        if (size == null || size.ellipsoid() == null) {
            return List.of();
        }
        Map<String, String> ellipsoid =
                size(language.text("椭球面积（CGCS2000）", "on the ellipsoid (CGCS2000)"), size.ellipsoid());
        return size.projected() == null
                ? List.of(ellipsoid)
                : List.of(
                        ellipsoid,
                        size(
                                language.text("投影面积（", "in the plane (") + size.zone() + language.text("）", ")"),
                                size.projected()));
    }

    private static Map<String, String> size(String kind, GroundSize.Area area) {
        return Map.of(
                "kind", kind,
                "m2", String.format(Locale.ROOT, "%.2f", area.m2()),
                "ha", String.format(Locale.ROOT, "%.6f", area.ha()),
                "mu", String.format(Locale.ROOT, "%.4f", area.mu()));
    }

    private String hectares(GroundSize.Area area) {
        return String.format(Locale.ROOT, language.text("%.4f 公顷", "%.4f ha"), area.ha());
    }

    private Map<String, Object> finding(FindingAnswer finding) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put(
                "feature",
                language.text(finding.names().nameZh(), finding.names().nameEn()));
        view.put("address", finding.feature());
        view.put("version", finding.version());
        view.put("zone", language.text(finding.zone().nameZh(), finding.zone().nameEn()));
        view.put("stateWord", ReportWords.state(finding.state(), language));
        view.put("certainty", ReportWords.certainty(finding.certainty(), language));
        view.put("size", finding.overlap() == null ? "–" : size(finding.overlap()));
        view.put("uncovered", finding.uncovered() == null ? "" : size(finding.uncovered()));
        view.put("rule", language.text(finding.rule().principle()));
        view.put("sources", sources(finding));
        view.put("activities", finding.activities().stream().map(this::ruling).toList());
        view.put("outcomes", finding.outcomes().stream().map(this::outcome).toList());
        view.put(
                "doubt",
                finding.doubt() == null
                        ? ""
                        : language.text(finding.doubt().principle())
                                + language.text("：", ": ")
                                + language.text(finding.doubt().needs()));
        view.put(
                "areas",
                finding.areas().stream()
                        .map(area -> language.text(area.needs()))
                        .toList());
        view.put("needs", language.text(finding.needs()));
        view.put("documents", finding.documents().stream().map(this::document).toList());
        return view;
    }

    /** Of a document that may not be needed, when it is. */
    private String document(DocumentAnswer document) {
        String name = language.text(document.nameZh(), document.nameEn());
        return document.condition() == null
                ? name
                : language.text(
                        document.condition().text().zh() + "：" + name,
                        document.condition().text().en() + ": " + name);
    }

    private String ruling(RulingAnswer ruling) {
        return language.text(ruling.activity().nameZh(), ruling.activity().nameEn())
                + language.text("：", ": ")
                + ReportWords.state(ruling.state(), language);
    }

    private Map<String, Object> outcome(OutcomeAnswer outcome) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("zone", language.text(outcome.zone().nameZh(), outcome.zone().nameEn()));
        view.put("stateWord", ReportWords.state(outcome.state(), language));
        view.put("needs", language.text(outcome.needs()));
        view.put("documents", outcome.documents().stream().map(this::document).toList());
        return view;
    }

    /** Each law that has a part in it, once. */
    private List<String> sources(FindingAnswer finding) {
        Stream<CitationAnswer> outcomes = finding.outcomes().isEmpty()
                ? finding.rule().citations().stream()
                : finding.outcomes().stream().flatMap(outcome -> outcome.rule().citations().stream());
        return Stream.of(
                        outcomes,
                        Stream.ofNullable(finding.doubt()).map(DoubtAnswer::citation),
                        finding.areas().stream().map(AreaRuleAnswer::citation))
                .flatMap(citations -> citations)
                .map(citation -> language.text(CitationText.of(citation)))
                .distinct()
                .toList();
    }

    private String size(OverlapAnswer overlap) {
        String unit = ReportWords.unit(overlap.measure(), language);
        return String.format(
                Locale.ROOT,
                "%.2f %s (%.2f–%.2f), %.2f %%",
                overlap.size(),
                unit,
                overlap.least(),
                overlap.most(),
                overlap.share() * 100);
    }

    private Map<String, Object> layer(CheckedLayerAnswer layer) {
        return Map.of(
                "title", language.text(layer.titleZh(), layer.titleEn()),
                "version", layer.version(),
                "validFrom", layer.validFrom(),
                "notInForce", layer.notYetInForce().stream().map(language::text).toList(),
                "sha256", layer.sha256(),
                "rulesFrom", layer.rulesFrom(),
                "sources",
                        layer.rulesSources().stream()
                                .map(source -> language.text(CitationText.of(source)))
                                .toList(),
                "rulesSha256", layer.rulesSha256(),
                "limits", language.text(layer.limits()));
    }
}
