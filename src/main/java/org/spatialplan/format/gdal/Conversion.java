package org.spatialplan.format.gdal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.text.LocalizedText;

/**
 * Makes a GeoPackage of a file in a folder of its own. The GeoPackage stays in the submission's work folder, so that a
 * file that is opened several times is converted once; what was converted is deleted at once.
 */
final class Conversion {

    /** The column of geometries, named so that no column of a sender has the name. */
    static final String GEOMETRY = "spatialplan_geometry";

    private static final String DONE = ".gpkg";

    private Conversion() {}

    /** Puts a file into a folder, under a name of ours. */
    interface Input {

        /** Returns the file in the folder. */
        Path putInto(Path folder) throws IOException;
    }

    /**
     * The file as a GeoPackage.
     *
     * @param fileName as the sender calls it, for messages
     * @param kind of the file, for messages
     * @param key names what is converted, in this submission
     * @param workFolder of the submission
     * @param options of GDAL for this format, as environment variables
     * @throws org.spatialplan.format.rules.DataFileException if it cannot be converted
     */
    static Path of(
            String fileName,
            LocalizedText kind,
            GdalDriver driver,
            String key,
            Path workFolder,
            Input input,
            Map<String, String> options) {
        Path done = workFolder.resolve("gdal-" + Integer.toHexString(key.hashCode()) + DONE);
        if (Files.exists(done)) {
            return done;
        }
        try {
            Path folder = Files.createTempDirectory(workFolder, "gdal");
            try {
                Path made = folder.resolve("made" + DONE);
                Gdal.here().require(fileName, kind, driver);
                Gdal.here().convert(fileName, kind, driver, input.putInto(folder), made, options);
                return Files.move(made, done);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts one file into a folder without copying it. */
    static Path linked(Path file, Path folder, String name) throws IOException {
        Path link = folder.resolve(name);
        try {
            return Files.createSymbolicLink(link, file.toAbsolutePath());
        } catch (UnsupportedOperationException | IOException e) {
            return Files.copy(file, link);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
