package org.spatialplan.catalogue;

/**
 * A name that somebody else gave to a layer.
 *
 * @param scheme who names it so, for example a database norm
 * @param value the name, for example {@code STBHHX}
 */
public record ExternalId(String scheme, String value) {

    /** Returns both parts with a colon between them. */
    public String qualified() {
        return scheme + ":" + value;
    }

    /** Tests whether a search means this name: by both parts, by the name alone, or by who gave it. */
    boolean isMeantBy(String text) {
        return text.equals(qualified()) || text.equals(value) || text.equals(scheme);
    }
}
