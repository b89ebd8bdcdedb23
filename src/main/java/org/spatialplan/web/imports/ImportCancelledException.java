package org.spatialplan.web.imports;

import org.spatialplan.geo.CodedException;

/** The caller gave an import up while it ran; nothing was changed. */
final class ImportCancelledException extends CodedException {

    ImportCancelledException() {
        super("cancelled", "the import was given up; nothing was changed");
    }
}
