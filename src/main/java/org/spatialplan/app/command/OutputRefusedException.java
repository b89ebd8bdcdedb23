package org.spatialplan.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A file cannot be written. */
final class OutputRefusedException extends CodedException {

    OutputRefusedException(Path file, IOException cause) {
        super("output-unwritable", Messages.of("app.output-unwritable", file, cause), cause);
    }
}
