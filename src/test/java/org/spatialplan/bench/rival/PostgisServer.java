package org.spatialplan.bench.rival;

import java.io.IOException;
import java.net.ServerSocket;
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

/** A PostgreSQL with PostGIS of its own, from Debian's packages, in a temp folder; gone when closed. */
final class PostgisServer implements AutoCloseable {

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";
    private static final String MISSING =
            "PostgreSQL with PostGIS is not installed; on Debian: apt-get install postgresql postgresql-postgis";
    private final Path binaries;
    private final Path folder;
    private final int port;

    private PostgisServer(Path binaries, Path folder, int port) {
        this.binaries = binaries;
        this.folder = folder;
        this.port = port;
    }

    static PostgisServer start() throws IOException, InterruptedException, SQLException {
        Path binaries = newestBinaries();
        Path folder = Files.createTempDirectory("postgis-rival");
        PostgisServer server = new PostgisServer(binaries, folder, freePort());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.begin();
        return server;
    }

    /** A connection that keeps its statements prepared on the server from the first use. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER
                + "&prepareThreshold=1&binaryTransfer=true&sslmode=disable");
    }

    @Override
    public void close() {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            if (Files.exists(data().resolve("postmaster.pid"))) {
                run("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data().toString());
            }
            delete(folder);
        } catch (IOException e) {
            throw new IllegalStateException("The rival's folder cannot be removed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void begin() throws IOException, InterruptedException, SQLException {
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
        run("initdb", "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C", "--no-sync", "-D", data().toString());
        Files.write(data().resolve("postgresql.auto.conf"), settings());
        run("pg_ctl", "start", "-w", "-l", folder.resolve("log").toString(), "-D", data().toString());
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION postgis");
        }
    }

    private List<String> settings() {
        return List.of(
                "listen_addresses = '127.0.0.1'",
                "port = " + port,
                "unix_socket_directories = '" + folder + "'",
                "shared_buffers = 512MB",
                "work_mem = 64MB",
                "maintenance_work_mem = 256MB",
                "effective_cache_size = 2GB",
                "random_page_cost = 1.1",
                "max_wal_size = 4GB",
                "fsync = off",
                "synchronous_commit = off",
                "full_page_writes = off",
                "jit = off",
                "autovacuum = off",
                "max_parallel_workers_per_gather = 2");
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
        Path output = Files.createTempFile("postgis-rival", ".log");
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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
