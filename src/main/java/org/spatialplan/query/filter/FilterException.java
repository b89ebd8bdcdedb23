package org.spatialplan.query.filter;

import java.util.List;
import org.spatialplan.geo.CodedException;

/** A filter that cannot be understood or asked. The message says what was expected, for the caller to mend it. */
public final class FilterException extends CodedException {

    private final List<String> near;
    private final boolean ofSyntax;

    public FilterException(String expected) {
        this(expected, List.of());
    }

    /** @param near known names like the unknown one */
    public FilterException(String expected, List<String> near) {
        this(expected, near, false);
    }

    private FilterException(String expected, List<String> near, boolean ofSyntax) {
        super("bad-filter", expected);
        this.near = List.copyOf(near);
        this.ofSyntax = ofSyntax;
    }

    /** The text is not of the language that it was read as; it may be of another. */
    static FilterException ofSyntax(String expected) {
        return new FilterException(expected, List.of(), true);
    }

    boolean isOfSyntax() {
        return ofSyntax;
    }

    public List<String> near() {
        return near;
    }
}
