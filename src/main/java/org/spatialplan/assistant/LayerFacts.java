package org.spatialplan.assistant;

import java.util.List;
import java.util.Optional;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.Metres;
import org.spatialplan.report.row.CitationText;
import org.spatialplan.text.Language;
import org.spatialplan.text.Messages;
import org.spatialplan.text.PlainNumber;
import org.spatialplan.web.parameter.AsOfParameter;
import org.spatialplan.web.parameter.QueryParameter;

/** What layers are there, and how far may one trust them? Thread-safe. */
public final class LayerFacts extends Tool {

    private static final String NAME = "layer_facts";

    private static final String DESCRIPTION =
            "Says of a layer of the map what it holds, who made it when, how accurate it is in metres, whether it only"
                    + " illustrates an official layer that is not public (示意, no ground for a decision), what it must not"
                    + " be used for, and by which legal texts it is judged. Without `layer` it lists all layers in one"
                    + " line each. Ask it before you rely on a layer, and when a verdict is no-data.";

    private static final QueryParameter<String> LAYER = QueryParameter.text("layer")
            .means("Id of a layer, for example rivers, red-lines or districts; all layers in short if left out.")
            .example("red-lines");

    private final AsOfParameter maps;

    LayerFacts(AsOfParameter maps) {
        super(NAME, Messages.of("assistant.title.layers"), DESCRIPTION, Content.class, List.of(LAYER, Arguments.AS_OF));
        this.maps = maps;
    }

    /** One layer in full, or all of them in short. */
    record Content(List<Layer> layers) {}

    /**
     * A layer.
     *
     * @param status data, or no-data if nobody brought it yet
     * @param illustrative whether it only illustrates an official layer that is not public
     * @param worstAccuracyM how far off an outline may be, in metres, at worst; null without outlines
     * @param unlocated how many of its features have no known place
     * @param details of the one layer that was asked about; null in a list
     */
    record Layer(
            String id,
            String title,
            String kind,
            String status,
            boolean illustrative,
            int features,
            int unlocated,
            Double worstAccuracyM,
            Details details) {}

    /**
     * More of a layer.
     *
     * @param limits what it must not be used for, or does not hold; null if nothing is said
     * @param version number of the version; null without data
     * @param origin bundled with the service, or imported by the city
     * @param source where the version came from
     * @param since when it became current, UTC
     * @param areaM2 the ground of all features on the ellipsoid; null if unknown
     * @param rules id of its rules, which is that of a control line; null if it has none
     * @param law the legal texts in force by which it is judged
     */
    record Details(
            String description,
            String limits,
            Integer version,
            String origin,
            String source,
            String since,
            Double areaM2,
            String rules,
            List<String> law,
            List<String> sources) {}

    @Override
    public ToolAnswer ask(Arguments arguments) {
        Language language = arguments.language();
        PlanMap map = maps.at(arguments.asOf());
        Optional<String> wanted = arguments.get(LAYER);
        return wanted.isPresent() ? one(definition(wanted.get(), map), map, arguments) : all(map, language);
    }

    private ToolAnswer one(LayerDefinition layer, PlanMap map, Arguments arguments) {
        Language language = arguments.language();
        Optional<LayerIndex> index = map.findLayer(layer.id());
        Optional<RuleSet> rules = layer.rules()
                .flatMap(map::findRules)
                .flatMap(history -> history.on(maps.rulesDay(arguments.asOf(), null)));
        Details details = LayerDetails.of(layer, index, rules, language);
        Layer known = layer(layer, index, details, language);
        return new ToolAnswer(LayerDetails.inWords(known, language), new Content(List.of(known)));
    }

    private static ToolAnswer all(PlanMap map, Language language) {
        List<Layer> layers = map.catalogue().layers().stream()
                .map(layer -> layer(layer, map.findLayer(layer.id()), null, language))
                .toList();
        AnswerText text = new AnswerText(language).line("assistant.layers", layers.size());
        layers.forEach(layer -> text.item(line(layer, text)));
        return new ToolAnswer(text.toString(), new Content(layers));
    }

    /** A layer in one line. */
    static String line(Layer layer, AnswerText text) {
        String held = layer.status().equals("data")
                ? text.word("assistant.layer.features", layer.features(), layer.unlocated())
                : text.word("assistant.layer.no-data");
        String accuracy = layer.worstAccuracyM() == null
                ? ""
                : text.word("assistant.layer.accuracy", PlainNumber.of(layer.worstAccuracyM()));
        String illustrative = layer.illustrative() ? text.word("assistant.layer.illustrative") : "";
        return text.word("assistant.layer", layer.id(), layer.title(), held, accuracy, illustrative);
    }

    private static Layer layer(LayerDefinition layer, Optional<LayerIndex> index, Details details, Language language) {
        List<LayerIndex.Entry> entries = index.map(LayerIndex::entries).orElse(List.of());
        int unlocated =
                (int) entries.stream().filter(entry -> !entry.isLocated()).count();
        boolean drawn = unlocated < entries.size();
        return new Layer(
                layer.id(),
                language.text(layer.titleZh(), layer.titleEn()),
                layer.kind(),
                index.isPresent() ? "data" : "no-data",
                layer.illustrative(),
                entries.size(),
                unlocated,
                drawn ? Metres.of(index.orElseThrow().worstAccuracyM()) : null,
                details);
    }

    private static LayerDefinition definition(String id, PlanMap map) {
        return map.catalogue().find(id).orElseGet(() -> {
            map.getLayer(id); // its exception names similar layers
            throw new IllegalStateException("The map has the layer " + id + " and the catalogue has not");
        });
    }

    static List<String> law(RuleSet rules, Language language) {
        return rules.sources().stream()
                .map(source -> language.text(CitationText.of(source)))
                .toList();
    }
}
