package org.spatialplan.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.DoubleSupplier;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spatialplan.job.PrivateFiles;
import org.spatialplan.layer.Feature;

/**
 * The areas of layers that are made of links, kept in a file of the data folder: to measure them takes longer than to make the
 * layers. An area is found again for the same version of the service, the same data and the same drawings; a file that is missing
 * or damaged costs that time once more. Thread-safe.
 */
final class KeptAreas {

    /** Keeps nothing. */
    static final KeptAreas NONE = new KeptAreas(Optional.empty());

    private static final Logger LOG = LoggerFactory.getLogger(KeptAreas.class);
    private static final String FILE = "areas-of-links.txt";
    private static final String TOLD = "areas in m2 by version, layer and drawings; made anew when it is deleted";

    private final Optional<Path> file;
    private final Map<String, Double> used = new LinkedHashMap<>();

    private KeptAreas(Optional<Path> file) {
        this.file = file;
    }

    /** Keeps areas in a data folder. */
    static KeptAreas in(Path folder) {
        return new KeptAreas(Optional.of(folder.toAbsolutePath().normalize().resolve(FILE)));
    }

    /**
     * Returns the area of a layer in m².
     *
     * @param hash of the data that the layer is made of
     * @param measured measures it, if it is not known
     */
    double m2(String layer, String hash, List<Feature> features, DoubleSupplier measured) {
        if (file.isEmpty()) {
            return measured.getAsDouble();
        }
        String key = String.join("-", version(), layer, hash, Long.toHexString(drawings(features)));
        Optional<Double> known = Optional.ofNullable(read().getProperty(key)).flatMap(KeptAreas::number);
        double areaM2 = known.orElseGet(measured::getAsDouble);
        remember(layer, key, areaM2, known.isEmpty());
        return areaM2;
    }

    /** Areas are measured in another way, or links placed in another way, in another version at most. */
    private static String version() {
        return Optional.ofNullable(KeptAreas.class.getPackage().getImplementationVersion())
                .orElse("unpacked");
    }

    /** Changes with the ids, boxes and numbers of vertices. */
    private static long drawings(List<Feature> features) {
        long all = 0;
        for (Feature feature : features) {
            long one = feature.id().hashCode();
            if (feature.geometry().isPresent()) {
                Envelope box = feature.geometry().get().getEnvelopeInternal();
                one = 31 * one + feature.geometry().get().getNumPoints();
                one = 31 * one + Double.hashCode(box.getMinX());
                one = 31 * one + Double.hashCode(box.getMaxX());
                one = 31 * one + Double.hashCode(box.getMinY());
                one = 31 * one + Double.hashCode(box.getMaxY());
            }
            all = 1_000_003 * all + one;
        }
        return all;
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Properties read() {
        Properties kept = new Properties();
        try (Reader text = Files.newBufferedReader(file.orElseThrow(), StandardCharsets.UTF_8)) {
            kept.load(text);
        } catch (IOException | IllegalArgumentException e) {
            LOG.debug("No areas of layers are kept: {}", e.toString());
        }
        return kept;
    }

    /** Writes the areas of the newest layers; those of earlier ones are not needed again. */
    private synchronized void remember(String layer, String key, double areaM2, boolean isNew) {
        used.keySet().removeIf(other -> !other.equals(key) && other.startsWith(version() + "-" + layer + "-"));
        used.put(key, areaM2);
        if (!isNew) {
            return;
        }
        Properties kept = new Properties();
        used.forEach((one, m2) -> kept.setProperty(one, m2.toString()));
        try {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            kept.store(text, TOLD);
            PrivateFiles.folder(file.orElseThrow().getParent());
            PrivateFiles.replace(file.orElseThrow(), text.toByteArray());
        } catch (IOException e) {
            LOG.warn("The areas of layers are not kept for the next start: {}", e.toString());
        }
    }
}
