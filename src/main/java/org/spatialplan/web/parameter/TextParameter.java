package org.spatialplan.web.parameter;

import java.util.Optional;

/**
 * Free text. A parameter that is left out is empty. A blank value is refused, so that a caller's mistake never widens
 * the answer.
 */
final class TextParameter {

    private TextParameter() {}

    static Optional<String> given(String parameter, String value) {
        return QueryParameter.text(parameter).parse(value);
    }
}
