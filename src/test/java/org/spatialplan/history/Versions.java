package org.spatialplan.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;

/** Versions of a layer made up for tests, in metres from 118.5°E 25°N. */
final class Versions {

    static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final Coordinate ORIGIN = FRAME.toGround(new Coordinate(118.5, 25));

    private Versions() {}

    static LayerDiff diff(LayerIndex from, LayerIndex to) {
        return LayerDiff.of(from, to, "zone", FRAME, SliverTolerance.DEFAULT);
    }

    static LayerIndex version(int number, List<Feature> features) {
        VersionInfo info = new VersionInfo(
                "red-lines", number, "", "test", VersionInfo.Origin.IMPORTED, Instant.EPOCH, features.size(), 0);
        return LayerIndex.of(new LayerVersion(info, features), FRAME);
    }

    /** @param text {@code id zone WKT} of each feature, semicolons between; the WKT left out for one without a place */
    static LayerIndex version(int number, String text, double accuracyM) {
        List<Feature> features = new ArrayList<>();
        for (String part : text.isBlank() ? new String[0] : text.split(";")) {
            String[] words = part.strip().split(" ", 3);
            features.add(feature(
                    words[0], words[1], accuracyM, words.length < 3 ? Optional.empty() : Optional.of(wkt(words[2]))));
        }
        return version(number, features);
    }

    static Feature feature(String id, String zone, double accuracyM, Optional<Geometry> local) {
        return new Feature(
                id,
                "",
                "",
                local.map(Versions::lonLat),
                local.isPresent() ? OptionalDouble.of(accuracyM) : OptionalDouble.empty(),
                "test",
                "CC0-1.0",
                local.isPresent() ? Status.SKETCHED : Status.UNLOCATED,
                LocalDate.EPOCH,
                Map.of("zone", zone));
    }

    /** @param lonLat in degrees */
    static Feature drawn(String id, String zone, double accuracyM, Geometry lonLat) {
        return new Feature(
                id,
                "",
                "",
                Optional.of(lonLat),
                OptionalDouble.of(accuracyM),
                "test",
                "CC0-1.0",
                Status.SKETCHED,
                LocalDate.EPOCH,
                Map.of("zone", zone));
    }

    /** To degrees; edges are straight in metres here, and in degrees once they are read, so that they are cut to 50 m. */
    static Geometry lonLat(Geometry local) {
        Geometry ground = ground(local);
        return FRAME.toLonLat(ground.isEmpty() ? ground : Densifier.densify(ground, 50));
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
