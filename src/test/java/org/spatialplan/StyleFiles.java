package org.spatialplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spatialplan.portrayal.style.Styles;

/** The bundled styles as tests read them: straight from the folder. */
public final class StyleFiles {

    public static final Path FOLDER = Path.of("styles");

    private StyleFiles() {}

    /** Text by file name. */
    public static Map<String, String> texts() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".sld")).toList()) {
                texts.put("styles/" + file.getFileName(), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Styles styles() {
        return Styles.read(texts());
    }
}
