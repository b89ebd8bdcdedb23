package org.spatialplan.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** A folder cannot be made the folder of a city, or is none. */
public final class CityFolderException extends CodedException {

    private CityFolderException(String code, LocalizedText text, Throwable cause) {
        super(code, text, cause);
    }

    static CityFolderException notEmpty(Path folder, List<String> there) {
        return new CityFolderException(
                "city-folder-not-empty", Messages.of("app.city.not-empty", folder, there.size(), there.get(0)), null);
    }

    static CityFolderException unwritable(Path folder, IOException cause) {
        return new CityFolderException(
                "city-folder-unwritable", Messages.of("app.city.unwritable", folder, cause.getMessage()), cause);
    }

    /** The folder does not exist. */
    public static CityFolderException missing(Path folder) {
        return new CityFolderException("city-folder-missing", Messages.of("app.city.no-folder", folder), null);
    }
}
