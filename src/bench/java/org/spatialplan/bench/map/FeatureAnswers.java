package org.spatialplan.bench.map;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.spatialplan.bench.rival.BenchLayers;
import org.spatialplan.bench.rival.KeptConnection;

/** GetFeature of 1,000 parcels over one kept-open connection, against MapServer in turn. */
final class FeatureAnswers {

    private static final int WARM_UP = 150;
    private static final int TIMES = 60;
    private static final int FEATURES = 1_000;
    private final MapServer rival;
    private final int port;

    FeatureAnswers(MapServer rival, int port) {
        this.rival = rival;
        this.port = port;
    }

    void print() throws Exception {
        System.out.println();
        System.out.println("| GetFeature of 1,000 parcels | MapServer, median | ours, median | ratio | target | met |");
        System.out.println("|---|---:|---:|---:|---:|---|");
        String theirs = rival.path() + "SERVICE=WFS&REQUEST=GetFeature&";
        String ours = "/ows?SERVICE=WFS&REQUEST=GetFeature&";
        String ask = "VERSION=2.0.0&TYPENAMES=%s&COUNT=1000&OUTPUTFORMAT=%s";
        String ask11 = "VERSION=1.1.0&TYPENAME=%s&MAXFEATURES=1000";
        String ask10 = "VERSION=1.0.0&TYPENAME=%s&MAXFEATURES=1000";
        row(
                "GeoJSON",
                theirs + text(ask, "parcels", "geojson"),
                ours + text(ask, BenchLayers.PARCELS, "application/json"));
        row(
                "GML 3.1.1, EPSG:4549",
                theirs + text(ask11, "parcels"),
                ours + text(ask11, BenchLayers.PARCELS) + "&SRSNAME=urn:ogc:def:crs:EPSG::4549");
        row(
                "their GML 2, our GML 3.2, EPSG:4549",
                theirs + text(ask10, "parcels"),
                ours + "VERSION=2.0.0&TYPENAMES=" + BenchLayers.PARCELS
                        + "&COUNT=1000&SRSNAME=urn:ogc:def:crs:EPSG::4549");
    }

    private void row(String format, String theirs, String ours) throws Exception {
        try (KeptConnection rivals = new KeptConnection(rival.port());
                KeptConnection own = new KeptConnection(port)) {
            byte[] question = get(theirs);
            byte[] ownQuestion = get(ours);
            for (int i = 0; i < WARM_UP; i++) {
                requireAll(own.ask(ownQuestion), format);
            }
            double[] rivalMillis = new double[TIMES];
            double[] ownMillis = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                byte[] answer = rivals.ask(question);
                rivalMillis[i] = (System.nanoTime() - start) / 1e6;
                requireAll(answer, format);
                start = System.nanoTime();
                own.ask(ownQuestion);
                ownMillis[i] = (System.nanoTime() - start) / 1e6;
            }
            print(format, median(rivalMillis), median(ownMillis));
        }
    }

    private static void print(String format, double theirs, double ours) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f ms | %.1f ms | %.2f | 1 | %s |%n",
                format,
                theirs,
                ours,
                theirs / ours,
                ours <= theirs ? "yes" : "**no**");
    }

    /** An exception report would be a quick answer. */
    private static void requireAll(byte[] answer, String format) {
        String text = new String(answer, StandardCharsets.UTF_8);
        int found =
                text.split("<gml:(?:Polygon|MultiSurface|MultiPolygon)[ >]|\"type\": ?\"(?:Polygon|MultiPolygon)\"", -1)
                                .length
                        - 1;
        if (found < FEATURES) {
            throw new IllegalStateException(
                    format + ": only " + found + " geometries in " + text.substring(0, Math.min(600, text.length())));
        }
    }

    private static byte[] get(String address) {
        return ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    private static double median(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
