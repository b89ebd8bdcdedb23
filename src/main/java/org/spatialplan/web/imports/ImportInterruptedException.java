package org.spatialplan.web.imports;

import org.spatialplan.geo.CodedException;

/** The service stops; the transaction is rolled back. */
final class ImportInterruptedException extends CodedException {

    ImportInterruptedException() {
        super("interrupted", "the service was stopped; nothing was changed");
    }
}
