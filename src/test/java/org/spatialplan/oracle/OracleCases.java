package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.spatialplan.geo.GroundFrame;

/**
 * The cases of one seed. Each follows from seed and number alone; every 900 numbers go once through all kinds of ground and
 * layer.
 */
record OracleCases(long seed, GroundFrame frame) {

    static final int ROUND = GroundKind.values().length * LayerKind.values().length;
    private static final double[] ACCURACIES_M = {0, 0.05, 0.5, 1, 5, 20, 100, 500, 1500, 5000};
    private static final String[] ACTIVITIES = {"new-construction", "moderate-tourism", "protection-and-relief"};
    /** In the west of the city, across the edge of two zones, and 60 km north of it. */
    private static final Coordinate[] MIDDLES = {
        new Coordinate(118.3, 25.2), new Coordinate(118.5, 25.2), new Coordinate(118.2, 25.7)
    };

    OracleCase get(long number) {
        Pencil pencil = new Pencil(new Random(new SplittableRandom(seed * 1_000_003 + number).nextLong()));
        int ground = (int) Math.floorMod(number, (long) GroundKind.values().length);
        int layer = (int) Math.floorMod(number / GroundKind.values().length, (long) LayerKind.values().length);
        return get(number, GroundKind.values()[ground], LayerKind.values()[layer], pencil);
    }

    /** Drawn anew until all is valid: what is broken is refused before it is checked. */
    private OracleCase get(long number, GroundKind groundKind, LayerKind layerKind, Pencil pencil) {
        while (true) {
            List<? extends Geometry> drawn = layerKind.draw(pencil);
            Geometry ground = groundKind.draw(new Surroundings(drawn, pencil));
            Placement placement = placement(pencil);
            List<Geometry> laid = new ArrayList<>();
            drawn.forEach(geometry -> laid.add(placement.lay(geometry, frame)));
            Geometry laidGround = placement.lay(ground, frame);
            String activity = pencil.chance(0.6) ? ACTIVITIES[0] : pencil.oneOf(ACTIVITIES);
            List<Plotted> features = plotted(laid, pencil);
            double accuracyM = pencil.chance(0.5) ? 0 : ACCURACIES_M[pencil.whole(0, ACCURACIES_M.length - 1)];
            if (isSound(laidGround) && laid.stream().allMatch(OracleCases::isSound)) {
                String name = groundKind + " on " + layerKind + ", " + placement;
                return new OracleCase(seed, number, name, activity, accuracyM, laidGround, features);
            }
        }
    }

    private static Placement placement(Pencil pencil) {
        Coordinate near = MIDDLES[pencil.chance(0.5) ? 0 : pencil.whole(0, 2)];
        Coordinate middle =
                new Coordinate(near.x + pencil.whole(-500, 500) / 1e5, near.y + pencil.whole(-500, 500) / 1e5);
        Placement.Manner manner = pencil.oneOf(
                Placement.Manner.FRAME,
                Placement.Manner.FRAME,
                Placement.Manner.DEGREES,
                Placement.Manner.DEGREES,
                Placement.Manner.SEVEN_DECIMALS);
        double scale = pencil.oneOf(0.2, 0.5, 1.0, 1.0, 1.0, 2.0, 10.0);
        return new Placement(manner, middle, pencil.chance(0.4) ? 0 : pencil.whole(0, 23), scale);
    }

    /** All exact, all alike, or each with an accuracy of its own. */
    private static List<Plotted> plotted(List<Geometry> laid, Pencil pencil) {
        int way = pencil.whole(0, 3);
        double alike = ACCURACIES_M[pencil.whole(1, ACCURACIES_M.length - 1)];
        boolean coreFirst = pencil.chance(0.5);
        List<Plotted> features = new ArrayList<>();
        for (int i = 0; i < laid.size(); i++) {
            double accuracy = way < 2 ? 0 : way == 2 ? alike : ACCURACIES_M[pencil.whole(0, ACCURACIES_M.length - 1)];
            String zone = i % 2 == 0 == coreFirst ? "core" : "other";
            features.add(new Plotted("f" + i, zone, accuracy, laid.get(i)));
        }
        return features;
    }

    private static boolean isSound(Geometry geometry) {
        if (geometry.isEmpty()) {
            return false;
        }
        if (geometry.getClass() == GeometryCollection.class) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (!isSound(geometry.getGeometryN(i))) {
                    return false;
                }
            }
            return true;
        }
        return geometry.isValid();
    }
}
