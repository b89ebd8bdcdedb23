package org.spatialplan.catalogue;

import org.spatialplan.text.LocalizedText;

/**
 * One way to get at a layer.
 *
 * @param address within the service, with its query
 * @param relation of the link (RFC 8288)
 * @param mediaType of what is there
 * @param protocol by which catalogue clients know what to do with it, for example {@code OGC:WMS}
 * @param name of the layer there
 */
public record Distribution(
        String address, String relation, String mediaType, String protocol, String name, LocalizedText title) {

    /** The protocol of what is only there to be read. */
    static final String LINK = "WWW:LINK";

    /** Whether it is a service that a client connects to and asks itself. */
    public boolean isService() {
        return protocol.startsWith("OGC:W");
    }

    /** Whether it is the file that a GIS opens from its address. */
    public boolean isGeoFile() {
        return protocol.equals(Distributions.GEO_FILE);
    }

    /** Whether it is a file with the whole layer. */
    public boolean isFile() {
        return relation.equals(Distributions.FILE);
    }
}
