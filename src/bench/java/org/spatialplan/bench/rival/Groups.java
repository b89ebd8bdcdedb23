package org.spatialplan.bench.rival;

import java.util.List;
import org.spatialplan.bench.line.BulkByAccuracy;
import org.spatialplan.bench.line.CheckCosts;
import org.spatialplan.bench.line.LinesTogether;
import org.spatialplan.bench.line.PlaceCosts;
import org.spatialplan.bench.portrayal.DrawingMemory;
import org.spatialplan.bench.portrayal.LinePictures;
import org.spatialplan.bench.tile.TileRates;
import org.spatialplan.shape.CityShapes;

/** All groups of the benchmark, in the order of the page. */
final class Groups {

    private static final int WARM_UP = 2;
    private static final int GROWTH_WARM_UP = 10;

    static final List<Group> ALL = List.of(
            new Group("checks", "One check by accuracy, CPU time of one thread", CheckCosts::tell),
            new Group("places", "Another place for a site, CPU time of one thread", PlaceCosts::tell),
            new Group("parcels", "Parcels against PostGIS and GEOS", Groups::parcels),
            new Group("bulk", "100,000 parcels with an accuracy", BulkByAccuracy::tell),
            new Group("lines", "Eleven control lines beside one of the same vertices", LinesTogether::tell),
            new Group("index", "The index", Groups::index),
            new Group("memory", "Memory of pictures and tiles", DrawingMemory::tell),
            new Group("start", "Start and import of the line", new Script("bin/bench-start")::tell),
            new Group("requests", "The fixed cost of a request", new Script("bin/bench-requests")::tell),
            new Group("http", "One parcel over HTTP", Groups::http),
            new Group(
                    "city", "One parcel over HTTP in a second city: 300 projects, 40 layers, zone 41", OtherCity::tell),
            new Group("files", "From a file to rows", Groups::files),
            new Group("pictures", "Pictures of the line", LinePictures::tell),
            new Group("tiles", "Vector tiles against ST_AsMVT, cold", TileRates::tell));

    private Groups() {}

    private static void parcels(Workload workload, Ratios ratios) throws Exception {
        CityShapes data = workload.data();
        new OneParcel(data, workload.postgis(), workload.geos(), workload.ours())
                .run(WARM_UP, workload.rounds())
                .tell(ratios);
        new AllParcels(data, workload.postgis(), workload.geos(), workload.ours())
                .run(WARM_UP, workload.rounds())
                .tell(ratios);
        new Rivers(data, workload.postgis(), workload.ours())
                .run(WARM_UP, workload.rounds())
                .tell(ratios);
    }

    private static void index(Workload workload, Ratios ratios) {
        ratios.atMost("index: memory", Ours.bytesAVertex(workload.data()), 60, "bytes a vertex");
        ratios.atMost("index: build", Ours.buildSecondsAMillion(workload.data()), 3, "s a million vertices");
        new Growth().run(GROWTH_WARM_UP, workload.rounds()).tell(ratios);
    }

    private static void http(Workload workload, Ratios ratios) throws Exception {
        try (Service service = Service.start(workload.data())) {
            new OneRequest(workload.data(), workload.postgis(), service)
                    .run(workload.rounds())
                    .tell(ratios);
        }
    }

    private static void files(Workload workload, Ratios ratios) throws Exception {
        try (Service service = Service.start(workload.data());
                FileToResult files = new FileToResult(workload.data(), workload.postgis(), service)) {
            files.run(workload.rounds()).tell(ratios);
        }
    }
}
