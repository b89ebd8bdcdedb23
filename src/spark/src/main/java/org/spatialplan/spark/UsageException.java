package org.spatialplan.spark;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** The command line is wrong. */
final class UsageException extends CodedException {

    UsageException(String code, Object... arguments) {
        super(code, Messages.of("spark." + code, arguments), false);
    }
}
