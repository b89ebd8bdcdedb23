package org.spatialplan.ogc.wfs;

import java.util.Arrays;
import java.util.Optional;
import org.spatialplan.format.write.GmlVersion;
import org.spatialplan.ogc.ows.OwsReport;

/** The supported versions of WFS, highest first. */
enum WfsVersion {
    V2_0_0(
            "2.0.0",
            "http://www.opengis.net/wfs/2.0",
            "http://schemas.opengis.net/wfs/2.0/wfs.xsd",
            GmlVersion.V3_2,
            OwsReport.V1_1),
    V1_1_0(
            "1.1.0",
            "http://www.opengis.net/wfs",
            "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd",
            GmlVersion.V3_1_1,
            OwsReport.V1_0);

    private final String text;
    private final String namespace;
    private final String schema;
    private final GmlVersion gml;
    private final OwsReport report;

    WfsVersion(String text, String namespace, String schema, GmlVersion gml, OwsReport report) {
        this.text = text;
        this.namespace = namespace;
        this.schema = schema;
        this.gml = gml;
        this.report = report;
    }

    /** Finds a version; 2.0.2 is 2.0.0 with corrections of its text. */
    static Optional<WfsVersion> find(String text) {
        String version = text.equals("2.0") || text.equals("2.0.2") ? "2.0.0" : text.equals("1.1") ? "1.1.0" : text;
        return Arrays.stream(values())
                .filter(known -> known.text.equals(version))
                .findFirst();
    }

    static Optional<WfsVersion> ofNamespace(String namespace) {
        return Arrays.stream(values())
                .filter(known -> known.namespace.equals(namespace))
                .findFirst();
    }

    String text() {
        return text;
    }

    String namespace() {
        return namespace;
    }

    /** Returns the address of the schema at the OGC. */
    String schema() {
        return schema;
    }

    GmlVersion gml() {
        return gml;
    }

    OwsReport report() {
        return report;
    }

    /** Returns the parameter that names feature types, for exceptions. */
    String typeNames() {
        return this == V2_0_0 ? "typeNames" : "typeName";
    }

    /** Returns the parameter that limits the number of features. */
    String count() {
        return this == V2_0_0 ? "count" : "maxFeatures";
    }
}
