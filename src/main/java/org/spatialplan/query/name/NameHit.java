package org.spatialplan.query.name;

/** A thing that was found by its name. */
public record NameHit(NamedThing thing, Script matched) {

    /** The script in which the name matched. */
    public enum Script {
        NUMBER,
        CHINESE,
        ENGLISH,
        PINYIN
    }
}
