package org.spatialplan.ogc.wfs;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.GeoJsonWriter;
import org.spatialplan.format.write.GmlFeatureWriter;
import org.spatialplan.format.write.GmlVersion;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.format.write.Utf8Output;
import org.spatialplan.ogc.ows.OwsException;

/** Writes the answer to GetFeatureById: the feature itself is the document. */
final class SingleFeature {

    private final WfsRequest request;
    private final WfsFormat format;

    SingleFeature(WfsRequest request, WfsFormat format) {
        this.request = request;
        this.format = format;
    }

    void write(FeatureSet set, HttpServletResponse response) throws IOException {
        switch (format) {
            case GML_3_2 -> writeGml(set, response);
            case GEOJSON -> {
                OutputFrame frame = request.kvp().find("SRSNAME").isEmpty()
                        ? OutputFrame.CRS84
                        : set.frame().withXFirst();
                response.setContentType(format.mediaType());
                FeatureSet framed = new FeatureSet(set.rows(), set.type(), frame, set.properties());
                new GeoJsonWriter("", true).writeOne(framed, response.getOutputStream());
            }
            default ->
                throw OwsException.invalid(
                        "outputFormat",
                        format.mediaType(),
                        WfsFormat.GML_3_2.mediaType() + " or " + WfsFormat.GEOJSON.mediaType()
                                + " for a feature alone");
        }
    }

    private void writeGml(FeatureSet set, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType());
        Utf8Output out = new Utf8Output(response.getOutputStream());
        out.ascii("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        String schema = ServiceUrls.schema(request, format, List.of(set.type().id()));
        new GmlFeatureWriter(GmlVersion.V3_2, set, out)
                .write(set.rows().rows().get(0), FeatureCollection20.declarations(schema));
        out.ascii("\n").flush();
    }
}
