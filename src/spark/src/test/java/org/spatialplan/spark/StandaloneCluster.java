package org.spatialplan.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spatialplan.run.Patience;

/**
 * A Spark cluster of this machine's own: a master and two workers as processes that listen on 127.0.0.1, on ports that the system chose. Each
 * worker has one core and memory for one executor. Everything is written into the given folder. Closing ends all processes, those of executors
 * and drivers too.
 */
final class StandaloneCluster implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
    private static final int WORKERS = 2;
    private static final String EXECUTOR_MEMORY = "640m";

    private final Path folder;
    private final SparkHome home;
    private final List<Daemon> daemons = new ArrayList<>();
    private final List<Submitted> drivers = new ArrayList<>();
    private final String address;

    private StandaloneCluster(Path folder) throws IOException {
        this.folder = folder;
        this.home = SparkHome.make();
        Daemon master = daemon("master", "org.apache.spark.deploy.master.Master", List.of());
        Patience.until("the master listens", () -> master.says(ADDRESS));
        this.address = master.found(ADDRESS);
    }

    /** Returns when both workers are registered. */
    static StandaloneCluster start(Path folder) throws IOException {
        StandaloneCluster cluster = new StandaloneCluster(folder);
        try {
            cluster.startWorkers();
            return cluster;
        } catch (Throwable failed) {
            cluster.close();
            throw failed;
        }
    }

    /**
     * Starts the job as {@code spark-submit} does, its driver on this machine.
     *
     * @param losesExecutorIn the description of a job whose last stage loses an executor, or empty
     * @param arguments the job's
     */
    Submitted submit(String losesExecutorIn, List<String> arguments) throws IOException {
        String name = "driver-" + drivers.size();
        List<String> command = new ArrayList<>(java("-Xmx640m"));
        command.addAll(List.of(
                "-D" + ExecutorLoss.STAGE + "=" + losesExecutorIn,
                "-D" + ExecutorLoss.WORKERS + "=" + workerIds(),
                "-cp",
                Path.of("target/spark/test-classes").toAbsolutePath() + ":" + home.classpath(),
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                address,
                "--jars",
                home.jars(),
                "--executor-memory",
                EXECUTOR_MEMORY,
                "--executor-cores",
                "1"));
        Map.of(
                        "spark.driver.host", "127.0.0.1",
                        "spark.driver.bindAddress", "127.0.0.1",
                        "spark.ui.enabled", "false",
                        "spark.sql.shuffle.partitions", "4",
                        "spark.extraListeners", ExecutorLoss.class.getName(),
                        "spark.scheduler.minRegisteredResourcesRatio", "1.0",
                        "spark.executor.extraJavaOptions", String.join(" ", quick()))
                .forEach((key, value) -> command.addAll(List.of("--conf", key + "=" + value)));
        command.addAll(List.of("--class", "org.spatialplan.spark.SparkCheck", "target/spark/spatial-plan-spark.jar"));
        command.addAll(arguments);
        Path log = folder.resolve(name + ".log");
        Submitted job = new Submitted(start(command, log), log);
        drivers.add(job);
        return job;
    }

    /** A job that was started. */
    record Submitted(Process driver, Path log) {

        /** Waits for the end. */
        int exitCode() {
            Patience.until("the job ends", () -> !driver.isAlive());
            return driver.exitValue();
        }

        /** Ends the driver as {@code kill -9} does. */
        void kill() {
            driver.destroyForcibly();
            exitCode();
        }

        /** All that the job has said, and the lines of {@link ExecutorLoss}. */
        String said() throws IOException {
            return Files.readString(log);
        }
    }

    private void startWorkers() throws IOException {
        List<Daemon> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            workers.add(daemon(
                    "worker-" + i,
                    "org.apache.spark.deploy.worker.Worker",
                    List.of(
                            "--cores",
                            "1",
                            "--memory",
                            "1g",
                            "--work-dir",
                            folder.resolve("work-" + i).toString(),
                            address)));
        }
        for (Daemon worker : workers) {
            Patience.until("a worker is registered", () -> worker.says(REGISTERED));
        }
    }

    private Daemon daemon(String name, String type, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(java("-Xmx256m"));
        command.addAll(
                List.of("-cp", Path.of("target/spark/test-classes").toAbsolutePath() + ":" + home.classpath(), type));
        command.addAll(List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
        command.addAll(arguments);
        Path log = folder.resolve(name + ".log");
        Daemon daemon = new Daemon(start(command, log), log);
        daemons.add(daemon);
        return daemon;
    }

    private Process start(List<String> command, Path log) throws IOException {
        ProcessBuilder process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        process.environment()
                .putAll(Map.of(
                        "SPARK_HOME",
                        home.folder().toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "SPARK_LOCAL_DIRS",
                        folder.toString()));
        return process.start();
    }

    private List<String> java(String heap) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Path.of("src/spark/java.options").toAbsolutePath(),
                heap,
                "-Dlog4j2.configurationFile=org/spatialplan/spark/cluster-log4j2.properties"));
        command.addAll(quick());
        return command;
    }

    private List<String> quick() {
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-DEPSG-HSQL.directory=" + System.getProperty("java.io.tmpdir") + "/GeoTools");
    }

    private String workerIds() {
        return String.join(
                ",",
                daemons.stream()
                        .skip(1)
                        .map(worker -> String.valueOf(worker.process().pid()))
                        .toList());
    }

    /** A master or worker, and what it says. */
    private record Daemon(Process process, Path log) {

        /** @throws IllegalStateException if it has ended */
        boolean says(Pattern what) throws IOException {
            String text = Files.readString(log);
            if (!process.isAlive()) {
                throw new IllegalStateException("ended: " + text);
            }
            return what.matcher(text).find();
        }

        /** The first group. */
        String found(Pattern what) throws IOException {
            Matcher found = what.matcher(Files.readString(log));
            if (!found.find()) {
                throw new IllegalStateException(what + " is not in " + log);
            }
            return found.group(1);
        }
    }

    /** Drivers first, so that nobody asks for new executors; workers end theirs. */
    @Override
    public void close() {
        List<ProcessHandle> executors = daemons.stream()
                .flatMap(daemon -> daemon.process().descendants())
                .toList();
        drivers.forEach(Submitted::kill);
        Collections.reverse(daemons);
        for (Daemon daemon : daemons) {
            daemon.process().destroy();
            Patience.until("a daemon ends", () -> !daemon.process().isAlive());
        }
        executors.forEach(ProcessHandle::destroyForcibly);
        Patience.until("executors are gone", () -> executors.stream().noneMatch(StandaloneCluster::runs));
    }

    /** A process whose parent has gone may stay in the system's table without running. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
