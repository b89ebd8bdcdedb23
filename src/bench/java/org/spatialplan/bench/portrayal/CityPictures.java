package org.spatialplan.bench.portrayal;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.GeodataFiles;
import org.spatialplan.NoStore;
import org.spatialplan.StyleFiles;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.Legend;
import org.spatialplan.portrayal.LegendRequest;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayalLanguage;
import org.spatialplan.portrayal.PortrayedLayer;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.portrayal.text.MapFonts;

/** Draws the bundled city at several scales, to be looked at. Argument: the folder for the pictures. */
public final class CityPictures {

    private static final List<String> ORDER = List.of(
            "city",
            "bays",
            "protected-areas",
            "parks",
            "country-parks",
            "industrial-parks",
            "river-buffers",
            "river-systems",
            "districts",
            "network",
            "rivers",
            "red-lines",
            "reservoirs",
            "places");
    private static final Crs WEB_MERCATOR = Crs.ofEpsg(3857);

    private final MapFonts fonts = MapFonts.find();
    private final Styles styles = StyleFiles.styles();
    private final Map<String, PortrayedLayer> layers = new HashMap<>();
    private final Path folder;

    private CityPictures(Path folder) {
        this.folder = folder;
        PortrayedLayers portrayed = new PortrayedLayers();
        ProjectChecks checks = ProjectChecks.of(GeodataFiles.planMap(), GeodataFiles.DAY);
        new FeatureCatalogue(() -> checks, new NoStore())
                .list()
                .forEach(table -> layers.put(table.type().id(), portrayed.of(table)));
    }

    public static void main(String[] arguments) throws IOException {
        CityPictures pictures = new CityPictures(Path.of(arguments[0]));
        System.out.println(pictures.fonts.chineseFamily() + " " + pictures.fonts.missing());
        pictures.map("city", 118.25, 25.2, 700_000, 1000, 900, ORDER);
        pictures.map("region", 118.62, 24.92, 200_000, 1000, 800, ORDER);
        pictures.map("near", 118.62, 24.93, 50_000, 1000, 800, ORDER);
        pictures.map("plan", 118.6, 24.9, 300_000, 1000, 800, with("projects", "actions"));
        pictures.map("plan-near", 118.62, 24.92, 50_000, 1000, 800, with("projects"));
        for (String layer : styles()) {
            for (PortrayalLanguage language : PortrayalLanguage.values()) {
                pictures.write(
                        "legend-" + layer + "-" + language,
                        new Legend(pictures.fonts).draw(pictures.styles.get(layer), LegendRequest.of(language)));
            }
        }
    }

    private static List<String> styles() {
        return List.of("red-lines", "rivers", "places", "projects", "protected-areas", "conflicts", "network");
    }

    private static List<String> with(String... more) {
        List<String> all =
                new java.util.ArrayList<>(List.of("city", "bays", "districts", "rivers", "red-lines", "reservoirs"));
        all.addAll(List.of(more));
        return all;
    }

    private void map(String name, double lon, double lat, double scale, int width, int height, List<String> order)
            throws IOException {
        Coordinate centre = WEB_MERCATOR
                .fromLonLat(new GeometryFactory().createPoint(new Coordinate(lon, lat)))
                .getCoordinate();
        double halfWidth = width * 0.00028 * scale / 2;
        double halfHeight = height * 0.00028 * scale / 2;
        Envelope box =
                new Envelope(centre.x - halfWidth, centre.x + halfWidth, centre.y - halfHeight, centre.y + halfHeight);
        MapRequest request = MapRequest.of(width, height, box, WEB_MERCATOR)
                .withBackground(new Color(0xeef4f8))
                .with(order.stream()
                        .map(layer -> new LayerDrawing(layers.get(layer), styles.get(layer)))
                        .toList());
        write(name, new MapRenderer(fonts).draw(request));
    }

    private void write(String name, java.awt.image.BufferedImage picture) throws IOException {
        Files.write(folder.resolve(name + ".png"), PictureEncoder.encode(picture, PictureFormat.PNG));
    }
}
