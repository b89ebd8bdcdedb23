package org.spatialplan.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/** What people and their programs ask, in the shares of a busy day: maps, tiles, features of many layers, outlines, projects by place. */
final class LoadMix {

    private static final int VERTICES = 10_000;
    private static final String NINE_TYPES =
            "(rivers)(districts)(places)(bays)(red-lines)(reservoirs)(river-systems)(projects)(actions)";

    /** A circle of 3 km over the city's red line; each client's lies elsewhere, as no two parcels are the same. */
    private static byte[] outline(Random random) {
        double x = 118.3 + 0.4 * random.nextDouble();
        double y = 24.8 + 0.4 * random.nextDouble();
        StringBuilder wkt = new StringBuilder("POLYGON((");
        for (int i = 0; i <= VERTICES; i++) {
            double angle = 2 * Math.PI * (i % VERTICES) / VERTICES;
            wkt.append(i == 0 ? "" : ",")
                    .append(x + 0.03 * Math.cos(angle))
                    .append(' ')
                    .append(y + 0.03 * Math.sin(angle));
        }
        byte[] body = wkt.append("))").toString().getBytes(StandardCharsets.US_ASCII);
        return request(
                "POST /api/conflicts?parts=false",
                "Content-Type: text/plain\r\nContent-Length: " + body.length + "\r\n",
                body);
    }

    private final Random random;
    private final byte[] outline;

    LoadMix(long seed) {
        random = new Random(seed);
        outline = outline(random);
    }

    /** A whole HTTP request. */
    byte[] next() {
        int share = random.nextInt(100);
        if (share < 30) {
            return map();
        }
        if (share < 60) {
            return tile();
        }
        if (share < 80) {
            return outline;
        }
        return share < 90 ? features() : touches();
    }

    private byte[] map() {
        double x = 117.6 + random.nextDouble();
        double y = 24.5 + 0.8 * random.nextDouble();
        double width = 0.05 + 0.5 * random.nextDouble();
        return get(String.format(
                Locale.ROOT,
                "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=plan&STYLES=&CRS=CRS:84&BBOX=%.5f,%.5f,%.5f,%.5f"
                        + "&WIDTH=1024&HEIGHT=768&FORMAT=image/png",
                x,
                y,
                x + width,
                y + width * 0.75));
    }

    private byte[] tile() {
        int level = 9 + random.nextInt(5);
        int column = (int) ((118.0 + 0.8 * random.nextDouble() + 180) / 360 * (1 << level));
        double latitude = Math.toRadians(24.6 + 0.7 * random.nextDouble());
        int row = (int) ((1 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / Math.PI) / 2 * (1 << level));
        return get("/ogc/collections/red-lines/tiles/WebMercatorQuad/" + level + "/" + row + "/" + column + "?f=mvt");
    }

    private static byte[] features() {
        return get("/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&COUNT=1000&TYPENAMES=" + NINE_TYPES);
    }

    private byte[] touches() {
        String[] features = {"rivers/luoyang-river", "bays/quanzhou-bay", "districts/nanan", "river-systems/jin-river"};
        return get("/api/projects?touches=" + features[random.nextInt(features.length)] + "&distance="
                + random.nextInt(1000));
    }

    static byte[] get(String address) {
        return request("GET " + address, "", new byte[0]);
    }

    private static byte[] request(String line, String headers, byte[] body) {
        byte[] head =
                (line + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
