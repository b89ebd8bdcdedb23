package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.LineScene;
import org.spatialplan.check.Works;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.Feature;

/**
 * Random layers of several lines and works on a ground, exact, on a grid of whole metres. All follows from the seed.
 *
 * @param ground in metres of the ground frame
 */
record LineWorld(LineScene scene, Geometry ground, Works works, boolean national) {

    private static final List<String> ACTIVITIES =
            List.of("build", "road", "farm", "dig", "build;farm", "road;dig", "talk");
    private static final Map<String, List<String>> ZONES = Map.of(
            "zones", List.of("listed", "core", "managed", "open", "unknown"),
            "boundary", List.of("town"),
            "shore", List.of("strict", "used"),
            "reserves", List.of("core", "general", "unknown"),
            "red", List.of("core", "other", "unknown"),
            "wetland", List.of("wet"));
    private static final List<String> LINES = List.of("boundary", "red", "reserves", "shore", "wetland", "zones");
    private static final double EMPTY = 0.25;

    static LineWorld of(long seed) {
        Pencil pencil = new Pencil(new Random(seed));
        List<LineScene.Layer> layers = new ArrayList<>();
        for (String line : LINES) {
            layers.add(new LineScene.Layer(
                    "layer-of-" + line,
                    Optional.of(line),
                    pencil.chance(EMPTY) ? List.of() : features(line, ZONES.get(line), pencil)));
        }
        Geometry ground = shape(pencil, 60);
        if (pencil.chance(0.5)) {
            replace(layers, "boundary", townAbout(ground, pencil));
        }
        layers.add(new LineScene.Layer("parks", Optional.empty(), parks(layers, pencil)));
        Map<String, Boolean> conditions = new HashMap<>();
        if (pencil.chance(0.6)) {
            conditions.put(Works.NEW_LAND, pencil.chance(0.5));
        }
        Works works = new Works(List.of(pencil.oneOf(ACTIVITIES).split(";")), conditions);
        return new LineWorld(new LineScene(layers), at(ground), works, pencil.chance(0.2));
    }

    private static void replace(List<LineScene.Layer> layers, String line, Feature only) {
        layers.replaceAll(layer -> layer.rules().equals(Optional.of(line)) ? layer.with(List.of(only)) : layer);
    }

    /** A town whose edge lies a few metres from the ground's. */
    private static Feature townAbout(Geometry ground, Pencil pencil) {
        Envelope box = ground.getEnvelopeInternal();
        box.expandBy(pencil.whole(-3, 12));
        Geometry town = Pencil.box(box);
        return LineScene.feature("boundary-0", Map.of("zone", "town"), Optional.of(at(town)), 0);
    }

    /** Parks of their own, and some that are drawn on the red line's ground as well. */
    private static List<Feature> parks(List<LineScene.Layer> layers, Pencil pencil) {
        List<Feature> parks = features("parks", List.of(""), pencil);
        layers.stream()
                .filter(layer -> layer.rules().equals(Optional.of("red")))
                .flatMap(layer -> layer.features().stream())
                .filter(feature -> pencil.chance(0.7))
                .forEach(feature -> parks.add(LineScene.feature(
                        "park-" + feature.id(),
                        Map.of("category", "reserve"),
                        feature.geometry().map(LineScene.FRAME::toGround),
                        0)));
        return parks;
    }

    private static List<Feature> features(String line, List<String> zones, Pencil pencil) {
        List<Feature> features = new ArrayList<>();
        int count = pencil.whole(1, 4);
        for (int i = 0; i < count; i++) {
            features.add(feature(line + "-" + i, zones, line.equals("shore"), pencil));
        }
        return features;
    }

    /** Draws one more feature for a line. */
    static Feature another(String line, long seed) {
        return feature(
                line + "-more",
                ZONES.getOrDefault(line, List.of("")),
                line.equals("shore"),
                new Pencil(new Random(seed)));
    }

    private static Feature feature(String id, List<String> zones, boolean isShore, Pencil pencil) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("zone", pencil.oneOf(zones));
        attributes.put("category", pencil.oneOf("reserve", "wetland-park", "other"));
        Geometry drawn = isShore ? Pencil.line(pencil.place(400), pencil.place(400)) : shape(pencil, 150);
        return LineScene.feature(id, attributes, Optional.of(at(drawn)), 0);
    }

    private static Geometry shape(Pencil pencil, int size) {
        while (true) {
            double x = pencil.whole(-150, 150);
            double y = pencil.whole(-150, 150);
            int w = pencil.whole(10, size);
            int h = pencil.whole(10, size);
            Geometry drawn = pencil.oneOf(
                    Pencil.box(x, y, x + w, y + h),
                    Pencil.polygon(x, y, x + w, y, x + pencil.whole(0, w), y + h),
                    Pencil.polygon(x, y, x + w, y, x + w, y + 5, x + 5, y + 5, x + 5, y + h, x, y + h));
            if (drawn.isValid()) {
                return drawn;
            }
        }
    }

    private static Geometry at(Geometry drawn) {
        return Pencil.moved(drawn, 500_000, 2_755_000);
    }

    CheckSubject subject() {
        return new CheckSubject(
                "world",
                works,
                Set.of(),
                List.of(new CheckSubject.Part("place", new UncertainShape(ground, 0), false)));
    }

    CheckConditions terms() {
        return new CheckConditions(national, Optional.empty());
    }

    LineWorld with(LineScene other) {
        return new LineWorld(other, ground, works, national);
    }
}
