package org.spatialplan.query.filter;

import java.util.List;
import org.spatialplan.geo.CodedException;

/** A filter that cannot be understood or asked. The message says what was expected, for the caller to mend it. */
public final class FilterException extends CodedException {

    private final List<String> near;

    public FilterException(String expected) {
        this(expected, List.of());
    }

    /** @param near known names like the unknown one */
    public FilterException(String expected, List<String> near) {
        super("bad-filter", expected);
        this.near = List.copyOf(near);
    }

    public List<String> near() {
        return near;
    }
}
