package org.spatialplan.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spatialplan.text.LocalizedText;

/**
 * Describes a layer apart from its features.
 *
 * @param id slug, also the file's name
 * @param kind thematic kind, for example {@code administrative}, {@code water}, {@code protection}
 * @param attribution credits that go with every answer
 * @param territory whether its features make up the ground for which the city's layers have data
 * @param illustrative whether the geometry only illustrates an official layer that is not public
 * @param limits what the layer must not be used for or does not contain, in both languages; may be empty
 * @param rules name of the rule set, if the layer has rules
 * @param derivation how its features are computed from another layer, if they are
 * @param bundled whether the service comes with features of it; otherwise it is empty until an import
 * @param backdrop whether a map draws it only below all others, also outside the city
 * @param counterpart of an illustrative layer, how it is described once a city has imported its own; of that, the
 *     reverse
 */
public record LayerDefinition(
        String id,
        String titleZh,
        String titleEn,
        String descriptionZh,
        String descriptionEn,
        String kind,
        List<String> attribution,
        boolean territory,
        boolean illustrative,
        LocalizedText limits,
        Optional<String> rules,
        Optional<Derivation> derivation,
        boolean bundled,
        boolean backdrop,
        Optional<Counterpart> counterpart) {

    /** The layer of the places that people drew for projects and actions; it changes with the plan, never by an import. */
    public static final String DRAWN_PLACES = "drawn-places";

    /**
     * The part of a description that depends on whether the features illustrate an official layer or are that layer.
     *
     * @param limits may be empty
     */
    public record Counterpart(String titleZh, String titleEn, LocalizedText limits) {}

    /** Describes a layer whose features come with the service. */
    public LayerDefinition(
            String id,
            String titleZh,
            String titleEn,
            String descriptionZh,
            String descriptionEn,
            String kind,
            List<String> attribution,
            boolean territory,
            boolean illustrative,
            LocalizedText limits,
            Optional<String> rules,
            Optional<Derivation> derivation) {
        this(
                id,
                titleZh,
                titleEn,
                descriptionZh,
                descriptionEn,
                kind,
                attribution,
                territory,
                illustrative,
                limits,
                rules,
                derivation,
                true,
                false,
                Optional.empty());
    }

    /**
     * Returns the definition for a version of the layer: what a city imported in the place of an illustrative layer
     * illustrates nothing.
     *
     * @param imported whether the version was imported
     */
    LayerDefinition of(boolean imported) {
        if (counterpart.isEmpty() || illustrative != imported) {
            return this;
        }
        return new LayerDefinition(
                id,
                counterpart.get().titleZh(),
                counterpart.get().titleEn(),
                descriptionZh,
                descriptionEn,
                kind,
                attribution,
                territory,
                !illustrative,
                counterpart.get().limits(),
                rules,
                derivation,
                bundled,
                backdrop,
                Optional.of(new Counterpart(titleZh, titleEn, limits)));
    }

    /**
     * Tests whether the layer's features are the plan's own items at the places of their links; such a layer has no
     * file and is never imported.
     */
    public boolean isMadeOfLinks() {
        return derivation.map(made -> made.rule() == Derivation.Rule.LINKS).orElse(false);
    }

    /** Tests whether the layer holds the places that people drew for projects and actions. */
    public boolean isDrawnPlaces() {
        return id.equals(DRAWN_PLACES);
    }

    /** Tests whether the definition says that the layer does not follow from its source. */
    public boolean isStale() {
        return derivation
                .filter(made -> !made.stale().equals(LocalizedText.NONE))
                .isPresent();
    }

    /**
     * Returns the definition for while the layer does not follow from its source: its limits, and its credits, which
     * every answer has, say so.
     *
     * @param words empty if the layer does follow
     */
    LayerDefinition stale(LocalizedText words) {
        LocalizedText said = derivation.orElseThrow().stale();
        if (said.equals(words)) {
            return this;
        }
        List<String> credits = new ArrayList<>(attribution);
        credits.remove(credit(said));
        if (!words.equals(LocalizedText.NONE)) {
            credits.add(credit(words));
        }
        return new LayerDefinition(
                id,
                titleZh,
                titleEn,
                descriptionZh,
                descriptionEn,
                kind,
                List.copyOf(credits),
                territory,
                illustrative,
                joined(without(limits, said), words),
                rules,
                derivation.map(made -> made.stale(words)),
                bundled,
                backdrop,
                counterpart);
    }

    private String credit(LocalizedText words) {
        return id + ": " + words.zh() + " / " + words.en();
    }

    /** Appends a text to another. */
    private static LocalizedText joined(LocalizedText text, LocalizedText more) {
        if (more.equals(LocalizedText.NONE)) {
            return text;
        }
        return text.equals(LocalizedText.NONE)
                ? more
                : new LocalizedText(text.zh() + "；" + more.zh(), text.en() + "; " + more.en());
    }

    /** Removes a text that {@link #joined} appended. */
    private static LocalizedText without(LocalizedText text, LocalizedText more) {
        if (more.equals(LocalizedText.NONE)) {
            return text;
        }
        return text.equals(more)
                ? LocalizedText.NONE
                : new LocalizedText(
                        text.zh().substring(0, text.zh().length() - more.zh().length() - 1),
                        text.en().substring(0, text.en().length() - more.en().length() - 2));
    }

    /**
     * Describes how features are computed from another layer.
     *
     * @param from id of the source layer; {@code plan} for {@code links}
     * @param rule {@code buffer}, {@code system}, {@code union} or {@code links}
     * @param widthsM for {@code buffer}: distance from the line in metres on the ground, by the feature's class
     * @param stale the text while the layer does not follow from the current version of its source; see
     *     {@link DerivedState}
     */
    public record Derivation(String from, Rule rule, Map<String, Double> widthsM, LocalizedText stale) {

        /** Describes a layer that follows from its source. */
        public Derivation(String from, Rule rule, Map<String, Double> widthsM) {
            this(from, rule, widthsM, LocalizedText.NONE);
        }

        private Derivation stale(LocalizedText words) {
            return new Derivation(from, rule, widthsM, words);
        }

        /** The kinds of derivation; see {@link DerivedLayers}. */
        public enum Rule {
            BUFFER,
            SYSTEM,
            UNION,
            /** Features at the places of links; see {@link LinkedLayers}. */
            LINKS
        }
    }
}
