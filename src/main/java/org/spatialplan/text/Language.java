package org.spatialplan.text;

/** In which a report for people is written. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    public String text(String zh, String en) {
        return this == ZH ? zh : en;
    }

    public String text(LocalizedText sentence) {
        return text(sentence.zh(), sentence.en());
    }
}
