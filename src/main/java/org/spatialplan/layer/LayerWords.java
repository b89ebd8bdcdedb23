package org.spatialplan.layer;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a layer is called and what must be known of it: Chinese, with English beside. */
public final class LayerWords {

    private LayerWords() {}

    public static String title(LayerDefinition layer) {
        return both(layer.titleZh(), layer.titleEn());
    }

    /** Description, limits of use, and in what form it is derived. */
    public static String summary(LayerDefinition layer) {
        return Stream.of(summaryZh(layer), summaryEn(layer))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** The same in Chinese. */
    public static String summaryZh(LayerDefinition layer) {
        return sentences(layer.descriptionZh(), layer.limits().zh(), "。");
    }

    /** The same in English. */
    public static String summaryEn(LayerDefinition layer) {
        return sentences(layer.descriptionEn(), layer.limits().en(), ". ");
    }

    /** Both, or one of them if they are the same or the other is missing. */
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
