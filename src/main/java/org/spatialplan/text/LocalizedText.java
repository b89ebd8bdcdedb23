package org.spatialplan.text;

/** The same statement in Chinese and English. */
public record LocalizedText(String zh, String en) {

    /** No text. */
    public static final LocalizedText NONE = new LocalizedText("", "");

    /** Chinese, then English: for places where the reader's language is unknown. */
    public String both() {
        return zh.equals(en) ? en : zh + " / " + en;
    }

    /** Chinese, a blank, then English: for titles and labels of a few words. */
    public String pair() {
        return zh + " " + en;
    }
}
