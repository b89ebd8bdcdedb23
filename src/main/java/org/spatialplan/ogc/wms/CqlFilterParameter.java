package org.spatialplan.ogc.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CQL_FILTER: a condition for each of LAYERS, separated by semicolons, or one for all of them. */
final class CqlFilterParameter {

    /** The longest condition; a longer one is a dataset. */
    static final int MAX_CHARACTERS = 100_000;

    private CqlFilterParameter() {}

    /**
     * Returns one text for each layer; empty if there is no condition.
     *
     * @throws WmsException InvalidParameterValue if there is neither one condition nor as many as layers
     */
    static List<String> parse(Optional<String> parameter, int layers) {
        if (parameter.isEmpty()) {
            return List.of();
        }
        if (parameter.get().length() > MAX_CHARACTERS) {
            throw WmsException.invalid("cql_filter", parameter.get(), "no more than " + MAX_CHARACTERS + " characters");
        }
        List<String> texts = split(parameter.get());
        if (texts.size() == 1) {
            return java.util.Collections.nCopies(layers, texts.get(0));
        }
        if (texts.size() != layers) {
            throw WmsException.invalid(
                    "cql_filter", parameter.get(), "one condition for all layers, or one for each of the " + layers);
        }
        return texts;
    }

    /** Splits at semicolons outside of quoted text. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '\'';
            if (c == ';' && !quoted) {
                parts.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
