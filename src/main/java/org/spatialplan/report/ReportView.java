package org.spatialplan.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.submission.ApprovalArea;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;

/** The values for the report's template, as texts in one language. It holds no state but the report. */
final class ReportView {

    /**
     * The number of grounds that are shown with all findings. The next ones are rows of a table, and the rest is not
     * shown.
     */
    private static final int IN_DETAIL = 50;

    private static final int IN_TABLE = 1000;

    private final ConflictReport report;
    private final Language language;
    private final MapFigures figures;

    ReportView(ConflictReport report, Language language, MapFigures figures) {
        this.report = report;
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
        view.put("limits", limits());
        view.putAll(ReportFigure.view(report, language, figures));
        view.put(
                "remarks",
                report.remarks().stream()
                        .filter(remark -> !remark.code().equals(ApprovalArea.USED)) // shown elsewhere
                        .map(remark -> language.text(remark.zh(), remark.en()))
                        .toList());
        GroundView ground = new GroundView(report, language);
        view.put(
                "grounds",
                report.grounds().stream().limit(IN_DETAIL).map(ground::detail).toList());
        view.put(
                "rows",
                report.grounds().stream()
                        .skip(IN_DETAIL)
                        .limit(IN_TABLE)
                        .map(ground::row)
                        .toList());
        long left = Math.max(0, report.grounds().size() - IN_DETAIL - IN_TABLE);
        view.put("left", left == 0 ? "" : language.text(Messages.of("report.more-grounds", left)));
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
        view.put("format", words.format(report.submission().format()));
        view.put("accuracy", Metres.text(report.submission().accuracyM()) + " m");
        return view;
    }

    private Map<String, Object> approval(ApprovalArea approval, ParameterWords words) {
        return Map.of(
                "name", approval.name(),
                "format", words.format(approval.format()),
                "sha256", approval.sha256(),
                "area", ReportWords.hectares(GroundSize.Area.of(approval.areaM2()), language),
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
