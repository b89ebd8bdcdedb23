package org.spatialplan.job;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A file that is sent in is larger than any file may be. */
public final class FileTooLargeException extends CodedException {

    /** @param what the file is, English */
    FileTooLargeException(String what, long maxBytes) {
        super("too-large", Messages.of("job.too-large", what, maxBytes >> 20));
    }
}
