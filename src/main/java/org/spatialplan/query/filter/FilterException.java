package org.spatialplan.query.filter;

import java.util.List;
import org.spatialplan.geo.CodedException;

/**
 * A filter that cannot be understood or evaluated. The message says what was expected, so that the caller can correct
 * it.
 */
public final class FilterException extends CodedException {

    private final List<String> near;
    private final boolean ofSyntax;

    public FilterException(String expected) {
        this(expected, List.of());
    }

    /**
     * Makes the exception.
     *
     * @param near known names similar to the unknown one
     */
    public FilterException(String expected, List<String> near) {
        this(expected, near, false);
    }

    private FilterException(String expected, List<String> near, boolean ofSyntax) {
        super("bad-filter", expected);
        this.near = List.copyOf(near);
        this.ofSyntax = ofSyntax;
    }

    /** Reports a text that is not of the language that was tried; it may be of another. */
    static FilterException ofSyntax(String expected) {
        return new FilterException(expected, List.of(), true);
    }

    boolean isOfSyntax() {
        return ofSyntax;
    }

    /** Lists known names similar to the unknown one; may be empty. */
    public List<String> near() {
        return near;
    }
}
