package org.spatialplan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.Proximity;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.run.Seeds;

/** Boxes anywhere on earth against box arithmetic in degrees, and those about the city against the whole box on the ground. */
class BoxesInDegreesTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final ItemQueries QUERIES = new ItemQueries(MAP);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A degree of latitude is nowhere shorter, in metres. */
    private static final double DEGREE_M = 110_000;

    @Test
    void boxesOfTheWorld() {
        Random random = Seeds.random("boxes of the world");
        Map<Integer, List<UncertainShape>> places = MAP.links().stream()
                .filter(link -> link.link().subject().kind() == Subject.Kind.PROJECTS)
                .filter(link -> link.place().shape().isPresent())
                .collect(Collectors.groupingBy(
                        link -> Integer.parseInt(link.link().subject().id()),
                        Collectors.mapping(link -> link.place().shape().orElseThrow(), Collectors.toList())));
        Map<UncertainShape, Envelope> drawn = new java.util.IdentityHashMap<>();
        places.values()
                .forEach(shapes -> shapes.forEach(shape -> drawn.computeIfAbsent(
                        shape, one -> MAP.frame().toLonLat(one.ground()).getEnvelopeInternal())));
        for (int i = 0; i < 80; i++) {
            Envelope box = anywhere(random);
            List<Integer> found =
                    find(box).stream().map(match -> match.item().number()).toList();
            places.forEach((project, shapes) -> {
                boolean inside = shapes.stream().anyMatch(shape -> box.contains(drawn.get(shape)));
                boolean near = shapes.stream().anyMatch(shape -> box.intersects(reach(drawn.get(shape), shape)));
                if (inside) {
                    assertThat(found).as(box.toString()).contains(project);
                } else if (!near) {
                    assertThat(found).as(box.toString()).doesNotContain(project);
                }
            });
        }
    }

    private static List<ItemMatch<Project>> find(Envelope box) {
        return QUERIES.projects(ItemQuestion.<Project>all().at(new SpatialCondition.InBox(box)));
    }

    private static Envelope anywhere(Random random) {
        double west = -180 + 360 * random.nextDouble();
        double south = -90 + 180 * random.nextDouble();
        // edges at the ends of the earth are as likely as any
        return new Envelope(
                random.nextInt(5) == 0 ? -180 : west,
                random.nextInt(5) == 0 ? 180 : -180 + 360 * random.nextDouble(),
                random.nextInt(5) == 0 ? -90 : south,
                random.nextInt(5) == 0 ? 90 : -90 + 180 * random.nextDouble());
    }

    private static Envelope reach(Envelope drawn, UncertainShape shape) {
        Envelope reach = drawn.copy();
        double degrees = 1e-6 + shape.accuracyM() / DEGREE_M;
        reach.expandBy(degrees / Math.cos(Math.toRadians(drawn.getMaxY() + degrees)), degrees);
        return reach;
    }

    @Test
    void nearTheCityNothingIsLostOfABox() {
        Random random = Seeds.random("boxes about the city");
        for (int i = 0; i < 10; i++) {
            double west = 117 + 2.5 * random.nextDouble();
            double south = 24 + 2.2 * random.nextDouble();
            double size = Math.pow(10, -2 + 2.3 * random.nextDouble());
            Envelope box = new Envelope(west, west + size, south, south + size * (0.3 + random.nextDouble()));

            assertThat(certainties(find(box))).as(box.toString()).isEqualTo(whole(box));
        }
    }

    private static Map<Integer, Certainty> certainties(List<ItemMatch<Project>> matches) {
        Map<Integer, Certainty> all = new TreeMap<>();
        matches.forEach(
                match -> all.put(match.item().number(), match.certainty().orElseThrow()));
        return all;
    }

    /** Each link against the box as it is. */
    private static Map<Integer, Certainty> whole(Envelope lonLat) {
        UncertainShape box = new UncertainShape(MAP.frame().toGround(FACTORY.toGeometry(lonLat)), 0);
        Map<Integer, Certainty> all = new TreeMap<>();
        Map<PlacedLink.Place, Optional<Proximity>> measured = new java.util.IdentityHashMap<>();
        for (PlacedLink link : MAP.links()) {
            if (link.link().subject().kind() == Subject.Kind.PROJECTS) {
                measured.computeIfAbsent(link.place(), place -> near(place, box))
                        .ifPresent(found -> all.merge(
                                Integer.parseInt(link.link().subject().id()),
                                link.link().isAssumed() ? Certainty.POSSIBLE : found.certainty(),
                                (one, other) -> one.isCertain() ? one : other));
            }
        }
        return all;
    }

    private static Optional<Proximity> near(PlacedLink.Place place, UncertainShape box) {
        return place.shape()
                .flatMap(shape -> place.somewhereInside()
                        ? Proximity.possiblyWithin(shape, box, 0)
                        : Proximity.within(shape, box, 0));
    }
}
