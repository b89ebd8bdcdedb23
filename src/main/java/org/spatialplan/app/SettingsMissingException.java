package org.spatialplan.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A command needs settings that are missing. */
final class SettingsMissingException extends CodedException {

    SettingsMissingException(LocalizedText message) {
        super("settings-missing", message);
    }

    /**
     * Makes the exception.
     *
     * @param settings their names, for example {@code spatialplan.geoserver.url}
     */
    SettingsMissingException(List<String> settings) {
        this(Messages.of(
                "app.settings-missing",
                settings.stream()
                        .map(name ->
                                name + " (or " + name.toUpperCase(Locale.ROOT).replace('.', '_') + ")")
                        .collect(Collectors.joining(", "))));
    }
}
