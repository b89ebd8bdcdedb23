package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.NotYetInForce;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.report.CheckedLayerAnswer;
import org.spatialplan.report.CitationText;
import org.spatialplan.text.LocalizedText;

/** The data and rules that were used: limits, versions with hashes, legal sources, credits. */
final class DataSection {

    private final ConflictReport report;
    private final Orientation orientation;
    private final PaperWords words;

    DataSection(ConflictReport report, Orientation orientation, PaperWords words) {
        this.report = report;
        this.orientation = orientation;
        this.words = words;
    }

    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("limits", limits());
        view.put("layers", report.layers().stream().map(this::layer).toList());
        view.put("rules", rules());
        view.put("orientation", orientation());
        view.put("withoutRules", String.join(words.text("paper.list-comma"), titles(report.map().withoutRules())));
        view.put("attribution", report.attribution());
        return view;
    }

    private List<String> titles(List<String> layers) {
        return layers.stream().map(id -> report.title(id, words.language())).toList();
    }

    /** What the layers must not be used for; illustrative ones first of all. */
    List<String> limits() {
        return report.layers().stream()
                .map(CheckedLayer::definition)
                .filter(layer -> layer.illustrative() || !layer.limits().equals(LocalizedText.NONE))
                .map(layer -> words.text(
                        "paper.pair", title(layer), new LocalizedText(layer.limits().zh(), layer.limits().en())))
                .toList();
    }

    private static LocalizedText title(LayerDefinition layer) {
        return new LocalizedText(layer.titleZh(), layer.titleEn());
    }

    private Map<String, Object> layer(CheckedLayer layer) {
        VersionInfo version = layer.index().info();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("title", words.text(title(layer.definition())));
        view.put("version", version.number());
        view.put("validFrom", version.provenance().validFrom().map(Object::toString).orElse("–"));
        view.put(
                "notInForce",
                NotYetInForce.missing(layer, report.day()).stream().map(words::text).toList());
        view.put("sha256", version.sha256());
        return view;
    }

    /** Each set of rules once, with every legal text that it follows. */
    private List<Map<String, Object>> rules() {
        Map<String, RuleSet> byHash = new LinkedHashMap<>();
        report.layers().forEach(layer -> byHash.putIfAbsent(layer.rules().id() + layer.rules().sha256(), layer.rules()));
        List<Map<String, Object>> views = new ArrayList<>();
        for (RuleSet rules : byHash.values()) {
            views.add(Map.of(
                    "title", words.text(new LocalizedText(rules.titleZh(), rules.titleEn())),
                    "from", rules.from().toString(),
                    "sha256", rules.sha256(),
                    "sources",
                            CheckedLayerAnswer.sources(rules).stream()
                                    .map(CitationText::of)
                                    .map(words::text)
                                    .toList()));
        }
        return views;
    }

    private String orientation() {
        return orientation.layers().stream()
                .map(layer -> words.text(
                        "paper.orientation.layer",
                        title(layer.definition()),
                        layer.index().info().number()))
                .collect(java.util.stream.Collectors.joining(words.text("paper.list-comma")));
    }
}
