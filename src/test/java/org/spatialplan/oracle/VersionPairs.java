package org.spatialplan.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.spatialplan.geo.GroundFrame;

/** Pairs of versions of a layer of areas: the second is the first after a few changes. Each follows from seed and number alone. */
record VersionPairs(long seed, GroundFrame frame) {

    private static final double METRES_A_DEGREE = 110_000;
    private static final int HALVINGS = 24;
    /** The share of pairs that are the same layer exported anew, all but a corner. */
    private static final double EXPORTED = 0.1;

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
        /** The same about another place: the middle of the first feature before comes to lie on a point of it. */
        Pair at(Geometry place) {
            Coordinate from = before.get(0).geometry().getCentroid().getCoordinate();
            Coordinate to = place.getCoordinate();
            AffineTransformation move = AffineTransformation.translationInstance(to.x - from.x, to.y - from.y);
            return new Pair(seed, number, name, moved(before, move), moved(after, move), asked);
        }

        private static List<Plotted> moved(List<Plotted> features, AffineTransformation move) {
            return features.stream()
                    .map(feature -> feature.at(move.transform(feature.geometry())))
                    .toList();
        }

        /** Whether a feature of the second version lost its place. */
        boolean hasUnlocated() {
            return after.stream().anyMatch(feature -> feature.geometry().isEmpty());
        }

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
        boolean exported = pencil.chance(EXPORTED);
        for (int i = exported ? 1 : pencil.whole(0, 3); i > 0 && !after.isEmpty(); i--) {
            Change change = exported ? Change.EXPORTED_ANEW : pencil.oneOf(Change.values());
            int which = pencil.whole(0, after.size() - 1);
            if (after.get(which).geometry().getDimension() == 2) {
                change.make(after, which, pencil);
                done.add(change);
            }
        }
        after.removeIf(VersionPairs::isNothing);
        return new Pair(seed, number, done + ", " + asked.name(), before, after, asked);
    }

    /** Cut to nothing, or broken; a feature that lost its place is still one. */
    private static boolean isNothing(Plotted feature) {
        Geometry geometry = feature.geometry();
        return geometry.isEmpty() && geometry.getDimension() == 2 || !geometry.isValid();
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
        /** All outlines lie some millimetres elsewhere, and a corner is cut that is little larger than what was gained so. */
        EXPORTED_ANEW {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                double north = (0.004 + 0.005 * pencil.share()) / METRES_A_DEGREE;
                AffineTransformation move = AffineTransformation.translationInstance(0, north);
                Geometry old = union(features);
                features.replaceAll(feature -> feature.at(move.transform(feature.geometry())));
                double gainedM2 = Region.less(union(features), old).getArea() * METRES_A_DEGREE * METRES_A_DEGREE;
                Geometry cut = features.get(i).geometry();
                Coordinate corner = pencil.oneOf(List.of(cut.getCoordinates()));
                features.set(i, features.get(i).at(withoutCorner(cut, corner, 1.1 + 0.6 * gainedM2)));
            }
        },
        PLACE_LOST {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                features.set(i, features.get(i).at(Pencil.FACTORY.createPoint()));
            }
        },
        BECAME_A_POINT {
            @Override
            void make(List<Plotted> features, int i, Pencil pencil) {
                Plotted old = features.get(i);
                features.set(
                        i,
                        new Plotted(
                                old.id(),
                                old.zone(),
                                pencil.oneOf(0.0, 20.0, 3000.0),
                                old.geometry().getInteriorPoint()));
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
                    List<Coordinate> ring =
                            new ArrayList<>(List.of(polygon.getExteriorRing().getCoordinates()));
                    ring.remove(ring.size() - 1);
                    ring.add(1, new LineSegment(ring.get(0), ring.get(1)).pointAlong(pencil.share()));
                    features.set(i, old.at(Pencil.polygon(ring)));
                }
            }
        };

        abstract void make(List<Plotted> features, int i, Pencil pencil);

        private static Geometry union(List<Plotted> features) {
            return features.stream().map(Plotted::geometry).reduce(Region.nothing(), Region::united);
        }

        /** Without what lies in a square about a corner, as large as is needed for an area in m². */
        private static Geometry withoutCorner(Geometry area, Coordinate corner, double m2) {
            double least = 0;
            double most = 100 * Math.sqrt(m2) / METRES_A_DEGREE;
            for (int i = 0; i < HALVINGS; i++) {
                double side = (least + most) / 2;
                double cutM2 =
                        Region.shared(area, Pencil.square(corner, side)).getArea() * METRES_A_DEGREE * METRES_A_DEGREE;
                least = cutM2 < m2 ? side : least;
                most = cutM2 < m2 ? most : side;
            }
            return Region.less(area, Pencil.square(corner, most));
        }

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
