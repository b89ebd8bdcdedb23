package org.spatialplan.text;

import java.util.List;
import java.util.stream.Collectors;

/** The same statement in Chinese and English. */
public record LocalizedText(String zh, String en) {

    /** No text. */
    public static final LocalizedText NONE = new LocalizedText("", "");

    /** Several statements one after the other. */
    public static LocalizedText joined(List<LocalizedText> texts, String betweenZh, String betweenEn) {
        return new LocalizedText(
                texts.stream().map(LocalizedText::zh).collect(Collectors.joining(betweenZh)),
                texts.stream().map(LocalizedText::en).collect(Collectors.joining(betweenEn)));
    }

    /** Chinese, then English: for places where the reader's language is unknown. */
    public String both() {
        return zh.equals(en) ? en : zh + " / " + en;
    }

    /** Chinese, a blank, then English: for titles and labels of a few words. */
    public String pair() {
        return zh + " " + en;
    }
}
