package org.spatialplan.assistant;

import java.util.List;
import java.util.Optional;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.EnumNames;
import org.spatialplan.text.Language;
import org.spatialplan.text.PlainNumber;

/** All that is said of one layer. Stateless. */
final class LayerDetails {

    private LayerDetails() {}

    static LayerFacts.Details of(
            LayerDefinition layer, Optional<LayerIndex> index, Optional<RuleSet> rules, Language language) {
        Optional<VersionInfo> version = index.map(LayerIndex::info);
        String limits = language.text(layer.limits());
        return new LayerFacts.Details(
                language.text(layer.descriptionZh(), layer.descriptionEn()),
                limits.isEmpty() ? null : limits,
                version.map(VersionInfo::number).orElse(null),
                version.map(VersionInfo::origin).map(EnumNames::of).orElse(null),
                version.map(VersionInfo::source).orElse(null),
                version.map(info -> info.addedAt().toString()).orElse(null),
                version.filter(info -> info.knownAreaM2().isPresent() && info.areaM2() > 0)
                        .map(info -> (double) Math.round(info.areaM2()))
                        .orElse(null),
                layer.rules().orElse(null),
                rules.map(known -> LayerFacts.law(known, language)).orElse(List.of()),
                layer.attribution());
    }

    static String inWords(LayerFacts.Layer layer, Language language) {
        LayerFacts.Details details = layer.details();
        AnswerText text = new AnswerText(language)
                .plain(LayerFacts.line(layer, new AnswerText(language)))
                .plain(details.description());
        if (details.limits() != null) {
            text.line("assistant.layer.limits", details.limits());
        }
        if (details.version() != null) {
            text.line(
                    "assistant.layer.version", details.version(), details.origin(), details.source(), details.since());
        }
        if (details.areaM2() != null) {
            text.line("assistant.layer.area", PlainNumber.of(details.areaM2()));
        }
        if (details.rules() != null) {
            text.line("assistant.layer.rules", details.rules());
            details.law().forEach(text::item);
        }
        return text.names("assistant.sources", details.sources()).toString();
    }
}
