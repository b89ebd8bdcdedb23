package org.spatialplan.app;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** Another running service has the data folder. */
final class DataFolderInUseException extends CodedException {

    DataFolderInUseException() {
        super("data-folder-in-use", Messages.of("app.start.folder-in-use"));
    }
}
