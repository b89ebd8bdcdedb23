package org.spatialplan.imports;

import org.spatialplan.geo.CodedException;

/** Somebody else was faster: the report compares with a version that is not the current one any more. */
public final class VersionChangedException extends CodedException {

    VersionChangedException(String layer, int reported, int newest) {
        super(
                "version-changed",
                "The report compares with version " + reported + " of " + layer + ", but there is a version " + newest
                        + " now; ask for a new report");
    }
}
