package org.spatialplan.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How a constant is written in parameters and answers: lower case with hyphens. */
public final class EnumNames {

    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private EnumNames() {}

    public static String of(Enum<?> constant) {
        String known = KNOWN.get(constant);
        return known != null ? known : KNOWN.computeIfAbsent(constant, EnumNames::written);
    }

    /** The constant that is written so. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String written) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(written))
                .findFirst();
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
