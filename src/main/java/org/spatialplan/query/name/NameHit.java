package org.spatialplan.query.name;

/** A thing whose name was found. */
public record NameHit(NamedThing thing, Script matched) {

    /** By what it was found. */
    public enum Script {
        NUMBER,
        CHINESE,
        ENGLISH,
        PINYIN
    }
}
