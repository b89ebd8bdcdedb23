package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    private static final String[] PAIRS = {
        "moderate-tourism;protection-and-relief",
        "protection-and-relief;moderate-tourism",
        "heritage;new-construction",
        "non-spatial;moderate-tourism"
    };
    private static final String UNKNOWN = "unknown";
    /** The share of layers with zones that nobody knows. */
    private static final double DOUBTFUL = 0.2;
    /** The share of works of two classes. */
    private static final double SEVERAL = 0.2;
    /** The share of grounds that are checked with an approval. */
    private static final double APPROVED = 0.25;
    /** In the west of the city, across the edge of two zones, and 60 km north of it. */
    private static final Coordinate[] MIDDLES = {
        new Coordinate(118.3, 25.2), new Coordinate(118.5, 25.2), new Coordinate(118.2, 25.7)
    };

    /** A layer drawn and laid, so that several grounds can be asked about it. */
    private record Laid(LayerKind kind, List<? extends Geometry> drawn, Placement placement, List<Plotted> features) {}

    OracleCase get(long number) {
        Pencil pencil = pencil(number);
        int ground = (int) Math.floorMod(number, (long) GroundKind.values().length);
        int layer = (int) Math.floorMod(number / GroundKind.values().length, (long) LayerKind.values().length);
        while (true) {
            Laid laid = laid(LayerKind.values()[layer], pencil);
            Optional<OracleCase> drawn = drawn(number, GroundKind.values()[ground], laid, pencil);
            if (drawn.isPresent()) {
                return approved(several(doubtful(drawn.get())));
            }
        }
    }

    /** All kinds of ground, some of them, on one and the same layer. @param every of so many kinds one is asked */
    List<OracleCase> onOneLayer(LayerKind kind, int every) {
        Laid laid = laid(kind, pencil(-1 - kind.ordinal()));
        List<OracleCase> cases = new ArrayList<>();
        for (int ground = kind.ordinal() % every; ground < GroundKind.values().length; ground += every) {
            long number = ground + (long) kind.ordinal() * GroundKind.values().length;
            Pencil pencil = pencil(number);
            Optional<OracleCase> drawn = Optional.empty();
            while (drawn.isEmpty()) {
                drawn = drawn(number, GroundKind.values()[ground], laid, pencil);
            }
            cases.add(approved(several(drawn.get())));
        }
        return cases;
    }

    private Pencil pencil(long number) {
        return new Pencil(new Random(new SplittableRandom(seed * 1_000_003 + number).nextLong()));
    }

    private Laid laid(LayerKind kind, Pencil pencil) {
        while (true) {
            List<? extends Geometry> drawn = kind.draw(pencil);
            Placement placement = placement(pencil);
            List<Geometry> laid = new ArrayList<>();
            drawn.forEach(geometry -> laid.add(placement.lay(geometry, frame)));
            if (laid.stream().allMatch(OracleCases::isSound)) {
                return new Laid(kind, drawn, placement, plotted(laid, pencil));
            }
        }
    }

    /** Empty if it came out invalid: what is broken is refused before it is checked. */
    private Optional<OracleCase> drawn(long number, GroundKind kind, Laid layer, Pencil pencil) {
        Geometry ground = layer.placement().lay(kind.draw(new Surroundings(layer.drawn(), pencil)), frame);
        String activity = pencil.chance(0.6) ? ACTIVITIES[0] : pencil.oneOf(ACTIVITIES);
        double accuracyM = pencil.chance(0.5) ? 0 : ACCURACIES_M[pencil.whole(0, ACCURACIES_M.length - 1)];
        String name = kind + " on " + layer.kind() + ", " + layer.placement();
        return isSound(ground)
                ? Optional.of(new OracleCase(
                        seed, number, name, activity, accuracyM, ground, layer.features(), Optional.empty()))
                : Optional.empty();
    }

    /** Some grounds have an approval; it is drawn by a pencil of its own, so that all else is drawn the same with and without. */
    private OracleCase approved(OracleCase question) {
        Pencil pencil = pencil(-1_000_000 - question.number());
        return pencil.chance(APPROVED)
                ? question.withApproval(pencil.oneOf(Approvals.values()).draw(question, pencil))
                : question;
    }

    /** Of some layers nobody knows some of the zones; by a pencil of its own, too. */
    private OracleCase doubtful(OracleCase question) {
        Pencil pencil = pencil(-2_000_000 - question.number());
        return pencil.chance(DOUBTFUL)
                ? question.withFeatures(question.features().stream()
                        .map(feature -> pencil.chance(0.5) ? feature.in(UNKNOWN) : feature)
                        .toList())
                : question;
    }

    /** Some works are of two classes. */
    private OracleCase several(OracleCase question) {
        Pencil pencil = pencil(-3_000_000 - question.number());
        return pencil.chance(SEVERAL) ? question.withActivity(pencil.oneOf(PAIRS)) : question;
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
