package org.spatialplan.web.parameter;

import org.spatialplan.text.Messages;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.text.EnumNames;

/** One of a few words: the constants of an enumeration in lower case, with hyphens. */
public final class ConstantParameter {

    private ConstantParameter() {}

    public static <E extends Enum<E>> Optional<E> parse(String parameter, String value, Class<E> type) {
        return TextParameter.given(parameter, value).map(text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new BadParameterException(parameter, text, Messages.of("query.expected.one-of", words(type)))));
    }

    /** How a constant is written in parameters and answers. */
    public static String word(Enum<?> constant) {
        return EnumNames.of(constant);
    }

    private static String words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(ConstantParameter::word)
                .collect(Collectors.joining(", "));
    }
}
