package org.spatialplan.report;

import java.util.Locale;

/** How a constant is written in parameters and answers: lower case with hyphens. */
public final class Word {

    private Word() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
