package org.spatialplan.query;

import java.util.List;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A request that cannot be understood. It names the parameter, the value and what was expected. */
public final class BadParameterException extends CodedException {

    private final String parameter;
    private final String value;
    private final LocalizedText expected;
    private final List<String> near;

    /** @param expected what is right, in both languages */
    public BadParameterException(String parameter, String value, LocalizedText expected) {
        this(parameter, value, expected, List.of());
    }

    /**
     * Makes the exception.
     *
     * @param expected what is right, in both languages
     * @param near values that may have been meant
     */
    public BadParameterException(String parameter, String value, LocalizedText expected, List<String> near) {
        super("bad-parameter", text(parameter, value, expected, near), false);
        this.parameter = parameter;
        this.value = value;
        this.expected = expected;
        this.near = List.copyOf(near);
    }

    private static LocalizedText text(String parameter, String value, LocalizedText expected, List<String> near) {
        LocalizedText text = Messages.of("query.bad-parameter", parameter, expected, value);
        return near.isEmpty() ? text : Messages.of("query.bad-parameter.near", text, String.join(", ", near));
    }

    /** Returns the name of the parameter. */
    public String parameter() {
        return parameter;
    }

    /** Returns the value that the client sent. */
    public String value() {
        return value;
    }

    /** Returns what was expected. */
    public LocalizedText expected() {
        return expected;
    }

    /** Lists values that may have been meant; may be empty. */
    public List<String> near() {
        return near;
    }
}
