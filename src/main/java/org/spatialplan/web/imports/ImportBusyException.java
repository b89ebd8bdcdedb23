package org.spatialplan.web.imports;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** An import that cannot be given up now: its version is being written, in one transaction that ends by itself. */
public final class ImportBusyException extends CodedException {

    ImportBusyException(String id) {
        super("import-writing", Messages.of("web.import-writing", id));
    }
}
