package org.spatialplan.text;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How a constant is written in parameters and answers: lower case with hyphens. */
public final class EnumNames {

    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private EnumNames() {}

    public static String of(Enum<?> constant) {
        String known = KNOWN.get(constant);
        return known != null ? known : KNOWN.computeIfAbsent(constant, EnumNames::written);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
