package org.spatialplan.publish.rest;

/** A password. {@code toString} does not show it. */
public record Secret(String value) {

    public static final Secret NONE = new Secret("");

    /** Tests whether the password is empty. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? "" : "***";
    }
}
