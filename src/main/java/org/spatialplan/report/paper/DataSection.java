package org.spatialplan.report.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.UncheckedLayer;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.ground.NotYetInForce;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.report.row.CitationText;
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
        view.put("layers", layers().stream().map(this::layer).toList());
        view.put("missing", missing());
        view.put("notPublic", unchecked(UncheckedLayer::notPublic));
        view.put("rules", rules());
        view.put("orientation", orientation());
        view.put("withoutRules", unchecked(layer -> !layer.isMissing()));
        view.put("attribution", report.attribution());
        return view;
    }

    /** The layers that were looked at, each once. */
    private List<CheckedLayer> layers() {
        Set<String> seen = new HashSet<>();
        return report.layers().stream()
                .filter(layer -> seen.add(layer.definition().id()))
                .toList();
    }

    /** Layers that hold nothing, which a city brings. */
    private String missing() {
        return unchecked(layer -> layer.isMissing() && !layer.notPublic());
    }

    private String unchecked(Predicate<UncheckedLayer> wanted) {
        return report.map().unchecked().stream()
                .filter(wanted)
                .map(layer -> words.text(title(layer.definition())))
                .distinct()
                .collect(Collectors.joining(words.text("paper.list-comma")));
    }

    /** What the layers must not be used for; illustrative ones first of all. */
    List<String> limits() {
        return layers().stream()
                .map(CheckedLayer::definition)
                .filter(layer -> layer.illustrative() || !layer.limits().equals(LocalizedText.NONE))
                .map(this::limits)
                .toList();
    }

    /** The limits of the lines' own layers that only illustrate official ones, for the first page. */
    List<String> ownLimits() {
        return report.layers().stream()
                .filter(layer -> layer.role() == CheckedLayer.Role.OWN)
                .map(CheckedLayer::definition)
                .filter(LayerDefinition::illustrative)
                .map(this::limits)
                .toList();
    }

    private String limits(LayerDefinition layer) {
        return words.text(
                "paper.pair",
                title(layer),
                new LocalizedText(layer.limits().zh(), layer.limits().en()));
    }

    private static LocalizedText title(LayerDefinition layer) {
        return new LocalizedText(layer.titleZh(), layer.titleEn());
    }

    private Map<String, Object> layer(CheckedLayer layer) {
        VersionInfo version = layer.index().info();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("title", words.text(title(layer.definition())));
        boolean withheld = report.map().withheld().isOf(layer);
        view.put("version", withheld ? "–" : Integer.toString(version.number()));
        view.put(
                "validFrom",
                withheld
                        ? "–"
                        : version.provenance().validFrom().map(Object::toString).orElse("–"));
        view.put(
                "notInForce",
                NotYetInForce.missing(layer, report.map().withheld(), report.day()).stream()
                        .map(words::text)
                        .toList());
        view.put("sha256", withheld ? words.text("report.layer.withheld") : version.sha256());
        return view;
    }

    /** Each set of rules once, with every legal text that it follows. */
    private List<Map<String, Object>> rules() {
        List<Map<String, Object>> views = new ArrayList<>();
        for (RuleSet rules : report.map().rules()) {
            views.add(Map.of(
                    "title", words.text(new LocalizedText(rules.titleZh(), rules.titleEn())),
                    "from", rules.from().toString(),
                    "sha256", rules.sha256(),
                    "sources",
                            rules.sources().stream()
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
                .collect(Collectors.joining(words.text("paper.list-comma")));
    }
}
