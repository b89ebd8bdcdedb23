package org.spatialplan.format.write;

/** The versions of GML that are written. */
public enum GmlVersion {
    V3_1_1("http://www.opengis.net/gml", "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd"),
    V3_2("http://www.opengis.net/gml/3.2", "http://schemas.opengis.net/gml/3.2.1/gml.xsd");

    private final String namespace;
    private final String schema;

    GmlVersion(String namespace, String schema) {
        this.namespace = namespace;
        this.schema = schema;
    }

    public String namespace() {
        return namespace;
    }

    /** Where the OGC publishes its schema. */
    public String schema() {
        return schema;
    }
}
