package org.spatialplan.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.spatialplan.lake.Lake;

/** The definition of the system of all outlines that are written. */
final class Projjson {

    /** CGCS2000 in degrees, as the lake has it. */
    static final String EPSG_4490 = read();

    private Projjson() {}

    private static String read() {
        try (InputStream file = Lake.class.getResourceAsStream("epsg-4490.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
