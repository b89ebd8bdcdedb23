package org.spatialplan.web.parameter;

import java.util.Optional;

/** Free text. Left out is empty; given but blank is an error, so that a slip of the caller never widens the answer. */
final class TextParameter {

    private TextParameter() {}

    static Optional<String> given(String parameter, String value) {
        return QueryParameter.text(parameter).parse(value);
    }
}
