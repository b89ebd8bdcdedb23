package org.spatialplan.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.spatialplan.plan.BodyRole;
import org.spatialplan.plan.PlanPeriod;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.ItemConditions;
import org.spatialplan.query.ItemQueries;
import org.spatialplan.query.ItemQuestion;
import org.spatialplan.query.ItemTies;
import org.spatialplan.query.PlanMap;
import org.spatialplan.query.SpatialCondition;
import org.spatialplan.query.sum.Grouping;
import org.spatialplan.query.sum.ProjectSums;
import org.spatialplan.query.sum.SumMethod;
import org.spatialplan.query.sum.SumQuestion;

/**
 * How long each question over the whole plan takes: the least (p0.00) and the median, which a busy machine disturbs least. Run with {@code bin/bench}; results in docs/benchmarks.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class QuestionBenchmark {

    @Param({
        "action",
        "body",
        "period",
        "words",
        "township",
        "district",
        "box",
        "sum-field",
        "sum-township",
        "sum-body",
        "sum-basin",
        "sum-river",
        "sum-bay",
        "sum-period",
        "sum-year",
        "sum-precision",
        "sum-quantity"
    })
    public String question;

    private PlanMap map;
    private ItemQueries queries;
    private ItemQuestion<Project> asked;
    private Optional<SumQuestion> sums;

    @Setup
    public void load() {
        map = GeodataFiles.planMap();
        queries = new ItemQueries(map);
        asked = asked();
        sums = sums();
    }

    private ItemQuestion<Project> asked() {
        ItemQuestion<Project> all = ItemQuestion.all();
        return switch (question) {
            case "action" -> all.where(new ItemTies(map.plan()).with(Subject.action("3-08")));
            case "body" -> all.where(ItemConditions.ofBody("city-water-resources-bureau", Optional.of(BodyRole.LEAD)));
            case "period" -> all.where(ItemConditions.in(PlanPeriod.TO_2030));
            case "words" -> all.where(ItemConditions.saying("污水", map));
            case "township" -> all.at(new SpatialCondition.InTownship(place("places/heshi-town")));
            case "district" -> all.at(new SpatialCondition.Near(place("districts/nanan"), 0));
            case "box" -> all.at(new SpatialCondition.InBox(new Envelope(118.5, 118.8, 24.8, 25.1)));
            default -> all;
        };
    }

    private Optional<SumQuestion> sums() {
        if (question.equals("sum-quantity")) {
            return Optional.of(new SumQuestion(
                    Grouping.DISTRICT, SumMethod.WHOLE, map.plan().findQuantityKind("sewer_pipe_km")));
        }
        return question.startsWith("sum-")
                ? Optional.of(new SumQuestion(
                        Grouping.valueOf(question.substring(4).toUpperCase(Locale.ROOT)),
                        SumMethod.SPREAD,
                        Optional.empty()))
                : Optional.empty();
    }

    private static FeatureRef place(String address) {
        return FeatureRef.parse(address).orElseThrow();
    }

    @Benchmark
    public Object ask() {
        var matches = queries.projects(asked);
        return sums.isPresent() ? ProjectSums.of(matches, sums.get(), map) : List.copyOf(matches);
    }
}
