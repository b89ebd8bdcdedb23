package org.spatialplan.format.write;

import java.awt.Color;
import java.io.IOException;
import java.util.Optional;

/** Writes the style of a feature in KML. Colours are {@code aabbggrr}; an area without a fill has to state that. */
final class KmlStyle {

    private static final String CIRCLE = "http://maps.google.com/mapfiles/kml/shapes/placemark_circle.png";

    private KmlStyle() {}

    static void write(FeatureColours look, Utf8Output out) throws IOException {
        out.ascii("<Style>");
        if (look.mark().isPresent()) {
            out.ascii("<IconStyle>");
            colour(look.mark(), out);
            out.ascii("<Icon><href>").ascii(CIRCLE).ascii("</href></Icon></IconStyle>");
        }
        if (look.stroke().isPresent()) {
            out.ascii("<LineStyle>");
            colour(look.stroke(), out);
            out.ascii("<width>").number(look.widthPixels(), 2).ascii("</width></LineStyle>");
        }
        out.ascii("<PolyStyle>");
        colour(look.fill(), out);
        out.ascii("<fill>").ascii(look.fill().isPresent() ? '1' : '0').ascii("</fill>");
        out.ascii("<outline>").ascii(look.stroke().isPresent() ? '1' : '0').ascii("</outline></PolyStyle></Style>");
    }

    private static void colour(Optional<Color> colour, Utf8Output out) throws IOException {
        if (colour.isPresent()) {
            Color c = colour.get();
            String text = String.format("%02x%02x%02x%02x", c.getAlpha(), c.getBlue(), c.getGreen(), c.getRed());
            out.ascii("<color>").ascii(text).ascii("</color>");
        }
    }
}
