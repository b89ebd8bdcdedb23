package org.spatialplan.web.parameter;

import java.util.Optional;
import org.spatialplan.text.EnumNames;

/** One of a few words: the constants of an enumeration in lower case, with hyphens. */
public final class ConstantParameter {

    private ConstantParameter() {}

    public static <E extends Enum<E>> Optional<E> parse(String parameter, String value, Class<E> type) {
        return QueryParameter.constant(parameter, type).parse(value);
    }

    /** How a constant is written in parameters and answers. */
    public static String word(Enum<?> constant) {
        return EnumNames.of(constant);
    }
}
