package org.spatialplan.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A file that was named cannot be read. */
final class InputMissingException extends CodedException {

    InputMissingException(Path file, IOException cause) {
        super("input-unreadable", Messages.of("app.input-unreadable", file, cause), cause);
    }
}
