package org.spatialplan.bench.map;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.spatialplan.bench.rival.KeptConnection;

/** How much of a server's maps is painted: both must draw the same, or their rates say nothing. */
final class Painted {

    private static final int MAPS = 40;
    private static final int WHITE = 0xFFFFFF;

    private Painted() {}

    /** Share of the pixels of some maps that are not white, 0 to 1. */
    static double share(int port, List<byte[]> requests) throws IOException {
        long painted = 0;
        long all = 0;
        try (KeptConnection connection = new KeptConnection(port)) {
            for (byte[] request : requests.subList(0, MAPS)) {
                BufferedImage map = ImageIO.read(new ByteArrayInputStream(connection.ask(request)));
                int pixels = map.getWidth() * map.getHeight();
                painted += IntStream.range(0, pixels)
                        .filter(i -> (map.getRGB(i % map.getWidth(), i / map.getWidth()) & WHITE) != WHITE)
                        .count();
                all += pixels;
            }
        }
        return (double) painted / all;
    }
}
