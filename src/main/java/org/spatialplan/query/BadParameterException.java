package org.spatialplan.query;

import java.util.List;
import org.spatialplan.geo.CodedException;

/** A question that cannot be understood: which parameter, what was found, what was expected. */
public final class BadParameterException extends CodedException {

    private final String parameter;
    private final String value;
    private final String expected;
    private final List<String> near;

    public BadParameterException(String parameter, String value, String expected) {
        this(parameter, value, expected, List.of());
    }

    /** @param near values that may have been meant */
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

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }

    public String expected() {
        return expected;
    }

    public List<String> near() {
        return near;
    }
}
