package org.spatialplan.report;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How a constant is written in parameters and answers: lower case with hyphens. */
public final class Word {

    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private Word() {}

    public static String of(Enum<?> constant) {
        String known = KNOWN.get(constant);
        return known != null ? known : KNOWN.computeIfAbsent(constant, Word::written);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
