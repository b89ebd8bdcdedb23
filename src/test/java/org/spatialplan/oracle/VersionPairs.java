package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.geo.GroundFrame;

/** Pairs of versions of a layer of areas: the second is the first after a few changes. Each follows from seed and number alone. */
record VersionPairs(long seed, GroundFrame frame) {

    private static final double METRES_A_DEGREE = 110_000;
    private static final LayerKind[] OF_AREAS = {
        LayerKind.SINGLE,
        LayerKind.MULTI_PART,
        LayerKind.NESTED,
        LayerKind.ADJOINING,
        LayerKind.OVERLAPPING,
        LayerKind.DOUBLED,
        LayerKind.HOLES_WITH_ISLANDS,
        LayerKind.OBTUSE_VALLEYS,
        LayerKind.MANY_SMALL_PARTS,
        LayerKind.MANY_VERTICES
    };

    /** @param name what was done */
    record Pair(long seed, long number, String name, List<Plotted> before, List<Plotted> after, OracleCase asked) {
        @Override
        public String toString() {
            return "pair " + number + " of seed " + seed + ": " + name + "\nbefore " + before + "\nafter " + after;
        }
    }

    Pair get(long number) {
        Pencil pencil = new Pencil(new Random(new SplittableRandom(seed * 7_919 + number).nextLong()));
        LayerKind kind = OF_AREAS[(int) (number % OF_AREAS.length)];
        OracleCase asked = new OracleCases(seed, frame).get(caseOn(kind, pencil));
        List<Plotted> before = asked.features();
        List<Plotted> after = new ArrayList<>(before);
        List<Change> done = new ArrayList<>();
        for (int i = pencil.whole(0, 3); i > 0 && !after.isEmpty(); i--) {
            Change change = pencil.oneOf(Change.values());
            change.make(after, pencil.whole(0, after.size() - 1), pencil);
            done.add(change);
        }
        after.removeIf(
                feature -> feature.geometry().isEmpty() || !feature.geometry().isValid());
        return new Pair(seed, number, done + ", " + asked.name(), before, after, asked);
    }

    /** The number of some case on a kind of layer. */
    private static long caseOn(LayerKind kind, Pencil pencil) {
        int grounds = GroundKind.values().length;
        return (long) OracleCases.ROUND * pencil.whole(0, 500)
                + (long) kind.ordinal() * grounds
                + pencil.whole(0, grounds - 1);
    }

    /** What may become of a feature. */
    enum Change {
        REMOVED {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                features.remove(i);
            }
        },
        OTHER_ZONE {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                Plotted old = features.get(i);
                String zone = old.zone().equals("core") ? "other" : "core";
                features.set(i, new Plotted(old.id(), zone, old.accuracyM(), old.geometry()));
            }
        },
        MOVED {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                double metres = pencil.oneOf(0.3, 3.0, 40.0);
                Plotted old = features.get(i);
                features.set(
                        i,
                        old.at(AffineTransformation.translationInstance(
                                        metres / METRES_A_DEGREE, metres / METRES_A_DEGREE)
                                .transform(old.geometry())));
            }
        },
        CUT {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                Plotted old = features.get(i);
                features.set(i, old.at(side(old.geometry(), 0.2 + 0.7 * pencil.share(), true)));
            }
        },
        SPLIT {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                Plotted old = features.get(i);
                double where = 0.2 + 0.6 * pencil.share();
                features.set(i, old.at(side(old.geometry(), where, true)));
                features.add(new Plotted(
                        old.id() + "s" + features.size(),
                        old.zone(),
                        old.accuracyM(),
                        side(old.geometry(), where, false)));
            }
        },
        ADDED {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                Plotted near = features.get(i);
                Geometry area = Pencil.square(
                        near.geometry().getCoordinate(), pencil.oneOf(5.0, 60.0, 400.0) / METRES_A_DEGREE);
                features.add(new Plotted("a" + features.size(), pencil.oneOf("core", "other"), near.accuracyM(), area));
            }
        },
        REORDERED {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                Collections.reverse(features);
            }
        },
        RENAMED {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                Plotted old = features.get(i);
                features.set(i, new Plotted("r" + i + old.id(), old.zone(), old.accuracyM(), old.geometry()));
            }
        },
        ONE_MORE_VERTEX {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                Plotted old = features.get(i);
                if (old.geometry() instanceof Polygon polygon && polygon.getNumInteriorRing() == 0) {
                    List<org.locationtech.jts.geom.Coordinate> ring =
                            new ArrayList<>(List.of(polygon.getExteriorRing().getCoordinates()));
                    ring.remove(ring.size() - 1);
                    ring.add(1, new LineSegment(ring.get(0), ring.get(1)).pointAlong(pencil.share()));
                    features.set(i, old.at(Pencil.polygon(ring)));
                }
            }
        };

        abstract void make(List<Plotted> features, int i, Pencil pencil);

        private static Geometry side(Geometry geometry, double where, boolean west) {
            Envelope box = geometry.getEnvelopeInternal();
            double x = box.getMinX() + where * box.getWidth();
            Geometry window = west
                    ? Pencil.box(box.getMinX() - 1, box.getMinY() - 1, x, box.getMaxY() + 1)
                    : Pencil.box(x, box.getMinY() - 1, box.getMaxX() + 1, box.getMaxY() + 1);
            return Region.shared(geometry, window);
        }
    }
}
