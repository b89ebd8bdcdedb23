package org.spatialplan.spark.home;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkContext;
import org.apache.spark.Success$;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Counts what the stages of a run cost: how evenly the work is spread over tasks, and how many bytes went from task to task. Spark tells it with a short
 * delay. Thread-safe.
 */
public final class StageFigures extends SparkListener implements AutoCloseable {

    /** What Spark calls the description of a job, among the properties of its stages. */
    private static final String DESCRIPTION = "spark.job.description";

    private final SparkContext context;
    private final Map<Integer, List<Task>> tasks = new TreeMap<>();
    private final Map<Integer, String> names = new TreeMap<>();

    private StageFigures(SparkContext context) {
        this.context = context;
    }

    /** Begins to count. */
    public static StageFigures of(SparkContext context) {
        StageFigures figures = new StageFigures(context);
        context.addSparkListener(figures);
        return figures;
    }

    /** @param rows that it read; a task of a part that holds nothing reads none */
    private record Task(long cpuNanos, long rows, long readBytes, long writtenBytes) {}

    /**
     * The figures of a stage.
     *
     * @param stage its number in Spark
     * @param name the description of its job, else where it is in the program
     * @param tasks number of tasks that succeeded
     * @param cpuSeconds of all of them
     * @param slowestOfMedian CPU time of the slowest task, in medians of the tasks that had rows to read
     * @param readBytes that came from earlier stages
     * @param largestOfMedian bytes that the task read that read most, in medians; 0 if the median is
     * @param writtenBytes for later stages
     */
    public record Stage(
            int stage,
            String name,
            int tasks,
            double cpuSeconds,
            double slowestOfMedian,
            long readBytes,
            double largestOfMedian,
            long writtenBytes) {}

    @Override
    public void onTaskEnd(SparkListenerTaskEnd event) {
        TaskMetrics metrics = event.taskMetrics();
        if (event.reason() == Success$.MODULE$ && metrics != null) {
            Task task = new Task(
                    metrics.executorCpuTime(),
                    metrics.shuffleReadMetrics().recordsRead()
                            + metrics.inputMetrics().recordsRead(),
                    metrics.shuffleReadMetrics().totalBytesRead(),
                    metrics.shuffleWriteMetrics().bytesWritten());
            synchronized (this) {
                tasks.computeIfAbsent(event.stageId(), stage -> new ArrayList<>())
                        .add(task);
            }
        }
    }

    @Override
    public synchronized void onStageSubmitted(SparkListenerStageSubmitted event) {
        String job = event.properties() == null ? null : event.properties().getProperty(DESCRIPTION);
        names.put(event.stageInfo().stageId(), job == null ? event.stageInfo().name() : job);
    }

    /** Lists the stages of which tasks have come to an end, in their order. */
    public synchronized List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        tasks.forEach((stage, done) -> stages.add(figures(stage, names.getOrDefault(stage, ""), done)));
        return stages;
    }

    private static Stage figures(int stage, String name, List<Task> tasks) {
        return new Stage(
                stage,
                name,
                tasks.size(),
                tasks.stream().mapToLong(Task::cpuNanos).sum() / 1e9,
                largestOfMedian(tasks.stream()
                        .filter(task -> task.rows() > 0)
                        .mapToLong(Task::cpuNanos)
                        .toArray()),
                tasks.stream().mapToLong(Task::readBytes).sum(),
                largestOfMedian(tasks.stream().mapToLong(Task::readBytes).toArray()),
                tasks.stream().mapToLong(Task::writtenBytes).sum());
    }

    private static double largestOfMedian(long[] values) {
        Arrays.sort(values);
        double median = values.length == 0 ? 0 : values[values.length / 2];
        return median == 0 ? 0 : values[values.length - 1] / median;
    }

    @Override
    public void close() {
        context.removeSparkListener(this);
    }
}
