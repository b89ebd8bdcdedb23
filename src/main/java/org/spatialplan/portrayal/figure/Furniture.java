package org.spatialplan.portrayal.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.portrayal.PortrayedFeature;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/** Scale bar and north arrow of a figure, as features of the place where they are drawn. */
final class Furniture {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final LocalizedText NORTH = Messages.of("portrayal.north");

    private final FigureFrame frame;
    private final List<PortrayedFeature> features = new ArrayList<>();

    private Furniture(FigureFrame frame) {
        this.frame = frame;
    }

    static List<PortrayedFeature> of(FigureFrame frame, PortrayalLanguage language) {
        Furniture furniture = new Furniture(frame);
        furniture.addScaleBar(ScaleBar.of(frame), language);
        furniture.addNorthArrow(language == PortrayalLanguage.ZH ? NORTH.zh() : NORTH.en());
        return furniture.features;
    }

    private void addScaleBar(ScaleBar bar, PortrayalLanguage language) {
        double left = ScaleBar.LEFT;
        double right = left + bar.pixels();
        double y = frame.height() - ScaleBar.BELOW;
        add("panel", "", area(left - 6, y - 10, right + 8, y - 10, right + 8, y + 18, left - 6, y + 18));
        add("bar", "", SHAPES.createLineString(places(left, y - 6, left, y, right, y, right, y - 6)));
        add("text", bar.label(language), SHAPES.createPoint(frame.lonLat((left + right) / 2, y + 9)));
    }

    private void addNorthArrow(String north) {
        double x = frame.width() - 20.0;
        add("arrow", "", area(x - 8, 44, x, 18, x + 8, 44, x, 38));
        add("text", north, SHAPES.createPoint(frame.lonLat(x, 53)));
    }

    private void add(String kind, String label, Geometry lonLat) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("kind", kind);
        attributes.put("label", label);
        features.add(new PortrayedFeature(Integer.toString(features.size()), attributes, lonLat));
    }

    private Geometry area(double... pixels) {
        Coordinate[] open = places(pixels);
        Coordinate[] ring = java.util.Arrays.copyOf(open, open.length + 1);
        ring[open.length] = open[0].copy();
        return SHAPES.createPolygon(ring);
    }

    private Coordinate[] places(double... pixels) {
        Coordinate[] places = new Coordinate[pixels.length / 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = frame.lonLat(pixels[2 * i], pixels[2 * i + 1]);
        }
        return places;
    }
}
