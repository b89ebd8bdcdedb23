package org.spatialplan.spark;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.scheduler.StageInfo;

/**
 * Listens in a driver's process (spark.extraListeners), says what happens in lines that begin with {@link #MARK}, and kills the executor of the
 * first task of the given stage, as {@code kill -9} does. System properties: {@link #STAGE}, the description of the
 * stage's job; of its stages the first is meant that reads what others shuffled; and {@link #WORKERS}, ids of the workers' processes, whose children executors are.
 */
public final class ExecutorLoss extends SparkListener {

    static final String MARK = "loss: ";
    static final String STAGE = "tests.loss.stage";
    static final String WORKERS = "tests.loss.workers";

    private final Map<Integer, String> stages = new ConcurrentHashMap<>();
    private boolean killed;

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted event) {
        StageInfo stage = event.stageInfo();
        String job = event.properties().getProperty("spark.job.description", "");
        if (!stage.parentIds().isEmpty()) {
            stages.put(stage.stageId(), job);
        }
        say("stage " + stage.stageId() + " attempt " + stage.attemptNumber() + " of " + stage.numTasks() + " tasks: "
                + stage.name() + " (" + job + ")");
    }

    @Override
    public void onTaskStart(SparkListenerTaskStart event) {
        String job = System.getProperty(STAGE, "");
        if (killed || job.isEmpty()) {
            return;
        }
        String name = stages.getOrDefault(event.stageId(), "");
        if (name.equals(job)) {
            killed = true;
            ProcessHandle executor = executor(event.taskInfo().executorId()).orElseThrow();
            executor.destroyForcibly();
            say("killed process " + executor.pid() + " in stage " + event.stageId() + ": " + name);
        }
    }

    @Override
    public void onStageCompleted(SparkListenerStageCompleted event) {
        StageInfo stage = event.stageInfo();
        say("end of stage " + stage.stageId() + (stage.failureReason().isDefined() ? ", failed" : ""));
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved event) {
        say("lost executor " + event.executorId());
    }

    private static Optional<ProcessHandle> executor(String id) {
        return Stream.of(System.getProperty(WORKERS).split(","))
                .map(Long::valueOf)
                .flatMap(worker -> ProcessHandle.of(worker).stream())
                .flatMap(ProcessHandle::children)
                .filter(ProcessHandle::isAlive)
                .filter(executor -> hasId(executor, id))
                .findFirst();
    }

    private static boolean hasId(ProcessHandle executor, String id) {
        List<String> arguments = List.of(executor.info().arguments().orElse(new String[0]));
        int option = arguments.indexOf("--executor-id");
        return option >= 0 && arguments.get(option + 1).equals(id);
    }

    private static void say(String what) {
        System.out.println(MARK + what);
    }
}
