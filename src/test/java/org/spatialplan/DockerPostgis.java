package org.spatialplan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a container, of the image that docker/compose.yaml names. */
final class DockerPostgis implements PostgisHost {

    static final String IMAGE = "postgis/postgis:16-3.4";
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration PULL = Duration.ofMinutes(10);
    private static final Duration START = Duration.ofMinutes(2);

    private final String container;
    private final int port;

    private DockerPostgis(String container, int port) {
        this.container = container;
        this.port = port;
    }

    /** Whether an engine answers and has the image, or can get it. */
    static boolean isThere() throws InterruptedException {
        try {
            docker(ANSWER, "info");
            try {
                docker(ANSWER, "image", "inspect", IMAGE);
            } catch (IOException e) {
                docker(PULL, "pull", IMAGE);
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static DockerPostgis start() throws IOException, InterruptedException {
        int port = FreePort.find();
        String container = docker(
                START,
                "run",
                "--detach",
                "--publish",
                "127.0.0.1:" + port + ":5432",
                "--env",
                "POSTGRES_HOST_AUTH_METHOD=trust",
                IMAGE,
                "-c",
                "fsync=off",
                "-c",
                "synchronous_commit=off");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(container)));
        DockerPostgis server = new DockerPostgis(container, port);
        server.await();
        return server;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url("postgres") + "?user=postgres&sslmode=disable");
    }

    @Override
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void halt() throws IOException, InterruptedException {
        docker(START, "stop", container);
    }

    @Override
    public void resume() throws IOException, InterruptedException {
        docker(START, "start", container);
        await();
    }

    @Override
    public void freeze() throws IOException, InterruptedException {
        docker(START, "pause", container);
    }

    @Override
    public void thaw() throws IOException, InterruptedException {
        docker(START, "unpause", container);
    }

    /** The image starts its server twice: the first, which makes the database, has no network; the extension comes last. */
    private void await() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(START);
        while (true) {
            try (Connection connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("create extension if not exists postgis");
                return;
            } catch (SQLException e) {
                if (Instant.now().isAfter(end)) {
                    throw new IOException("PostGIS in Docker does not come up", e);
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
    }

    private static void remove(String container) {
        try {
            docker(START, "rm", "--force", "--volumes", container);
        } catch (IOException e) {
            System.err.println("The container " + container + " of the tests is left: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return what it printed, without the end of the line */
    private static String docker(Duration patience, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile("docker", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            String said = Files.readString(output).strip();
            if (!ended || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } finally {
            Files.delete(output);
        }
    }
}
