package org.spatialplan.query.filter;

import java.util.List;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;

/**
 * A filter that cannot be understood or evaluated. The message says what was expected, so that the caller can correct
 * it.
 */
public final class FilterException extends CodedException {

    private final List<String> near;
    private final boolean ofSyntax;

    /** A filter in XML: reports of WFS are in English. */
    public FilterException(String expected) {
        this(expected, List.of());
    }

    /** A filter in XML with names that may have been meant. */
    public FilterException(String expected, List<String> near) {
        this(new LocalizedText(expected, expected), near);
    }

    public FilterException(LocalizedText expected) {
        this(expected, List.of());
    }

    /**
     * Makes the exception.
     *
     * @param near known names similar to the unknown one
     */
    public FilterException(LocalizedText expected, List<String> near) {
        this(expected, near, false);
    }

    private FilterException(LocalizedText expected, List<String> near, boolean ofSyntax) {
        super("bad-filter", expected);
        this.near = List.copyOf(near);
        this.ofSyntax = ofSyntax;
    }

    /** Reports a text that is not of the language that was tried; it may be of another. */
    static FilterException ofSyntax(LocalizedText expected) {
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
