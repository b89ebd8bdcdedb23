package org.spatialplan.store;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.LocalizedText;

/** A database cannot be copied; the target is unchanged. */
public final class StoreCopyException extends CodedException {

    public StoreCopyException(String code, LocalizedText message) {
        super(code, message);
    }
}
