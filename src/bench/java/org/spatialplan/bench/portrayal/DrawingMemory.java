package org.spatialplan.bench.portrayal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.bench.rival.Ratios;
import org.spatialplan.bench.rival.Service;
import org.spatialplan.bench.rival.Workload;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.geo.Crs;
import org.spatialplan.portrayal.LayerDrawing;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.MapRequest;
import org.spatialplan.portrayal.PortrayedLayer;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.shape.CityShapes;
import org.spatialplan.tile.vector.VectorLayer;
import org.spatialplan.tile.vector.VectorTile;

/** What a vertex of the line costs once pictures in one system, or tiles in one matrix set, were asked for at every scale. */
public final class DrawingMemory {

    private static final Crs CRS = Crs.ofEpsg(3857);
    private static final int LAST_ZOOM = 18;
    private static final double WORLD_M = 2 * 20_037_508.342789244;
    private static final double MOST = 30;
    private static final long SETTLED_BYTES = 500_000;

    private DrawingMemory() {}

    public static void tell(Workload workload, Ratios ratios) throws Exception {
        CityShapes all = workload.data();
        long vertices = all.vertices();
        CityShapes line = new CityShapes(all.polygons(), all.parcels().subList(0, 1), all.rivers());
        try (Service service = Service.startUncached(line)) {
            awaitTiles();
            FeatureTable table =
                    service.bean(FeatureCatalogue.class).find("red-lines").orElseThrow();
            Coordinate middle = CRS.verticesFromLonLat(
                            FeatureTable.geometry(table.rows().get(0)))
                    .getCoordinate();
            List<Envelope> boxes = IntStream.rangeClosed(0, LAST_ZOOM)
                    .mapToObj(zoom -> box(middle, WORLD_M / (1 << zoom)))
                    .toList();
            double pictures = bytes(service, it -> drawn(it, table, boxes)) / (double) vertices;
            double tiles = bytes(service, it -> cut(table, boxes)) / (double) vertices;
            ratios.atMost("pictures in one system, all scales", pictures, MOST, "bytes a vertex");
            ratios.atMost("tiles of one matrix set, all levels", tiles, MOST, "bytes a vertex");
        }
    }

    private static Object drawn(Service service, FeatureTable table, List<Envelope> boxes) {
        PortrayedLayer layer = service.bean(PortrayedLayers.class).of(table);
        MapStyle style = service.bean(Styles.class).get("red-lines");
        for (Envelope box : boxes) {
            service.bean(MapRenderer.class)
                    .draw(MapRequest.of(256, 256, box, CRS).with(new LayerDrawing(layer, style)));
        }
        return layer;
    }

    private static Object cut(FeatureTable table, List<Envelope> boxes) {
        VectorLayer layer = VectorLayer.of(table, CRS);
        boxes.forEach(box -> VectorTile.encode(List.of(layer), box));
        return layer;
    }

    /** How much more memory is in use after something was made. */
    private static long bytes(Service service, Function<Service, Object> making) {
        long before = used();
        Object made = making.apply(service);
        long after = used();
        java.lang.ref.Reference.reachabilityFence(made);
        return after - before;
    }

    /** The service makes them ready beside its start. */
    private static void awaitTiles() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("tiles-made-ready")) {
                thread.join();
            }
        }
    }

    private static Envelope box(Coordinate middle, double side) {
        Envelope box = new Envelope(middle);
        box.expandBy(side / 2);
        return box;
    }

    /** Once it does not shrink any more: what is held weakly goes in several collections. */
    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long before = Long.MAX_VALUE;
        long now = Long.MAX_VALUE - SETTLED_BYTES;
        while (before - now >= SETTLED_BYTES) {
            before = now;
            System.gc();
            now = runtime.totalMemory() - runtime.freeMemory();
        }
        return now;
    }
}
