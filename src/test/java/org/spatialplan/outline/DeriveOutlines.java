package org.spatialplan.outline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.city.GeoJsonLayerWriter;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.outline.OutlineSources.Inland;

/**
 * Entry point of {@code bin/derive-outlines}: writes the sea, the bays and the districts with their shores into
 * {@code geodata/layers}. See {@code geodata/derive/README.md}.
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

    private final Optional<Reference> reference;
    private final Inland inland = OutlineSources.inland(DRAWN.resolve("inland.geojson"));
    private final Geometry sea;
    private final Map<String, Geometry> bays;
    private final Map<String, Geometry> districts;

    private DeriveOutlines(Path water, Optional<Path> against) throws IOException {
        GroundFrame frame = GroundFrame.about(GeodataFiles.catalogue().centralMeridian());
        Geometry whole = SeaAndBays.sea(WaterFile.read(water, SURROUNDINGS), AT_SEA, SURROUNDINGS);
        bays = SeaAndBays.bays(whole, OutlineSources.mouths(DRAWN.resolve("mouths.geojson")));
        districts = districts(frame, whole);
        List<Geometry> areas = new ArrayList<>(List.of(whole));
        areas.addAll(bays.values());
        areas.addAll(districts.values());
        Faces faces = Faces.between(areas, List.of());
        sea = faces.redrawn(whole);
        bays.replaceAll((id, bay) -> faces.redrawn(bay));
        districts.replaceAll((id, district) -> faces.redrawn(district));
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
        outlines.write("bays");
        outlines.write("districts");
        outlines.write("sea");
    }

    /** What has no new outline stays as it is in the file. */
    private void write(String layer) throws IOException {
        List<Feature> features = GeodataFiles.features(layer).stream()
                .map(feature -> switch (layer) {
                    case "bays" -> bays.containsKey(feature.id()) ? bay(feature) : feature;
                    case "districts" -> districts.containsKey(feature.id()) ? district(feature) : feature;
                    default -> sea(feature);
                })
                .toList();
        Files.writeString(
                GeodataFiles.FOLDER.resolve("layers/" + layer + ".geojson"), new GeoJsonLayerWriter().write(features));
    }

    /** Zones are cut apart from the rest of the district about them, so that they lie in it to the last digit. */
    private Map<String, Geometry> districts(GroundFrame frame, Geometry whole) {
        Map<String, Geometry> apart = new LinkedHashMap<>(inland.areas());
        inland.around()
                .forEach((zone, district) -> apart.computeIfPresent(
                        district,
                        (id, area) -> OverlayNG.overlay(area, apart.get(zone), OverlayNG.DIFFERENCE, Grid.STEP)));
        List<Geometry> limits = new ArrayList<>();
        OutlineSources.forEach(DRAWN.resolve("limits.geojson"), (feature, line) -> limits.add(line));
        Map<String, Geometry> shapes =
                new CoastCut(frame, whole, apart, inland.atTheShore()).cut(limits, Faces.holes(bays.values()));
        inland.around()
                .forEach((zone, district) ->
                        shapes.computeIfPresent(district, (id, rest) -> Faces.union(List.of(rest, shapes.get(zone)))));
        return shapes;
    }

    private Feature sea(Feature before) {
        return derived(before, sea, SEA_SOURCE + ", cut to the city's surroundings", DATA_OF, measuredSea());
    }

    /** Along the open coast: in bays the counties' lines run through the water. */
    private Optional<Measured> measuredSea() {
        Geometry shore = Grid.shared(Faces.union(districts.values()).getBoundary(), sea.getBoundary());
        Geometry open =
                OverlayNG.overlay(shore, Faces.union(bays.values()).getBoundary(), OverlayNG.DIFFERENCE, Grid.STEP);
        return reference.map(outlines -> Measured.shore(outlines.shoreP95M(open), GroundMeasure.lengthM(open)));
    }

    private Feature bay(Feature before) {
        Geometry bay = bays.get(before.id());
        String source = SEA_SOURCE + ", parted at a mouth line drawn by this project";
        Optional<Measured> measured = reference.map(outlines -> Measured.bay(outlines.ofBay(before.nameZh(), bay)));
        return derived(before, bay, source, DATA_OF, measured);
    }

    private Feature district(Feature before) {
        Geometry shape = districts.get(before.id());
        String source = source(before, shape);
        Optional<Measured> measured = reference
                .filter(outlines -> outlines.hasCounty(before.nameZh()))
                .map(outlines -> Measured.county(outlines.ofCounty(before.nameZh(), shape)));
        return derived(before, shape, source, before.asOf(), measured);
    }

    private String source(Feature before, Geometry shape) {
        if (inland.alongTheSea().contains(before.id())) {
            String edge = inland.atTheShore().contains(before.id()) ? "clipped to" : "filled up to";
            return DISTRICT_SOURCE + ", " + edge + " the sea (" + SEA_SOURCE + "); drawn by this project";
        }
        boolean same = shape.equalsTopo(inland.areas().get(before.id()));
        return same ? before.source() : DISTRICT_SOURCE + "; drawn by this project";
    }

    private static Feature derived(
            Feature before, Geometry shape, String source, LocalDate asOf, Optional<Measured> measured) {
        Map<String, Object> attributes = new LinkedHashMap<>(before.attributes());
        attributes.put("area_km2", Math.rint(GroundMeasure.areaM2(shape) / 1e5) / 10);
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
}
