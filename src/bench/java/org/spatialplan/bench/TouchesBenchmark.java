package org.spatialplan.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.locationtech.jts.geom.Envelope;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Project;
import org.spatialplan.query.ItemMatch;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.SpatialCondition;

/** How long a spatial question over all projects takes. Run with {@code bin/bench}; results in docs/benchmarks.md. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TouchesBenchmark {

    @Param({"rivers/luoyang-river", "river-systems/jin-river", "bays/quanzhou-bay", "districts/nanan"})
    public String feature;

    @Param({"0", "500"})
    public double distanceM;

    private ItemQueries queries;
    private ItemQuestion<Project> touches;
    private ItemQuestion<Project> bbox;

    @Setup
    public void load() {
        PlanMap map = GeodataFiles.planMap();
        queries = new ItemQueries(map);
        touches = ItemQuestion.<Project>all()
                .at(new SpatialCondition.Near(FeatureRef.parse(feature).orElseThrow(), distanceM));
        bbox = ItemQuestion.<Project>all().at(new SpatialCondition.InBox(new Envelope(118.5, 118.8, 24.8, 25.1)));
    }

    @Benchmark
    public List<ItemMatch<Project>> touches() {
        return queries.projects(touches);
    }

    @Benchmark
    public List<ItemMatch<Project>> bbox() {
        return queries.projects(bbox);
    }
}
