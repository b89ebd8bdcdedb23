package org.spatialplan.bench.rival;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Plan;
import org.spatialplan.query.PlanMap;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.shape.Grid;
import org.spatialplan.shape.LineMap;

/** The polygons of the benchmark as the city's red line, and a city round them, in place of the bundled ones. */
public final class BenchLayers {

    /** The plane of the benchmark is the ground frame of the bundled city. */
    public static final GroundFrame FRAME = LineMap.FRAME;

    private static final String RED_LINES = "red-lines";
    private static final String CITY = "city";

    /** A layer that stands in for the parcels. */
    public static final String PARCELS = "parks";

    private static final double CITY_RADIUS_M = 100_000;
    private static final int CITY_VERTICES = 2_000;

    private BenchLayers() {}

    /**
     * The bundled map with the benchmark's red line and city, and so many parcels as a layer; the plan is left out, for its
     * links lie on the real ones.
     */
    static PlanMap in(PlanMap bundled, CityShapes data, int parcels) {
        Map<String, LayerIndex> layers = new HashMap<>();
        Map<String, RuleHistory> rules = new HashMap<>();
        for (LayerDefinition layer : bundled.catalogue().layers()) {
            bundled.findLayer(layer.id()).ifPresent(index -> layers.put(layer.id(), index));
            layer.rules().flatMap(bundled::findRules).ifPresent(found -> rules.put(found.id(), found));
        }
        layers.put(RED_LINES, index(RED_LINES, data.polygons()));
        layers.put(CITY, index(CITY, List.of(city())));
        layers.put(
                PARCELS,
                index(
                        PARCELS,
                        data.parcels()
                                .subList(0, Math.min(parcels, data.parcels().size()))));
        Plan plan = bundled.plan();
        return new PlanMap(plan, bundled.catalogue(), FRAME, layers, rules, List.of());
    }

    private static LayerIndex index(String layer, List<? extends Geometry> grounds) {
        List<Feature> features = IntStream.range(0, grounds.size())
                .mapToObj(i -> feature(layer + "-" + i, grounds.get(i)))
                .toList();
        VersionInfo info = new VersionInfo(
                layer, 1, "0".repeat(64), "drawn", VersionInfo.Origin.IMPORTED, Instant.EPOCH, features.size(), 0);
        return LayerIndex.of(new LayerVersion(info, features), FRAME);
    }

    private static Feature feature(String id, Geometry ground) {
        return new Feature(
                id,
                id,
                id,
                Optional.of(FRAME.toLonLat(ground)),
                OptionalDouble.of(0),
                "drawn",
                "CC0-1.0",
                Status.TRACED,
                LocalDate.EPOCH,
                Map.of("zone", "other"));
    }

    /** The city: a disc of 100 km round the polygons, in metres. */
    public static Geometry city() {
        Coordinate[] ring = new Coordinate[CITY_VERTICES + 1];
        for (int i = 0; i < CITY_VERTICES; i++) {
            double angle = 2 * Math.PI * i / CITY_VERTICES;
            ring[i] = Grid.coordinate(
                    Grid.AREA.x(0.5) + CITY_RADIUS_M * Math.cos(angle),
                    Grid.AREA.y(0.5) + CITY_RADIUS_M * Math.sin(angle));
        }
        ring[CITY_VERTICES] = ring[0].copy();
        return Grid.FACTORY.createPolygon(ring);
    }
}
