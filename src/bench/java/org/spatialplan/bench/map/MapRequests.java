package org.spatialplan.bench.map;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;

/**
 * GetMap requests for random boxes of the benchmark's area at one scale, the same for both servers.
 *
 * @param scale denominator, by a pixel of 0.28 mm
 * @param area where the boxes lie, EPSG:4549, easting as x
 */
record MapRequests(int width, int height, int scale, Envelope area) {

    private static final double PIXEL_M = 0.00028;

    /** @param path with the question mark; @param more further parameters, or nothing */
    List<byte[]> make(int count, long seed, String path, String layer, String more) {
        Random random = new Random(seed);
        return Stream.generate(() -> request(random, path, layer, more))
                .limit(count)
                .toList();
    }

    private byte[] request(Random random, String path, String layer, String more) {
        double wide = width * PIXEL_M * scale;
        double high = height * PIXEL_M * scale;
        double x = area.getMinX() + random.nextDouble() * Math.max(0, area.getWidth() - wide);
        double y = area.getMinY() + random.nextDouble() * Math.max(0, area.getHeight() - high);
        // 1.1.1: easting before northing
        String query = String.format(
                Locale.ROOT,
                "SERVICE=WMS&VERSION=1.1.1&REQUEST=GetMap&LAYERS=%s&STYLES=&SRS=EPSG:4549&FORMAT=image/png"
                        + "&WIDTH=%d&HEIGHT=%d&BBOX=%.3f,%.3f,%.3f,%.3f%s",
                layer,
                width,
                height,
                x,
                y,
                x + wide,
                y + high,
                more);
        return ("GET " + path + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
