package org.spatialplan.layer;

import java.util.ArrayList;
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
 * @param backdrop whether it only lies below all others on a map, beyond the city too
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
        boolean bundled,
        boolean backdrop) {

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
                true,
                false);
    }

    /** Whether its features are the plan's own items where their links lead: it has no file and is never imported. */
    public boolean isMadeOfLinks() {
        return derivation.map(made -> made.rule() == Derivation.Rule.LINKS).orElse(false);
    }

    /** Whether it is said that it does not follow from the layer that it is computed from. */
    public boolean isStale() {
        return derivation.filter(made -> !made.stale().equals(Words.NONE)).isPresent();
    }

    /**
     * The layer as it reads while it does not follow from the one that it is computed from: its limits and its credits, one of
     * which every answer has, say so.
     *
     * @param words none if it does follow
     */
    LayerDefinition stale(Words words) {
        Words said = derivation.orElseThrow().stale();
        if (said.equals(words)) {
            return this;
        }
        List<String> credits = new ArrayList<>(attribution);
        credits.remove(credit(said));
        if (!words.equals(Words.NONE)) {
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
                limits.without(said).and(words),
                rules,
                derivation.map(made -> made.stale(words)),
                bundled,
                backdrop);
    }

    private String credit(Words words) {
        return id + ": " + words.zh() + " / " + words.en();
    }

    /** The same statement in Chinese and English. */
    public record Words(String zh, String en) {
        public static final Words NONE = new Words("", "");

        /** This statement after another one. */
        private Words and(Words more) {
            return more.equals(NONE) ? this : equals(NONE) ? more : new Words(zh + "；" + more.zh, en + "; " + more.en);
        }

        /** As it was before {@link #and}. */
        private Words without(Words more) {
            if (more.equals(NONE)) {
                return this;
            }
            return equals(more)
                    ? NONE
                    : new Words(
                            zh.substring(0, zh.length() - more.zh.length() - 1),
                            en.substring(0, en.length() - more.en.length() - 2));
        }
    }

    /**
     * How features are computed from another layer.
     *
     * @param from id of the layer that they are computed from; {@code plan} for {@code links}
     * @param rule {@code buffer}, {@code system}, {@code union} or {@code links}
     * @param widthsM for {@code buffer}: distance from the line in metres on the ground, by the feature's class
     * @param stale what is said while the layer does not follow from the current version of the other; see {@link DerivedState}
     */
    public record Derivation(String from, Rule rule, Map<String, Double> widthsM, Words stale) {

        /** Of a layer that follows. */
        public Derivation(String from, Rule rule, Map<String, Double> widthsM) {
            this(from, rule, widthsM, Words.NONE);
        }

        private Derivation stale(Words words) {
            return new Derivation(from, rule, widthsM, words);
        }

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
