package org.spatialplan.shape;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictCheck;
import org.spatialplan.check.Territory;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.Status;
import org.spatialplan.query.PlanMap;

/** The bundled map and plan with the benchmark's polygons as its red line. */
public final class LineMap {

    public static final GeometryFactory FACTORY = new GeometryFactory();
    public static final String ACTIVITY = "new-construction";
    public static final String LAYER = "red-lines";
    public static final GroundFrame FRAME = GroundFrame.about(118.5);

    private LineMap() {}

    public static PlanMap of(CityShapes data, double accuracyM) {
        List<Feature> line = IntStream.range(0, data.polygons().size())
                .mapToObj(i -> feature(i, data.polygons().get(i), accuracyM))
                .toList();
        return GeodataFiles.planMap(layer -> layer.equals(LAYER) ? line : GeodataFiles.features(layer));
    }

    /** The check against the line alone, whatever other layers the bundled map has. */
    public static ConflictCheck check(PlanMap map) {
        return alone(map).check();
    }

    /** The line alone, whatever other layers the bundled map has. */
    public static CheckedMap alone(PlanMap map) {
        CheckedMap all = CheckedMap.of(map.catalogue(), map::findLayer, map.rulesOn(GeodataFiles.DAY), map.frame());
        return new CheckedMap(List.of(all.find(LAYER).orElseThrow()), List.of(), Territory.EVERYWHERE, map.frame());
    }

    private static Feature feature(int number, Geometry ground, double accuracyM) {
        String id = LAYER + "-" + number;
        return new Feature(
                id,
                id,
                id,
                Optional.of(FRAME.toLonLat(ground)),
                OptionalDouble.of(accuracyM),
                "drawn",
                "CC0-1.0",
                Status.TRACED,
                LocalDate.EPOCH,
                Map.of("zone", "other"));
    }
}
