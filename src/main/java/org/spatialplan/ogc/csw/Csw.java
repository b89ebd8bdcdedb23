package org.spatialplan.ogc.csw;

import java.util.Map;

/** The names of CSW 2.0.2. */
final class Csw {

    static final String VERSION = "2.0.2";
    static final String NAMESPACE = "http://www.opengis.net/cat/csw/2.0.2";
    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String DCT = "http://purl.org/dc/terms/";
    static final String OWS = "http://www.opengis.net/ows";
    static final String OGC = "http://www.opengis.net/ogc";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String APISO = "http://www.opengis.net/cat/csw/apiso/1.0";
    static final String GMD = "http://www.isotc211.org/2005/gmd";
    static final String DISCOVERY = NAMESPACE + " http://schemas.opengis.net/csw/2.0.2/CSW-discovery.xsd";

    /** The usual prefixes of what can be asked, for requests that declare none. */
    static final Map<String, String> PREFIXES =
            Map.of("dc", DC, "dct", DCT, "csw", NAMESPACE, "ows", OWS, "apiso", APISO, "gmd", GMD);

    private Csw() {}
}
