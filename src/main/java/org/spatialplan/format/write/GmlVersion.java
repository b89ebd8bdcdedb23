package org.spatialplan.format.write;

/** The versions of GML that the service writes. */
public enum GmlVersion {
    V3_1_1("http://www.opengis.net/gml", "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd"),
    V3_2("http://www.opengis.net/gml/3.2", "http://schemas.opengis.net/gml/3.2.1/gml.xsd");

    private final String namespace;
    private final String schema;

    GmlVersion(String namespace, String schema) {
        this.namespace = namespace;
        this.schema = schema;
    }

    /** The XML namespace of GML in this version. */
    public String namespace() {
        return namespace;
    }

    /** The address at which the OGC publishes the schema of this version. */
    public String schema() {
        return schema;
    }
}
