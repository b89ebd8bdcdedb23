package org.spatialplan.format.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/**
 * Unpacks one Shapefile of a zip under fixed names, {@code shape.shp} and so on. No name in the zip becomes a path, and
 * files that are not needed are not unpacked.
 */
final class ShapefileZip {

    /**
     * The largest size of each part as a multiple of its packed size. A table consists mostly of blanks; coordinates
     * hardly shrink.
     */
    private static final Map<String, Integer> PARTS = Map.of("shp", 50, "shx", 50, "dbf", 200, "prj", 50, "cpg", 50);

    /** The largest sizes in bytes of parts with a few words. */
    private static final Map<String, Long> SHORT = Map.of("prj", 100_000L, "cpg", 10_000L);

    private static final int MAX_SHAPES = 2_000;

    private final String fileName;
    private final Path folder;
    private final TableChoice table;
    private final UnpackLimit limit;

    /**
     * An unpacked Shapefile.
     *
     * @param folder with its parts; the caller deletes it
     * @param name of the Shapefile, without folders and ending
     */
    record Unpacked(Path folder, String name) {}

    private ShapefileZip(String fileName, Path folder, TableChoice table, UnpackLimit limit) {
        this.limit = limit;
        this.table = table;
        this.fileName = fileName;
        this.folder = folder;
    }

    /**
     * Unpacks a Shapefile.
     *
     * @param table name of the Shapefile in the zip, with or without {@code .shp}; needed if there are several
     */
    static Unpacked unpack(String fileName, Path zip, Path workFolder, TableChoice table) {
        try {
            Path folder = Files.createTempDirectory(workFolder, "shape");
            try (ZipFile file = ZipFiles.open(zip)) {
                String name = new ShapefileZip(fileName, folder, table, UnpackLimit.of(fileName, zip)).unpack(file);
                return new Unpacked(folder, name);
            } catch (IOException | RuntimeException e) {
                delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw ZipFiles.unreadable(fileName, e);
        }
    }

    /** The names of the Shapefiles in a zip, without ending, and with folders where the names alone are equal. */
    static List<String> names(String fileName, Path zip) {
        try (ZipFile file = ZipFiles.open(zip)) {
            return choices(file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name ->
                            !ZipFiles.isMacShadow(name) && extension(name).equals("shp"))
                    .limit(MAX_SHAPES)
                    .toList());
        } catch (IOException e) {
            throw ZipFiles.unreadable(fileName, e);
        }
    }

    /** Unpacks the chosen Shapefile and returns its name. */
    private String unpack(ZipFile zip) throws IOException {
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !ZipFiles.isMacShadow(entry.getName()))
                .toList();
        limit.requireMembers(entries.size());
        List<String> shapes = entries.stream()
                .map(ZipEntry::getName)
                .filter(name -> extension(name).equals("shp"))
                .toList();
        String shape = chosen(shapes);
        String stem = stem(shape);
        for (ZipEntry entry : entries) {
            if (stem(entry.getName()).equalsIgnoreCase(stem) && PARTS.containsKey(extension(entry.getName()))) {
                copy(zip, entry);
            }
        }
        return plainName(shape);
    }

    private String chosen(List<String> shapes) {
        if (shapes.isEmpty()) {
            throw new DataFileException(fileName, 0, Messages.of("format.holds-no-shp"));
        }
        if (table.wanted().isEmpty() && shapes.size() == 1) {
            return shapes.get(0);
        }
        String wanted = table.wanted().orElse("");
        List<String> called = shapes.stream()
                .filter(shape -> table.wanted().isPresent() && isCalled(shape, wanted))
                .toList();
        return called.stream()
                .filter(shape -> called.size() == 1
                        || shape.equals(wanted)
                        || stem(shape).equals(wanted))
                .findFirst()
                .orElseThrow(() -> table.refused(fileName, choices(shapes)));
    }

    /** The names of Shapefiles, with their folders where the names alone are equal. */
    private static List<String> choices(List<String> shapes) {
        List<String> plain = shapes.stream().map(ShapefileZip::plainName).toList();
        return plain.stream().distinct().count() == plain.size()
                ? plain
                : shapes.stream().map(ShapefileZip::stem).toList();
    }

    private static boolean isCalled(String shape, String wanted) {
        return Stream.of(shape, stem(shape), plainName(shape), plainName(shape) + ".shp")
                .anyMatch(wanted::equals);
    }

    /** The name without folders and ending. */
    private static String plainName(String shape) {
        return stem(shape.substring(shape.lastIndexOf('/') + 1));
    }

    private void copy(ZipFile zip, ZipEntry entry) throws IOException {
        String kind = extension(entry.getName());
        long most = SHORT.getOrDefault(kind, UnpackLimit.ofPacked(entry.getCompressedSize(), PARTS.get(kind)));
        Path part = folder.resolve("shape." + kind);
        if (Files.exists(part)) {
            throw new DataFileException(fileName, 0, Messages.of("format.holds-two-files-named", entry.getName()));
        }
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(part)) {
            limit.copy(entry.getName(), in, out, most);
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new DataFileException(
                    folder.getFileName().toString(), 0, Messages.of("format.cannot-deleted", e.getMessage()), e);
        }
    }
}
