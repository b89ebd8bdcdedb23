package org.spatialplan.ogc.wfs;

import java.util.Optional;
import java.util.stream.Stream;
import org.spatialplan.format.gml.GmlFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.ogc.fes.Children;
import org.spatialplan.ogc.fes.GmlReader;
import org.w3c.dom.Element;

/**
 * The versions of transactions. Those of 1.0.0 are accepted, because QGIS sends them to services of 2.0.0; in them
 * longitude or easting comes first, however the system is named.
 */
enum TransactionVersion {
    V2_0_0("2.0.0"),
    V1_1_0("1.1.0"),
    V1_0_0("1.0.0");

    private final String text;

    TransactionVersion(String text) {
        this.text = text;
    }

    /**
     * Returns the version of a document that {@link RequestReader} has accepted.
     *
     * @param version of the request
     */
    static TransactionVersion of(Element document, WfsVersion version) {
        Optional<TransactionVersion> stated = Stream.of(values())
                .filter(known ->
                        known.text.equals(document.getAttribute("version").strip()))
                .findFirst();
        return stated.orElse(version == WfsVersion.V2_0_0 ? V2_0_0 : V1_1_0);
    }

    String text() {
        return text;
    }

    /**
     * Returns the reader of geometries.
     *
     * @param frame of coordinates without a system
     */
    GmlReader geometries(GmlFrame frame) {
        return this == V1_0_0 ? GmlReader.ofXFirst(frame.crs()) : new GmlReader(frame);
    }

    /** Returns the frame of coordinates in an action without a system: that of its srsName, else the default. */
    GmlFrame frame(Element action) {
        Crs byDefault = SrsNameParameter.DEFAULT.crs();
        return Children.attribute(action, "srsName")
                .map(GmlFrame::parse)
                .orElse(new GmlFrame(byDefault, SrsNameParameter.DEFAULT.northFirst()));
    }
}
