package org.spatialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spatialplan.portrayal.Legend;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.figure.MapFigures;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.portrayal.text.MapFonts;

/** What draws the figures of documents, with the bundled styles and the fonts of this machine. */
public final class CityFigures {

    private static final MapFigures FIGURES = of(MapFonts.find());

    private CityFigures() {}

    public static MapFigures get() {
        return FIGURES;
    }

    public static MapFigures of(MapFonts fonts) {
        return new MapFigures(new MapRenderer(fonts), new Legend(fonts), Styles.read(styles()));
    }

    private static Map<String, String> styles() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("styles"))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
