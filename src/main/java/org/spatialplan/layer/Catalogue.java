package org.spatialplan.layer;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Sentences;

/**
 * The layers of one city and the frame in which they are measured.
 *
 * @param centralMeridian of the ground frame, in degrees east
 * @param timeZone in which the city's dates begin and end
 * @param layers in display order
 * @param projectLines ids of the control lines by which the plan's projects are judged; empty for all
 * @param sentences of the layers' data, in both languages
 * @param words what the plan's targets and the layers' values say in Chinese words, in both languages
 */
public record Catalogue(
        String cityZh,
        String cityEn,
        double centralMeridian,
        ZoneId timeZone,
        List<LayerDefinition> layers,
        List<String> projectLines,
        LayerSentences sentences,
        Sentences words) {

    private static final Sentences NO_WORDS = new Sentences(Language.ZH, List.of());

    /** Describes a city whose data state nothing that has to be said in another language. */
    public Catalogue(
            String cityZh,
            String cityEn,
            double centralMeridian,
            ZoneId timeZone,
            List<LayerDefinition> layers,
            List<String> projectLines) {
        this(cityZh, cityEn, centralMeridian, timeZone, layers, projectLines, LayerSentences.SERVICE, NO_WORDS);
    }

    public Catalogue {
        layers = List.copyOf(layers);
        projectLines = List.copyOf(projectLines);
    }

    /** Returns the same city with other definitions of its layers. */
    public Catalogue with(List<LayerDefinition> others) {
        return new Catalogue(cityZh, cityEn, centralMeridian, timeZone, others, projectLines, sentences, words);
    }

    /** Returns the same city with the sentences of its layers' data. */
    public Catalogue with(LayerSentences known) {
        return new Catalogue(cityZh, cityEn, centralMeridian, timeZone, layers, projectLines, known, words);
    }

    /** Returns the same city with what its data say in Chinese words. */
    public Catalogue with(Sentences known) {
        return new Catalogue(cityZh, cityEn, centralMeridian, timeZone, layers, projectLines, sentences, known);
    }

    /** Adds the layers that are computed from some layers, at any remove. */
    public Set<String> withDerived(Set<String> sources) {
        Set<String> all = new TreeSet<>(sources);
        boolean grows = !all.isEmpty();
        while (grows) {
            grows = false;
            for (LayerDefinition layer : layers) {
                if (layer.derivation().filter(made -> all.contains(made.from())).isPresent()) {
                    grows |= all.add(layer.id());
                }
            }
        }
        return all;
    }

    /** Finds a layer's definition by id. */
    public Optional<LayerDefinition> find(String id) {
        return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
    }

    /** What people call a layer; its id if nothing declares it. */
    public LocalizedText titleOf(String id) {
        return find(id).map(layer -> new LocalizedText(layer.titleZh(), layer.titleEn()))
                .orElseGet(() -> new LocalizedText(id, id));
    }
}
