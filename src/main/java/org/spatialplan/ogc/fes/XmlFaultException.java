package org.spatialplan.ogc.fes;

import org.spatialplan.geo.CodedException;

/** A document that cannot be read at all. */
public final class XmlFaultException extends CodedException {

    XmlFaultException(String expected, Throwable cause) {
        super("bad-xml", expected, cause);
    }
}
