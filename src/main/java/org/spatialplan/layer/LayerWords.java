package org.spatialplan.layer;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a layer's name and description in Chinese, followed by English. */
public final class LayerWords {

    private LayerWords() {}

    /** Returns the title in both languages. */
    public static String title(LayerDefinition layer) {
        return both(layer.titleZh(), layer.titleEn());
    }

    /** Returns description, limits of use and, for a derived layer, how it is derived. */
    public static String summary(LayerDefinition layer) {
        return Stream.of(summaryZh(layer), summaryEn(layer))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Returns the summary in Chinese. */
    public static String summaryZh(LayerDefinition layer) {
        return sentences(layer.descriptionZh(), layer.limits().zh(), "。");
    }

    /** Returns the summary in English. */
    public static String summaryEn(LayerDefinition layer) {
        return sentences(layer.descriptionEn(), layer.limits().en(), ". ");
    }

    /** Joins both texts, or returns one of them if they are equal or the other is missing. */
    public static String both(String zh, String en) {
        return Stream.of(zh, en).filter(text -> !text.isBlank()).distinct().collect(Collectors.joining(" "));
    }

    private static String sentences(String description, String limits, String end) {
        return Stream.of(description, limits)
                .filter(text -> !text.isBlank())
                .map(text -> text.strip() + end)
                .collect(Collectors.joining())
                .strip();
    }
}
