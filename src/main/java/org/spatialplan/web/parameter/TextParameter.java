package org.spatialplan.web.parameter;

import org.spatialplan.text.Messages;
import java.util.Optional;
import org.spatialplan.query.BadParameterException;

/** Free text. Left out is empty; given but blank is an error, so that a slip of the caller never widens the answer. */
final class TextParameter {

    private static final int LONGEST = 2000;

    private TextParameter() {}

    static Optional<String> words(String value) {
        return given("q", value);
    }

    static Optional<String> given(String parameter, String value) {
        if (value == null) {
            return Optional.empty();
        }
        if (value.isBlank() || value.length() > LONGEST) {
            throw new BadParameterException(parameter, value, Messages.of("query.expected.text", LONGEST));
        }
        return Optional.of(value.strip());
    }
}
