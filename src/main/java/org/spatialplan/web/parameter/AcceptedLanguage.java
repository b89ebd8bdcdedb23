package org.spatialplan.web.parameter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the service's languages the header Accept-Language asks for. */
public final class AcceptedLanguage {

    private static final List<String> KNOWN = List.of("zh", "en");

    private AcceptedLanguage() {}

    /** {@code zh} or {@code en}; empty if it asks for neither, or nobody can read it. @param header perhaps null */
    public static Optional<String> find(String header) {
        try {
            return header == null
                    ? Optional.empty()
                    : Optional.ofNullable(Locale.lookupTag(Locale.LanguageRange.parse(header), KNOWN));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // of a lone hyphen Java says the latter
            return Optional.empty();
        }
    }
}
