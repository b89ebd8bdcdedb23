package org.spatialplan.check;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.InventedRules;
import org.spatialplan.check.CheckSubject.Part;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

/** Red lines made up for tests, in metres from 118.5°E 25°N, under the real rules. */
final class RedLine {

    static final GroundFrame FRAME = GroundFrame.about(118.5);
    static final RuleSet RULES = InventedRules.EARLY;
    private static final Coordinate ORIGIN = FRAME.toGround(new Coordinate(118.5, 25));

    private RedLine() {}

    static ConflictCheck check(Feature... features) {
        return new CheckedMap(List.of(layer(features)), List.of(), Territory.EVERYWHERE, FRAME).check();
    }

    static CheckedLayer layer(Feature... features) {
        return layer(RULES, features);
    }

    static CheckedLayer layer(RuleSet rules, Feature... features) {
        VersionInfo info = new VersionInfo(
                "red-lines", 1, "0".repeat(64), "test", VersionInfo.Origin.BUNDLED, Instant.EPOCH, features.length, 0);
        LayerDefinition definition = new LayerDefinition(
                "red-lines",
                "红线",
                "Red line",
                "",
                "",
                "protection",
                List.of(),
                false,
                true,
                LocalizedText.NONE,
                Optional.of(rules.id()),
                Optional.empty());
        return CheckedLayer.of(
                definition, LayerIndex.of(new LayerVersion(info, Arrays.asList(features)), FRAME), rules);
    }

    static Feature feature(String id, String zone, double accuracyM, Geometry local) {
        return new Feature(
                id,
                id,
                id,
                Optional.of(FRAME.toLonLat(ground(local))),
                OptionalDouble.of(accuracyM),
                "test",
                "CC0-1.0",
                Status.SKETCHED,
                LocalDate.EPOCH,
                Map.of("zone", zone));
    }

    static Feature[] features(double accuracyM, List<Geometry> locals) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < locals.size(); i++) {
            features.add(feature("f" + i, i % 2 == 0 ? "other" : "core", accuracyM, locals.get(i)));
        }
        return features.toArray(Feature[]::new);
    }

    static CheckSubject subject(String activity, double accuracyM, Geometry local) {
        Part part = new Part("area", new UncertainShape(ground(local), accuracyM), false);
        return new CheckSubject("subject", Works.of(activity), Set.of(), List.of(part));
    }

    /** From metres about the origin to metres of the frame. */
    static Geometry ground(Geometry local) {
        return AffineTransformation.translationInstance(ORIGIN.x, ORIGIN.y).transform(local);
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(text, e);
        }
    }
}
