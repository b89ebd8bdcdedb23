package org.spatialplan.layer;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a layer is, apart from its features.
 *
 * @param id slug, also the file's name
 * @param kind thematic kind, for example {@code administrative}, {@code water}, {@code protection}
 * @param attribution credits that go with every answer
 * @param territory whether its features make up the ground for which the city's layers hold data
 * @param illustrative whether the geometry only illustrates an official layer that is not public
 * @param limits what the layer must not be used for or does not hold, in both languages; empty if nothing
 * @param rules name of the rule set, if the layer forbids or allows anything
 * @param derivation how its features are computed from another layer, if they are
 * @param bundled whether the service brings features of it; without, it holds nothing until somebody imports it
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
        Words limits,
        Optional<String> rules,
        Optional<Derivation> derivation,
        boolean bundled) {

    /** A layer whose features come with the service. */
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
            Words limits,
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
                true);
    }

    /** Whether its features are the plan's own items where their links lead: it has no file and is never imported. */
    public boolean isMadeOfLinks() {
        return derivation.map(made -> made.rule() == Derivation.Rule.LINKS).orElse(false);
    }

    /** The same statement in Chinese and English. */
    public record Words(String zh, String en) {
        public static final Words NONE = new Words("", "");
    }

    /**
     * How features are computed from another layer.
     *
     * @param from id of the layer that they are computed from; {@code plan} for {@code links}
     * @param rule {@code buffer}, {@code system}, {@code union} or {@code links}
     * @param widthsM for {@code buffer}: distance from the line in metres on the ground, by the feature's class
     */
    public record Derivation(String from, Rule rule, Map<String, Double> widthsM) {
        /** See {@link DerivedLayers}. */
        public enum Rule {
            BUFFER,
            SYSTEM,
            UNION,
            /** See {@link LinkedLayers}. */
            LINKS
        }
    }
}
