package org.spatialplan.web.problem;

import java.util.List;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A parameter that the resource does not have: refused, because a misspelt one would silently widen the answer. */
public final class UnknownParameterException extends CodedException {

    private final String parameter;
    private final List<String> known;

    public UnknownParameterException(String parameter, List<String> known) {
        super("unknown-parameter", Messages.of("web.unknown-parameter", parameter, String.join(", ", known)), false);
        this.parameter = parameter;
        this.known = known;
    }

    String parameter() {
        return parameter;
    }

    List<String> known() {
        return known;
    }
}
