package org.spatialplan.format.gdal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.LocalizedText;

/**
 * Makes a GeoPackage of a file in a folder of its own, which is deleted at once. The GeoPackage stays in the submission's work
 * folder under the hash of the file's content, so that a file that is opened several times is converted once.
 *
 * @param fileName as the sender calls it, for messages
 * @param kind of the file, for messages
 * @param workFolder of the submission
 */
public record Conversion(String fileName, LocalizedText kind, Path workFolder) {

    /** The column of geometries, named so that no column of a sender has the name. */
    static final String GEOMETRY = "spatialplan_geometry";

    private static final String ENDING = ".gpkg";
    private static final String BEGINNING = "gdal-";

    /** Whether a file in a work folder is one. */
    public static boolean isOne(String fileName) {
        return fileName.startsWith(BEGINNING) && fileName.endsWith(ENDING);
    }

    /**
     * The file as a GeoPackage.
     *
     * @param sent the file, or a folder with its parts
     * @param name under which GDAL gets it; of a folder with parts the part that GDAL opens, or a name for the folder
     * @param options of GDAL for this format, as environment variables
     * @throws org.spatialplan.format.rules.DataFileException if it cannot be converted
     */
    Path of(GdalDriver driver, Path sent, String name, Map<String, String> options) {
        Gdal.here().require(fileName, kind, driver);
        try {
            Path done = workFolder.resolve(BEGINNING + hash(sent) + ENDING);
            if (!Files.exists(done)) {
                make(driver, sent, name, options, done);
            }
            return done;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(GdalDriver driver, Path sent, String name, Map<String, String> options, Path done)
            throws IOException {
        Path folder = Files.createTempDirectory(workFolder, "gdal");
        try {
            Path made = folder.resolve("made" + ENDING);
            Gdal.here().convert(fileName, kind, driver, linked(sent, folder, name), made, options);
            Files.move(made, done);
        } finally {
            delete(folder);
        }
    }

    /** Puts a file into a folder without copying it. */
    private static Path linked(Path sent, Path folder, String name) throws IOException {
        Path link = folder.resolve(name);
        if (Files.isDirectory(sent) && Files.exists(sent.resolve(name))) {
            for (Path part : parts(sent)) {
                Files.createSymbolicLink(folder.resolve(part.getFileName()), part.toAbsolutePath());
            }
            return link;
        }
        return Files.createSymbolicLink(link, sent.toAbsolutePath());
    }

    private static List<Path> parts(Path sent) throws IOException {
        if (!Files.isDirectory(sent)) {
            return List.of(sent);
        }
        try (Stream<Path> parts = Files.list(sent)) {
            return parts.sorted().toList();
        }
    }

    private static String hash(Path sent) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        for (Path part : parts(sent)) {
            digest.update(part.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            try (InputStream in = Files.newInputStream(part)) {
                for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                    WorkLimit.ask();
                    digest.update(buffer, 0, n);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
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
