package org.spatialplan.ogc.wfs;

import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.format.gml.GmlFrame;
import org.spatialplan.geo.Latitudes;
import org.spatialplan.geo.UnknownCrsException;
import org.spatialplan.geo.UnprojectableGeometryException;
import org.spatialplan.ogc.ows.OwsException;

/**
 * Reads BBOX: lower corner, upper corner, and perhaps the CRS that determines their axis order; without it they are in
 * the default CRS.
 */
final class BboxParameter {

    private static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();
    private static final String EXPECTED = "four numbers, lower corner then upper corner, and perhaps a CRS";

    private BboxParameter() {}

    static Filter parse(String text, GmlFrame defaultFrame) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 5) {
            throw OwsException.invalid("bbox", text, EXPECTED);
        }
        double[] corners = new double[4];
        for (int i = 0; i < 4; i++) {
            corners[i] = number(parts[i].strip(), text);
        }
        if (corners[0] > corners[2] || corners[1] > corners[3]) {
            throw OwsException.invalid("bbox", text, "the lower corner first");
        }
        GmlFrame frame = parts.length == 5 && !parts[4].isBlank() ? frame(parts[4], text) : defaultFrame;
        Envelope box = frame.northFirst()
                ? new Envelope(corners[1], corners[3], corners[0], corners[2])
                : new Envelope(corners[0], corners[2], corners[1], corners[3]);
        if (frame.crs().isGeographic()) {
            Latitudes.fault(box, frame.northFirst()).ifPresent(fault -> {
                throw OwsException.invalid("bbox", text, fault.en() + " in this system as it is named");
            });
        }
        return FACTORY.intersects(FACTORY.property(FeatureType.GEOMETRY), FACTORY.literal(lonLat(box, frame, text)));
    }

    private static Geometry lonLat(Envelope box, GmlFrame frame, String text) {
        try {
            return frame.crs().toLonLat(box);
        } catch (UnprojectableGeometryException e) {
            throw OwsException.invalid(
                    "bbox",
                    text,
                    "corners within the domain of " + frame.crs() + "; the axes are "
                            + (frame.northFirst() ? "north before east" : "east before north")
                            + " in this system as it is named");
        }
    }

    private static GmlFrame frame(String name, String text) {
        try {
            return GmlFrame.parse(name);
        } catch (UnknownCrsException e) {
            throw OwsException.invalid("bbox", text, "a known CRS behind the numbers");
        }
    }

    private static double number(String part, String text) {
        return Optional.of(part)
                .filter(digits -> digits.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?"))
                .map(Double::valueOf)
                .filter(value -> Double.isFinite(value))
                .orElseThrow(() -> OwsException.invalid("bbox", text, EXPECTED));
    }
}
