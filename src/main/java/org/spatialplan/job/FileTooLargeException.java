package org.spatialplan.job;

import org.spatialplan.geo.CodedException;

/** A file that is sent in is larger than any file may be. */
public final class FileTooLargeException extends CodedException {

    /** @param what the file is, English */
    FileTooLargeException(String what, long maxBytes) {
        super("too-large", what + " has more than " + (maxBytes >> 20) + " MB");
    }
}
