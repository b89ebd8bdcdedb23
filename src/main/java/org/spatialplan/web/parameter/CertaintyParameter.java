package org.spatialplan.web.parameter;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.spatialplan.geo.Certainty;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.Messages;

/** The parameter {@code certainty=certain|possible} of spatial questions. */
final class CertaintyParameter {

    private CertaintyParameter() {}

    static Optional<Certainty> parse(String value, String... spatial) {
        Optional<Certainty> certainty = ConstantParameter.parse("certainty", value, Certainty.class);
        if (certainty.isPresent() && Arrays.stream(spatial).allMatch(Objects::isNull)) {
            throw new BadParameterException("certainty", value, Messages.of("query.expected.with-a-place"));
        }
        return certainty;
    }
}
