package org.spatialplan.bench.secret;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.spatialplan.app.ServiceUnderTest;
import org.spatialplan.door.TwinData;

/**
 * Prints how long answers take, in milliseconds, of a service whose red lines and rivers are secret and of its twin, which never had
 * them. The two are asked in turn. The noise is the difference of medians within one service, of quarters of its requests. Arguments are
 * the number of requests at each door, and parts of addresses if not all are asked.
 */
public final class SecretTimes {

    private static final int WARM = 300;
    private static final double NANOS_A_MS = 1e6;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String PARCEL =
            "POLYGON ((118.672 24.94, 118.70 24.94, 118.70 24.96, 118.672 24.96, 118.672 24.94))";

    private static final List<String> DOORS = List.of(
            "/api/layers",
            "/api/layers/rivers",
            "/api/layers/red-lines/versions",
            "/api/layers/rivers/versions/1",
            "/api/layers/red-lines/diff?from=1&to=2",
            "/api/projects?touches=rivers/jin-river",
            "/api/projects/19",
            "/api/projects?limit=200",
            "/api/search?q=" + encoded("晋江"),
            "/api/conflicts?limit=200",
            "/api/conflicts/changes?layer=red-lines&from=1",
            "/api/indicators",
            "/ogc/collections?f=json",
            "/ogc/collections/rivers/items?f=json",
            "/ogc/collections/projects/items?f=json&limit=200",
            "/ogc/collections/rivers/tiles/WebMercatorQuad/9/219/424?f=mvt",
            "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=rivers",
            "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=projects&STYLES=&CRS=CRS:84&BBOX=118,24,119,25"
                    + "&WIDTH=200&HEIGHT=200&FORMAT=image/png",
            "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities",
            "POST /api/conflicts?parts=false");

    private SecretTimes() {}

    public static void main(String[] arguments) throws IOException {
        int requests = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("secret-times");
        Path geodata = TwinData.write(
                folder.resolve("geodata"), List.of("red-lines", "rivers", "river-systems", "river-buffers"));
        try (ServiceUnderTest secret = ServiceUnderTest.start(
                        "--spatialplan.data=" + folder.resolve("secret"),
                        "--logging.level.root=warn",
                        "--spatialplan.access.secret-layers=red-lines,rivers");
                ServiceUnderTest twin = ServiceUnderTest.start(
                        "--spatialplan.data=" + folder.resolve("twin"),
                        "--logging.level.root=warn",
                        "--spatialplan.geodata=" + geodata)) {
            System.out.printf("%-76s %9s %9s %9s %9s%n", "door", "secret", "twin", "differ", "noise");
            List<String> chosen = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
            DOORS.stream()
                    .filter(door -> chosen.isEmpty() || chosen.stream().anyMatch(door::contains))
                    .forEach(door -> measure(door, requests, secret.port(), twin.port()));
        }
    }

    private static void measure(String door, int requests, String secret, String twin) {
        for (int i = 0; i < WARM; i++) {
            ask(door, secret);
            ask(door, twin);
        }
        double[] ofSecret = new double[requests];
        double[] ofTwin = new double[requests];
        for (int i = 0; i < requests; i++) {
            if (i % 4 < 2) {
                ofSecret[i] = ask(door, secret);
                ofTwin[i] = ask(door, twin);
            } else {
                ofTwin[i] = ask(door, twin);
                ofSecret[i] = ask(door, secret);
            }
        }
        double noise = Math.max(spread(ofSecret), spread(ofTwin));
        System.out.printf(
                "%-76s %9.3f %9.3f %9.3f %9.3f%n",
                door.substring(0, Math.min(76, door.length())),
                median(ofSecret),
                median(ofTwin),
                median(ofSecret) - median(ofTwin),
                noise);
    }

    /** Returns how far the medians of quarters lie apart. */
    private static double spread(double[] values) {
        int quarter = values.length / 4;
        double[] medians = IntStream.range(0, 4)
                .mapToDouble(i -> median(Arrays.copyOfRange(values, i * quarter, (i + 1) * quarter)))
                .sorted()
                .toArray();
        return medians[3] - medians[0];
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Asks once and returns the milliseconds that it took. */
    private static double ask(String door, String port) {
        boolean post = door.startsWith("POST ");
        URI address = URI.create("http://localhost:" + port + (post ? door.substring(5) : door));
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (post) {
            request.header("Content-Type", "text/plain").POST(HttpRequest.BodyPublishers.ofString(PARCEL));
        }
        long begin = System.nanoTime();
        try {
            CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return (System.nanoTime() - begin) / NANOS_A_MS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
