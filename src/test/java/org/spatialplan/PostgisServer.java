package org.spatialplan;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL with PostGIS of its own, from Debian's packages, in a temp folder; gone when closed, or with this process. */
public final class PostgisServer implements PostgisHost, AutoCloseable {

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final String MISSING =
            "PostgreSQL with PostGIS is not installed; on Debian: apt-get install postgresql postgresql-postgis";
    private final Path binaries;
    private final Path folder;
    private final int port;
    private final List<String> settings;
    private final List<Long> frozen = new ArrayList<>();

    private PostgisServer(Path binaries, Path folder, int port, List<String> settings) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
        this.settings = settings;
    }

    /**
     * Starts one.
     *
     * @param settings lines of postgresql.conf, beside those that make it quick and careless
     * @throws IOException if it is not installed or does not start
     */
    public static PostgisServer start(String... settings) throws IOException, InterruptedException, SQLException {
        Path binaries = newestBinaries();
        Path folder = Files.createTempDirectory("postgis");
        PostgisServer server = new PostgisServer(binaries, folder, FreePort.find(), List.of(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.make();
        return server;
    }

    /** A connection as the administrator that keeps its statements prepared on the server from the first use. */
    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url(USER) + "?user=" + USER + "&prepareThreshold=1&binaryTransfer=true&sslmode=disable");
    }

    /** JDBC address of a database; it takes every user without a password. */
    @Override
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Whether it can be started on this machine. */
    public static boolean isInstalled() {
        try {
            return Files.exists(newestBinaries());
        } catch (IOException e) {
            return false;
        }
    }

    /** Lets it come up again after {@link #halt}. */
    @Override
    public void resume() throws IOException, InterruptedException {
        run("pg_ctl", "start", "-w", "-l", folder.resolve("log").toString(), "-D", data().toString());
    }

    /** Goes away: connections break, and new ones are refused. What was committed is written first, which this server does late. */
    @Override
    public void halt() throws IOException, InterruptedException {
        stop("fast");
    }

    @Override
    public void freeze() throws IOException, InterruptedException {
        long first = first();
        signal("STOP", first); // it makes no more processes
        frozen.add(first);
        for (long process : ProcessHandle.of(first)
                .orElseThrow()
                .descendants()
                .mapToLong(ProcessHandle::pid)
                .toArray()) {
            signal("STOP", process);
            frozen.add(process);
        }
    }

    @Override
    public void thaw() throws IOException, InterruptedException {
        for (long process : frozen) {
            if (ProcessHandle.of(process).isPresent()) {
                signal("CONT", process);
            }
        }
        frozen.clear();
    }

    private long first() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data().resolve("postmaster.pid")).get(0).strip());
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        int code = new ProcessBuilder("kill", "-" + name, Long.toString(process))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0 && ProcessHandle.of(process).isPresent()) {
            throw new IOException("kill -" + name + " failed");
        }
    }

    private void stop(String mode) throws IOException, InterruptedException {
        run("pg_ctl", "stop", "-w", "-m", mode, "-D", data().toString());
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            thaw();
            if (Files.exists(data().resolve("postmaster.pid"))) {
                stop("immediate");
            }
            delete(folder);
        } catch (IOException e) {
            throw new IllegalStateException("The server's folder cannot be removed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void make() throws IOException, InterruptedException, SQLException {
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
        run("initdb", "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C", "--no-sync", "-D", data().toString());
        Files.write(data().resolve("postgresql.auto.conf"), configuration());
        resume();
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION postgis");
        }
    }

    private List<String> configuration() {
        List<String> lines = new ArrayList<>(List.of(
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = '" + folder + "'",
                "fsync = off",
                "synchronous_commit = off",
                "full_page_writes = off"));
        lines.addAll(settings);
        return lines;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", USER, "--"));
        }
        command.add(binaries.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        Path output = Files.createTempFile("postgis", ".log");
        int code = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String said = Files.readString(output);
        Files.delete(output);
        if (code != 0) {
            throw new IOException(program + " failed: " + said);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Path newestBinaries() throws IOException {
        if (!Files.isDirectory(PACKAGES)) {
            throw new IOException(MISSING);
        }
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            return versions.filter(PostgisServer::hasPostgis)
                    .max(Comparator.comparingInt(
                            version -> Integer.parseInt(version.getFileName().toString())))
                    .map(version -> version.resolve("bin"))
                    .orElseThrow(() -> new IOException(MISSING));
        }
    }

    private static boolean hasPostgis(Path version) {
        return Files.exists(version.resolve("bin/initdb"))
                && Files.exists(Path.of("/usr/share/postgresql")
                        .resolve(version.getFileName())
                        .resolve("extension/postgis.control"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
