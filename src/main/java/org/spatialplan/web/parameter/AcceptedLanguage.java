package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the language of the service that the header Accept-Language asks for. */
public final class AcceptedLanguage {

    private static final List<String> KNOWN = List.of("zh", "en");

    private AcceptedLanguage() {}

    /**
     * The language {@code zh} or {@code en}; empty if the header asks for neither or cannot be read.
     *
     * @param header may be null
     */
    public static Optional<String> find(String header) {
        try {
            return header == null
                    ? Optional.empty()
                    : Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), KNOWN));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // Java throws the latter for a lone hyphen
            return Optional.empty();
        }
    }
}
