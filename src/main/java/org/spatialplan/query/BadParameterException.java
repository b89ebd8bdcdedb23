package org.spatialplan.query;

import java.util.List;
import org.spatialplan.geo.CodedException;

/** A request that cannot be understood. It names the parameter, the value and what was expected. */
public final class BadParameterException extends CodedException {

    private final String parameter;
    private final String value;
    private final String expected;
    private final List<String> near;

    public BadParameterException(String parameter, String value, String expected) {
        this(parameter, value, expected, List.of());
    }

    /**
     * Makes the exception.
     *
     * @param near values that may have been meant
     */
    public BadParameterException(String parameter, String value, String expected, List<String> near) {
        super(
                "bad-parameter",
                "The parameter '" + parameter + "' must be " + expected + ", found '" + value + "'"
                        + (near.isEmpty() ? "" : "; near values: " + String.join(", ", near)),
                false);
        this.parameter = parameter;
        this.value = value;
        this.expected = expected;
        this.near = List.copyOf(near);
    }

    /** Returns the name of the parameter. */
    public String parameter() {
        return parameter;
    }

    /** Returns the value that the client sent. */
    public String value() {
        return value;
    }

    /** Returns what was expected, in words. */
    public String expected() {
        return expected;
    }

    /** Lists values that may have been meant; may be empty. */
    public List<String> near() {
        return near;
    }
}
