package org.spatialplan.portrayal;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.Needed;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.StyleReader;
import org.spatialplan.portrayal.text.MapFonts;

/** Pictures of 100 x 100 pixels of a map of 100 x 100 metres, for tests. */
final class Pictures {

    static final Crs CRS = Crs.ofEpsg(4549);
    static final double WEST = 350_000;
    static final double SOUTH = 2_750_000;
    static final MapFonts FONTS = MapFonts.find();

    private Pictures() {}

    static void requireChineseFont() {
        Needed.that(FONTS.missing().isEmpty(), FONTS.missing().orElse(""));
    }

    /** @param rules of one group, or several groups with {@code FeatureTypeStyle} */
    static MapStyle style(String rules) {
        String groups =
                rules.contains("FeatureTypeStyle") ? rules : "<FeatureTypeStyle>" + rules + "</FeatureTypeStyle>";
        return MapStyle.of(new StyleReader()
                .read(
                        "test.sld",
                        "<StyledLayerDescriptor><NamedLayer><Name>layer</Name><UserStyle><Name>test</Name>" + groups
                                + "</UserStyle></NamedLayer></StyledLayerDescriptor>")
                .get(0));
    }

    static String rule(String symbolizers) {
        return "<Rule><Title>规则</Title><Abstract>Rule</Abstract>" + symbolizers + "</Rule>";
    }

    static String fill(String colour) {
        return "<PolygonSymbolizer><Fill><CssParameter name='fill'>" + colour
                + "</CssParameter></Fill></PolygonSymbolizer>";
    }

    static String line(String colour, double width, String more) {
        return "<LineSymbolizer><Stroke><CssParameter name='stroke'>" + colour
                + "</CssParameter><CssParameter name='stroke-width'>" + width + "</CssParameter>" + more
                + "</Stroke></LineSymbolizer>";
    }

    static String label(double size, String placement) {
        return "<TextSymbolizer><Label><PropertyName>name</PropertyName></Label><Font><CssParameter name='font-size'>"
                + size + "</CssParameter></Font>" + placement + "<Fill><CssParameter name='fill'>#000000</CssParameter>"
                + "</Fill></TextSymbolizer>";
    }

    /** Features with coordinates in metres from the lower left of the map; x right, y up. */
    static PortrayedLayer layer(Map<String, Object> attributes, String... wkts) {
        List<PortrayedFeature> features = new ArrayList<>();
        for (String wkt : wkts) {
            try {
                var geometry = new WKTReader().read(wkt);
                geometry.apply(new org.locationtech.jts.geom.util.AffineTransformation().setToTranslation(WEST, SOUTH));
                geometry.geometryChanged();
                features.add(new PortrayedFeature("f" + features.size(), attributes, geometry));
            } catch (ParseException e) {
                throw new AssertionError(e);
            }
        }
        return PortrayedLayer.of("layer", CRS, features);
    }

    static MapRequest request() {
        return MapRequest.of(100, 100, new Envelope(WEST, WEST + 100, SOUTH, SOUTH + 100), CRS)
                .withBackground(Color.WHITE);
    }

    static BufferedImage draw(PortrayedLayer layer, MapStyle style) {
        return draw(request().with(new LayerDrawing(layer, style)));
    }

    static BufferedImage draw(MapRequest request) {
        return new MapRenderer(FONTS).draw(request);
    }

    /** Colour without alpha, at metres from the lower left. */
    static int at(BufferedImage picture, double x, double y) {
        return picture.getRGB((int) x, 99 - (int) y) & 0xFFFFFF;
    }

    /** How many pixels of a box are darker than mid grey; metres from the lower left. */
    static int dark(BufferedImage picture, int left, int bottom, int right, int top) {
        int dark = 0;
        for (int x = left; x < right; x++) {
            for (int y = bottom; y < top; y++) {
                dark += (at(picture, x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }
}
