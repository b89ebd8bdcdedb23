package org.spatialplan.imports;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** An import cannot be cancelled now, because its version is being written in a transaction that ends by itself. */
public final class ImportBusyException extends CodedException {

    public ImportBusyException(String id) {
        super("import-writing", Messages.of("web.import-writing", id));
    }
}
