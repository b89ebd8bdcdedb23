package org.spatialplan.outline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.outline.OutlineSources.Inland;
import org.spatialplan.transfer.GeoJsonLayerWriter;

/**
 * Entry point of {@code bin/derive-outlines}: writes the sea, the bays and the districts' shores into {@code geodata/layers}. See
 * {@code geodata/derive/README.md}.
 */
public final class DeriveOutlines {

    /** The city's shore and what lies off it; degrees. */
    private static final Envelope SURROUNDINGS = new Envelope(117.85, 119.3, 24.3, 25.45);

    private static final Coordinate AT_SEA = new Coordinate(118.95, 24.6);
    private static final LocalDate DATA_OF = LocalDate.of(2017, 11, 1);
    private static final String SEA_SOURCE =
            "OpenStreetMap contributors (2017), by way of @geo-maps/earth-waterbodies-1m 0.6.0 (ODbL)";
    private static final String DISTRICT_SOURCE =
            "Voronoi partition of town and village points (Vonng/adcode, CC BY 4.0, by way of the project gazetteer), clipped to"
                    + " an outline drawn around them, gaps between neighbours shared out";
    private static final Path DRAWN = GeodataFiles.FOLDER.resolve("derive");

    private final GroundFrame frame =
            GroundFrame.about(GeodataFiles.catalogue().centralMeridian());
    private final Geometry sea;
    private final Map<String, Polygon> bays;
    private final Optional<Reference> reference;

    private DeriveOutlines(Path water, Optional<Path> against) throws IOException {
        sea = SeaAndBays.sea(WaterFile.read(water, SURROUNDINGS), AT_SEA, SURROUNDINGS);
        bays = SeaAndBays.bays(sea, OutlineSources.mouths(DRAWN.resolve("mouths.geojson")));
        reference = against.map(folder -> new Reference(frame, folder));
    }

    /**
     * {@code <map.geo.json of the package> [--against <folder>]}. With a folder of reference outlines it measures anew; without,
     * accuracies and their notes stay as they are in the files.
     */
    public static void main(String[] arguments) throws IOException {
        Optional<Path> against = arguments.length == 3 && arguments[1].equals("--against")
                ? Optional.of(Path.of(arguments[2]))
                : Optional.empty();
        DeriveOutlines outlines = new DeriveOutlines(Path.of(arguments[0]), against);
        write("bays", outlines.bays());
        List<Feature> districts = outlines.districts();
        write("districts", districts);
        write("sea", outlines.seaLayer(districts));
    }

    private static void write(String layer, List<Feature> features) throws IOException {
        Files.writeString(
                GeodataFiles.FOLDER.resolve("layers/" + layer + ".geojson"), new GeoJsonLayerWriter().write(features));
    }

    private List<Feature> seaLayer(List<Feature> districts) {
        Feature before = GeodataFiles.features("sea").get(0);
        String source = SEA_SOURCE + ", cut to the city's surroundings";
        return List.of(derived(before, sea, source, DATA_OF, measuredSea(districts)));
    }

    /** Along the open coast: in bays the counties' lines run through the water. */
    private Optional<Measured> measuredSea(List<Feature> districts) {
        Geometry land = CoastCut.union(
                districts.stream().map(each -> each.geometry().orElseThrow()).toList());
        Geometry shore = Grid.shared(land.getBoundary(), sea.getBoundary());
        Geometry open = OverlayNG.overlay(
                shore, CoastCut.union(bays.values()).getBoundary(), OverlayNG.DIFFERENCE, Grid.STEP);
        return reference.map(outlines -> Measured.shore(outlines.shoreP95M(open), GroundMeasure.lengthM(open)));
    }

    private List<Feature> bays() {
        String source = SEA_SOURCE + ", parted at mouth lines drawn by this project";
        return GeodataFiles.features("bays").stream()
                .map(before -> bays.containsKey(before.id())
                        ? derived(before, bays.get(before.id()), source, DATA_OF, measuredBay(before))
                        : before)
                .toList();
    }

    private Optional<Measured> measuredBay(Feature bay) {
        return reference.map(outlines -> Measured.bay(outlines.ofBay(bay.nameZh(), bays.get(bay.id()))));
    }

    private List<Feature> districts() {
        Inland inland = OutlineSources.inland(DRAWN.resolve("inland.geojson"));
        Map<String, Geometry> shapes = shapes(inland);
        return GeodataFiles.features("districts").stream()
                .map(before -> shapes.containsKey(before.id())
                        ? district(before, shapes.get(before.id()), inland)
                        : before)
                .toList();
    }

    /** Zones are cut with the rest of the district about them, so that they lie in it to the last digit. */
    private Map<String, Geometry> shapes(Inland inland) {
        Map<String, Geometry> apart = new LinkedHashMap<>(inland.areas());
        inland.around().forEach((zone, district) -> apart.computeIfPresent(
                district,
                (id, area) -> OverlayNG.overlay(area, apart.get(zone), OverlayNG.DIFFERENCE, Grid.STEP)));
        List<Polygon> islands = new ArrayList<>();
        bays.values().forEach(bay -> islands.addAll(CoastCut.holes(bay)));
        List<Geometry> limits = new ArrayList<>();
        OutlineSources.forEach(DRAWN.resolve("limits.geojson"), (feature, line) -> limits.add(line));
        Map<String, Geometry> shapes = new CoastCut(frame, sea, apart, inland.atTheShore()).cut(limits, islands);
        inland.around().forEach((zone, district) -> shapes.computeIfPresent(
                district, (id, rest) -> CoastCut.union(List.of(rest, shapes.get(zone))).norm()));
        return shapes;
    }

    private Feature district(Feature before, Geometry shape, Inland inland) {
        String edge = inland.atTheShore().contains(before.id()) ? "clipped to" : "filled up to";
        String source = inland.alongTheSea().contains(before.id())
                ? DISTRICT_SOURCE + ", " + edge + " the sea (" + SEA_SOURCE + "); drawn by this project"
                : before.source();
        Optional<Measured> measured = reference
                .filter(outlines -> outlines.hasCounty(before.nameZh()))
                .map(outlines -> Measured.county(outlines.ofCounty(before.nameZh(), shape)));
        return derived(before, shape, source, before.asOf(), measured);
    }

    private static Feature derived(
            Feature before, Geometry shape, String source, LocalDate asOf, Optional<Measured> measured) {
        Map<String, Object> attributes = new LinkedHashMap<>(before.attributes());
        attributes.put("area_km2", Double.valueOf(String.format(Locale.ROOT, "%.1f", GroundMeasure.areaM2(shape) / 1e6)));
        measured.ifPresent(result -> attributes.put("accuracy_note", result.note()));
        return new Feature(
                before.id(),
                before.nameZh(),
                before.nameEn(),
                Optional.of(shape),
                measured.map(result -> OptionalDouble.of(result.accuracyM())).orElse(before.accuracyM()),
                source,
                "ODbL-1.0",
                Status.DERIVED,
                asOf,
                attributes);
    }

    /** An accuracy and what it rests on. */
    private record Measured(double accuracyM, String note) {

        private static final double BAYS_ARE_GOOD_TO_M = 800;
        private static final double COUNTIES_ARE_GOOD_TO_M = 100;

        static Measured bay(Deviation to) {
            return new Measured(
                    accuracy(to.p95M(), BAYS_ARE_GOOD_TO_M),
                    String.format(
                            Locale.ROOT,
                            "95%% of this outline lie within %.0f m of another cut of the same shore (itself good to 800 m),"
                                    + " 95%% of that one within %.0f m of this, farthest %.0f m; area ratio %.2f, IoU %.2f;"
                                    + " both follow OpenStreetMap, so the shore's own error is in the 800 m",
                            to.thereP95M(),
                            to.backP95M(),
                            to.farthestM(),
                            to.areaRatio(),
                            to.iou()));
        }

        static Measured county(Deviation to) {
            return new Measured(
                    accuracy(to.p95M(), COUNTIES_ARE_GOOD_TO_M),
                    String.format(
                            Locale.ROOT,
                            "IoU %.2f, area ratio %.2f, p95 %.0f m, max %.0f m against a detailed outline (itself good to"
                                    + " 100 m)",
                            to.iou(),
                            to.areaRatio(),
                            to.p95M(),
                            to.farthestM()));
        }

        static Measured shore(double p95M, double lengthM) {
            return new Measured(
                    accuracy(p95M, COUNTIES_ARE_GOOD_TO_M),
                    String.format(
                            Locale.ROOT,
                            "95%% of the city's open coast between the bays (%.0f km) lie within %.0f m of a detailed outline"
                                    + " (itself good to 100 m); corners stand about 1 km apart",
                            lengthM / 1000,
                            p95M));
        }

        /** To the next 100 m. */
        private static double accuracy(double p95M, double referenceM) {
            return Math.ceil((p95M + referenceM) / 100) * 100;
        }
    }
}
