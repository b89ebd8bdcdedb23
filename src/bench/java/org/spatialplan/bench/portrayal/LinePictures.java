package org.spatialplan.bench.portrayal;

import org.spatialplan.bench.rival.Ratios;
import org.spatialplan.bench.rival.Workload;

/** Processor time of pictures of the line at some scales, encoding included. */
public final class LinePictures {

    private static final double SECONDS = 1;

    private LinePictures() {}

    public static void tell(Workload workload, Ratios ratios) throws Exception {
        new MapBenchmark(workload.data(), SECONDS).tell(ratios);
    }
}
