package org.spatialplan.ogc.wms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.spatialplan.web.HttpTest;

/** The WMS over HTTP, with the bundled data. */
abstract class WmsTest extends HttpTest {

    private static final Pattern CODE =
            Pattern.compile("<ServiceException code=\"([A-Za-z]+)\"(?: locator=\"(\\w+)\")?");

    /** A map of the city in CRS:84, 200 by 200 pixels; changes are pairs of name and value, null for leaving out. */
    static Map<String, String> map(String... changes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("SERVICE", "WMS");
        parameters.put("VERSION", "1.3.0");
        parameters.put("REQUEST", "GetMap");
        parameters.put("LAYERS", "city");
        parameters.put("STYLES", "");
        parameters.put("CRS", "CRS:84");
        parameters.put("BBOX", "117.4,24.4,119.2,26.2");
        parameters.put("WIDTH", "200");
        parameters.put("HEIGHT", "200");
        parameters.put("FORMAT", "image/png");
        return changed(parameters, changes);
    }

    /** The same in 1.1.1. */
    static Map<String, String> map111(String... changes) {
        Map<String, String> parameters = map("VERSION", "1.1.1", "CRS", null, "SRS", "EPSG:4326");
        return changed(parameters, changes);
    }

    static Map<String, String> changed(Map<String, String> parameters, String... changes) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                all.remove(changes[i]);
            } else {
                all.put(changes[i], changes[i + 1]);
            }
        }
        return all;
    }

    Answer ows(Map<String, String> parameters) {
        return get(
                "/ows",
                parameters.entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
    }

    BufferedImage picture(Map<String, String> parameters) {
        Answer answer = ows(parameters);
        if (!answer.contentType().startsWith("image/")) {
            throw new AssertionError(answer.body());
        }
        return picture(answer);
    }

    static BufferedImage picture(Answer answer) {
        try {
            return ImageIO.read(new ByteArrayInputStream(answer.bytes()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As {@code code locator}, both from the report. */
    static String fault(Answer answer) {
        Matcher matcher = CODE.matcher(answer.body());
        if (!matcher.find()) {
            throw new AssertionError("no exception: " + answer.contentType() + " " + answer.body());
        }
        return matcher.group(1) + (matcher.group(2) == null ? "" : " " + matcher.group(2));
    }

    static Map<Integer, Integer> colours(BufferedImage picture) {
        Map<Integer, Integer> colours = new TreeMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        return colours;
    }
}
