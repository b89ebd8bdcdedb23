package org.spatialplan.app.access;

import org.spatialplan.geo.CodedException;
import org.spatialplan.text.Messages;

/** A handler of HTTP without a declared right. The service does not start with it. */
final class UndeclaredRightException extends CodedException {

    UndeclaredRightException(Object handler) {
        super("right-undeclared", Messages.of("access.right-undeclared", String.valueOf(handler)));
    }
}
