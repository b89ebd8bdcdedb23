package org.spatialplan.bench.shape;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.spatialplan.InventedRules;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckedLayer;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.GroundParts;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.Territory;
import org.spatialplan.check.Works;
import org.spatialplan.geo.Crs;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.geo.Proximity;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.shape.HardShape;
import org.spatialplan.submission.ground.CoordinateInterpretation;
import org.spatialplan.submission.ground.Ground;
import org.spatialplan.submission.ground.GroundReader;
import org.spatialplan.text.LocalizedText;

/** What a stranger's shape may be asked for, against a red line of 400 polygons, or as the red line. */
public enum ShapeQuestion {
    /** Is it valid, and where does it lie? */
    READ {
        @Override
        long ask(Geometry shape) {
            Ground read = new GroundReader(LON_LAT, FRAME, 0)
                    .read(Parcel.of(1, "1", "", FRAME.toLonLat(shape)), Optional.empty());
            return read.fault().isPresent() ? -1 : read.parts().size();
        }
    },
    /** Does it meet the line, and how much of it? */
    CHECK_0 {
        @Override
        long ask(Geometry shape) {
            return check(shape, 0, LINE.get(0), CheckConditions.NONE);
        }
    },
    CHECK_5 {
        @Override
        long ask(Geometry shape) {
            return check(shape, 5, LINE.get(10), CheckConditions.NONE);
        }
    },
    CHECK_500 {
        @Override
        long ask(Geometry shape) {
            return check(shape, 500, LINE.get(10), CheckConditions.NONE);
        }
    },
    CHECK_5000 {
        @Override
        long ask(Geometry shape) {
            return check(shape, 5_000, LINE.get(10), CheckConditions.NONE);
        }
    },
    /** What of it is free, and what does each polygon cover? */
    PARTS {
        @Override
        long ask(Geometry shape) {
            CheckedLayer layer = LINE.get(0);
            SubjectReport report = map(layer).check().check(subject(shape, 0));
            return GroundParts.of(report, List.of(layer))
                    .map(parts -> parts.shared().size())
                    .orElse(0);
        }
    },
    /** The shape is the red line, a parcel of 100 m is asked. */
    LINE_PARCEL {
        @Override
        long ask(Geometry shape) {
            return check(parcel(), 5, layer(List.of(shape), 10), CheckConditions.NONE);
        }
    },
    /** The shape is the red line, a township of 10 km known to 50 m is asked. */
    LINE_TOWN {
        @Override
        long ask(Geometry shape) {
            return check(town(5_000, 400), 50, layer(List.of(shape), 10), CheckConditions.NONE);
        }
    },
    /** The shape is an approval for a township. */
    APPROVAL {
        @Override
        long ask(Geometry shape) {
            return shape.getDimension() < 2 ? 0 : check(town(5_000, 400), 5, LINE.get(10), approved(shape));
        }
    },
    /** The shape has an approval as long as itself, a comb that lies across. */
    APPROVED {
        @Override
        long ask(Geometry shape) {
            return check(shape, 5, LINE.get(10), approved(HardShape.comb(200, true)));
        }
    },
    /** Whether it comes near to another. */
    NEAR {
        @Override
        long ask(Geometry shape) {
            UncertainShape own = new UncertainShape(shape, 100);
            UncertainShape town = new UncertainShape(town(20_000, 4_000), 100);
            return (Proximity.within(own, town, 0).isPresent() ? 1 : 0)
                    + (Proximity.within(town, own, 0).isPresent() ? 1 : 0);
        }
    };

    private static final GroundFrame FRAME = GroundFrame.about(118.5);
    private static final CoordinateInterpretation LON_LAT =
            new CoordinateInterpretation(Crs.CRS84, false, Optional.empty());
    private static final Map<Integer, CheckedLayer> LINE = Map.of(0, line(0), 10, line(10));

    /** Asks once; what is found is of use only so that nothing is left out. */
    abstract long ask(Geometry shape);

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static CheckedLayer line(double accuracyM) {
        Random random = new Random(1);
        List<Geometry> polygons = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            double x = (i % 20 + 0.5) * HardShape.SIDE / 20;
            double y = (i / 20 + 0.5) * HardShape.SIDE / 20;
            polygons.add(ragged(x, y, random.nextDouble(100, 1_000), 100, random));
        }
        return layer(polygons, accuracyM);
    }

    private static Geometry ragged(double x, double y, double radius, int n, Random random) {
        Polygon round = HardShape.FACTORY.createPolygon(HardShape.ring(x, y, radius, n));
        round.apply((org.locationtech.jts.geom.Coordinate at) -> {
            at.x += (random.nextDouble() - 0.5) * radius / n;
            at.y += (random.nextDouble() - 0.5) * radius / n;
        });
        round.getExteriorRing()
                .getCoordinateN(n)
                .setCoordinate(round.getExteriorRing().getCoordinateN(0));
        return round;
    }

    private static Geometry parcel() {
        return town(50, 8);
    }

    private static Geometry town(double radius, int n) {
        return ragged(HardShape.SIDE * 0.45, HardShape.SIDE * 0.45, radius, n, new Random(2));
    }

    private static CheckConditions approved(Geometry area) {
        return new CheckConditions(false, Optional.of(area));
    }

    private static long check(Geometry ground, double accuracyM, CheckedLayer layer, CheckConditions terms) {
        return map(layer)
                .check()
                .check(subject(ground, accuracyM), terms)
                .findings()
                .size();
    }

    private static CheckSubject subject(Geometry ground, double accuracyM) {
        return new CheckSubject(
                "asked",
                Works.of("new-construction"),
                Set.of(),
                List.of(new CheckSubject.Part("place", new UncertainShape(ground, accuracyM), false)));
    }

    private static CheckedMap map(CheckedLayer layer) {
        return new CheckedMap(List.of(layer), List.of(), Territory.EVERYWHERE, FRAME);
    }

    private static CheckedLayer layer(List<Geometry> grounds, double accuracyM) {
        List<Feature> features = new ArrayList<>();
        for (Geometry ground : grounds) {
            String id = "f" + features.size();
            features.add(new Feature(
                    id,
                    id,
                    id,
                    Optional.of(FRAME.toLonLat(ground)),
                    OptionalDouble.of(accuracyM),
                    "drawn",
                    "CC0-1.0",
                    Status.SKETCHED,
                    LocalDate.EPOCH,
                    Map.of("zone", "other")));
        }
        VersionInfo info = new VersionInfo(
                "red-lines", 1, "0".repeat(64), "drawn", VersionInfo.Origin.BUNDLED, Instant.EPOCH, features.size(), 0);
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
                Optional.of(InventedRules.EARLY.id()),
                Optional.empty());
        return CheckedLayer.of(definition, LayerIndex.of(new LayerVersion(info, features), FRAME), InventedRules.EARLY);
    }
}
