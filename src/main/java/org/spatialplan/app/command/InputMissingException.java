package org.spatialplan.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.spatialplan.geo.CodedException;

/** A file that was named cannot be read. */
final class InputMissingException extends CodedException {

    InputMissingException(Path file, IOException cause) {
        super("input-unreadable", file + " cannot be read: " + cause, cause);
    }
}
