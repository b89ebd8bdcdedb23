package org.spatialplan.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.portrayal.style.Styles;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads SLD files, from the jar or from a folder. */
final class StyleFiles {

    private static final String OWN = "classpath:/styles/";

    private final String pattern;

    /**
     * Reads from a location.
     *
     * @param location a Spring resource location; a plain path means a folder
     */
    StyleFiles(String location) {
        String resource = location.contains(":") ? location : "file:" + location;
        // a pattern over the whole class path finds nothing where there is no folder; over a single place it throws
        String folder = resource.startsWith("classpath:") ? resource.replace("classpath:/", "classpath*:") : resource;
        this.pattern = (folder.endsWith("/") ? folder : folder + "/") + "*.sld";
    }

    /**
     * Reads the styles of a city: those of the setting, or else those of the city's folder and, for layers that it does not
     * style, the service's own; these say 示意 only of layers that the city calls so.
     */
    static Styles read(SpatialPlanSettings settings, Catalogue catalogue) {
        return read(settings.styles(), settings.geodata(), catalogue);
    }

    static Styles read(String styles, String geodata, Catalogue catalogue) {
        if (!styles.isEmpty()) {
            return Styles.read(new StyleFiles(styles).read());
        }
        Map<String, String> own = new StyleFiles(OWN).read();
        if (geodata.startsWith("classpath:")) {
            return Styles.read(own);
        }
        own.replaceAll((file, text) -> isIllustrative(file, catalogue) ? text : LegalWords.of(text));
        String city = geodata.endsWith("/") ? geodata + Geodata.STYLES : geodata + "/" + Geodata.STYLES;
        return Styles.read(new StyleFiles(city).read()).or(Styles.read(own));
    }

    /** The bundled files are named as their layers. */
    private static boolean isIllustrative(String file, Catalogue catalogue) {
        String layer = file.substring(file.lastIndexOf('/') + 1).replace(".sld", "");
        return catalogue.find(layer).map(LayerDefinition::illustrative).orElse(false);
    }

    /**
     * Returns texts by file name, in the order of the names.
     *
     * @throws DataFileException if one is not readable
     */
    Map<String, String> read() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Resource file : list()) {
            String name = "styles/" + file.getFilename();
            try (InputStream stream = file.getInputStream()) {
                texts.put(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new DataFileException(name, 0, "cannot be read: " + e.getMessage(), e);
            }
        }
        return texts;
    }

    private List<Resource> list() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                    .toList();
        } catch (IOException e) {
            throw new DataFileException("styles/", 0, "cannot be listed: " + e.getMessage(), e);
        }
    }
}
