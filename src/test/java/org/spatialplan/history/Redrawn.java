package org.spatialplan.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.spatialplan.layer.Feature;

/** Layers made up at random, and the same ground drawn in another way. */
final class Redrawn {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String[] ZONES = {"core", "general", "other"};

    private final Random random;

    Redrawn(Random random) {
        this.random = random;
    }

    /** What draws the same ground of the same zones in another way. */
    enum Way {
        ORDER,
        NAMES,
        RING_STARTS,
        DIRECTIONS,
        PARTS,
        VERTICES,
        SPLIT,
        MERGE,
        COPY
    }

    List<Feature> layer(int count) {
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            features.add(feature("f" + i, area()));
        }
        return features;
    }

    /** Some stay, some are drawn anew, some get another zone, some go, some come. */
    List<Feature> changed(List<Feature> before) {
        List<Feature> after = new ArrayList<>();
        for (Feature feature : before) {
            switch (random.nextInt(5)) {
                case 0 -> after.add(feature(feature.id(), area()));
                case 1 -> after.add(feature(feature.id(), feature.geometry().orElseThrow(), zone()));
                case 2 -> {}
                default -> after.add(feature);
            }
        }
        after.add(feature("new", area()));
        return after;
    }

    List<Feature> redrawn(List<Feature> features, Way way) {
        List<Feature> redrawn = new ArrayList<>();
        for (Feature feature : features) {
            Geometry drawn = feature.geometry().orElseThrow();
            switch (way) {
                case ORDER, MERGE -> redrawn.add(feature);
                case NAMES -> redrawn.add(feature("new-" + feature.id(), drawn, zone(feature)));
                case RING_STARTS -> redrawn.add(with(feature, begunElsewhere(drawn)));
                case DIRECTIONS -> redrawn.add(with(feature, drawn.reverse()));
                case PARTS -> redrawn.add(with(feature, swapped(drawn)));
                case VERTICES -> redrawn.add(with(feature, withMoreVertices(drawn)));
                case SPLIT -> redrawn.addAll(split(feature, drawn));
                case COPY -> {
                    redrawn.add(feature);
                    redrawn.add(feature("copy-" + feature.id(), drawn, zone(feature)));
                }
            }
        }
        if (way == Way.ORDER) {
            Collections.shuffle(redrawn, random);
        }
        return way == Way.MERGE ? merged(redrawn) : redrawn;
    }

    /** All of a zone as one feature. */
    private static List<Feature> merged(List<Feature> features) {
        List<Feature> merged = new ArrayList<>();
        for (String zone : ZONES) {
            features.stream()
                    .filter(feature -> zone(feature).equals(zone))
                    .map(feature -> feature.geometry().orElseThrow())
                    .reduce(Geometry::union)
                    .ifPresent(all -> merged.add(feature("all-" + zone, all, zone)));
        }
        return merged;
    }

    /** Cut along a meridian, so that every edge has its new vertex on its own course in degrees. */
    private List<Feature> split(Feature feature, Geometry drawn) {
        Envelope box = drawn.getEnvelopeInternal();
        double at = box.getMinX() + box.getWidth() * (0.2 + 0.6 * random.nextDouble());
        Geometry west = FACTORY.toGeometry(new Envelope(box.getMinX() - 1, at, box.getMinY() - 1, box.getMaxY() + 1));
        Geometry east = FACTORY.toGeometry(new Envelope(at, box.getMaxX() + 1, box.getMinY() - 1, box.getMaxY() + 1));
        return List.of(
                feature("west-" + feature.id(), drawn.intersection(west), zone(feature)),
                feature("east-" + feature.id(), drawn.intersection(east), zone(feature)));
    }

    private static Geometry withMoreVertices(Geometry drawn) {
        return mapped(drawn, ring -> {
            List<Coordinate> more = new ArrayList<>();
            for (int i = 1; i < ring.length; i++) {
                more.add(ring[i - 1]);
                more.add(new Coordinate(
                        ring[i - 1].x + 0.3 * (ring[i].x - ring[i - 1].x),
                        ring[i - 1].y + 0.3 * (ring[i].y - ring[i - 1].y)));
            }
            more.add(ring[0].copy());
            return more.toArray(Coordinate[]::new);
        });
    }

    private static Geometry begunElsewhere(Geometry drawn) {
        return mapped(drawn, ring -> {
            Coordinate[] begun = new Coordinate[ring.length];
            for (int i = 0; i < ring.length - 1; i++) {
                begun[i] = ring[(i + 2) % (ring.length - 1)].copy();
            }
            begun[ring.length - 1] = begun[0].copy();
            return begun;
        });
    }

    private static Geometry swapped(Geometry drawn) {
        List<Polygon> parts = polygons(drawn);
        Collections.reverse(parts);
        return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private interface Ring {
        Coordinate[] drawn(Coordinate[] ring);
    }

    private static Geometry mapped(Geometry drawn, Ring ring) {
        List<Polygon> parts = polygons(drawn);
        parts.replaceAll(part -> {
            LinearRing[] holes = new LinearRing[part.getNumInteriorRing()];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = FACTORY.createLinearRing(
                        ring.drawn(part.getInteriorRingN(i).getCoordinates()));
            }
            return FACTORY.createPolygon(
                    FACTORY.createLinearRing(ring.drawn(part.getExteriorRing().getCoordinates())), holes);
        });
        return parts.size() == 1 ? parts.get(0) : FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static List<Polygon> polygons(Geometry drawn) {
        List<Polygon> parts = new ArrayList<>();
        for (int i = 0; i < drawn.getNumGeometries(); i++) {
            parts.add((Polygon) drawn.getGeometryN(i));
        }
        return parts;
    }

    private static Feature with(Feature feature, Geometry drawn) {
        return feature(feature.id(), drawn, zone(feature));
    }

    private Feature feature(String id, Geometry local) {
        return feature(id, Versions.lonLat(local), zone());
    }

    private static Feature feature(String id, Geometry lonLat, String zone) {
        return Versions.drawn(id, zone, 0, lonLat);
    }

    private String zone() {
        return ZONES[random.nextInt(ZONES.length)];
    }

    private static String zone(Feature feature) {
        return feature.text("zone").orElseThrow();
    }

    /** A star, mostly; now and then with a hole, or two of them far from the central meridian. */
    private Geometry area() {
        return switch (random.nextInt(4)) {
            case 0 -> GeometryFixer.fix(star(1).difference(star(0.4)));
            case 1 -> GeometryFixer.fix(star(1).union(star(0.6)));
            default -> star(1);
        };
    }

    private Polygon star(double size) {
        int arms = 3 + random.nextInt(12);
        double x = random.nextDouble() * 500 + 60_000;
        double y = random.nextDouble() * 500;
        Coordinate[] ring = new Coordinate[arms + 1];
        for (int i = 0; i < arms; i++) {
            double angle = 2 * Math.PI * i / arms;
            double radius = size * (30 + random.nextDouble() * 120);
            ring[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        ring[arms] = ring[0].copy();
        return FACTORY.createPolygon(ring);
    }
}
