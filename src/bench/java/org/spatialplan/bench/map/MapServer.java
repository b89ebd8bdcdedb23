package org.spatialplan.bench.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.shape.CityShapes;

/** MapServer as FastCGI behind lighttpd on a free port of the loopback, with the benchmark's data as indexed shapefiles. */
final class MapServer implements AutoCloseable {

    private static final String PROGRAM = "/usr/lib/cgi-bin/mapserv";
    private static final int PROCESSES = 4;
    private final Path folder;
    private final Process server;
    private final int port;

    private MapServer(Path folder, Process server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** @throws IOException if one of the programs is missing or the server does not start */
    static MapServer start(CityShapes data) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("map-server");
        Shapefiles.write(folder, "areas", Plane.of(data.polygons()));
        Shapefiles.write(folder, "parcels", Plane.of(data.parcels()));
        int port = freePort();
        Map<String, String> values = Map.of(
                "@FOLDER@", folder.toString(),
                "@PORT@", Integer.toString(port),
                "@MAPSERV@", PROGRAM,
                "@PROCESSES@", Integer.toString(PROCESSES));
        write(folder.resolve("bench.map"), "/bench/map-server.map", values);
        write(folder.resolve("lighttpd.conf"), "/bench/lighttpd.conf", values);
        Files.writeString(folder.resolve("mapserver.conf"), "CONFIG\n  ENV\n    MS_MAP_PATTERN \".\"\n  END\nEND\n");
        Process server = new ProcessBuilder(
                        "lighttpd", "-D", "-f", folder.resolve("lighttpd.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("lighttpd.log").toFile())
                .start();
        awaitPort(port);
        return new MapServer(folder, server, port);
    }

    int port() {
        return port;
    }

    /** With the question mark, ready for parameters. */
    String path() {
        return "/mapserv?map=" + folder.resolve("bench.map") + "&";
    }

    static String version() throws IOException {
        Process asked =
                new ProcessBuilder(PROGRAM, "-v").redirectErrorStream(true).start();
        String answer = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return answer.split(" PROJ")[0].strip();
    }

    private static void write(Path file, String resource, Map<String, String> values) throws IOException {
        try (InputStream stream = MapServer.class.getResourceAsStream(resource)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace(value.getKey(), value.getValue());
            }
            Files.writeString(file, text);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitPort(int port) throws InterruptedException, IOException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IOException("lighttpd does not answer on port " + port);
    }

    @Override
    public void close() throws IOException {
        // the server would start its children anew
        List<ProcessHandle> children = server.descendants().toList();
        server.destroy();
        children.forEach(ProcessHandle::destroy);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
