package org.spatialplan.format.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.spatialplan.format.city.DataFileException;
import org.spatialplan.geo.WorkLimit;
import org.spatialplan.text.Messages;

/**
 * Unpacks the one Shapefile of a zip under plain names, {@code shape.shp} and so on: no name of the zip becomes a path, and what
 * nobody reads is not unpacked.
 */
final class ShapefileZip {

    /** How many times its packed size each part may have: a table is mostly blanks, coordinates hardly shrink. */
    private static final Map<String, Integer> PARTS = Map.of("shp", 50, "shx", 50, "dbf", 200, "prj", 50, "cpg", 50);

    /** Parts of a few words. */
    private static final Map<String, Long> SHORT = Map.of("prj", 100_000L, "cpg", 10_000L);

    private static final int MAX_ENTRIES = 200;
    private static final int SHOWN = 100;
    private static final long SMALL_BYTES = 10 << 20;
    /** Of all parts: so much whatever the zip, and so many times its size. */
    private static final long ANY_BYTES = 1 << 30;

    private static final int TIMES_ITS_SIZE = 20;
    private static final Charset GBK = Charset.forName("GBK");

    private final String fileName;
    private final Path folder;
    private final TableChoice table;
    private final long mostBytes;
    /** Bytes of all parts. */
    private long total;

    private ShapefileZip(String fileName, Path folder, TableChoice table, long mostBytes) {
        this.mostBytes = mostBytes;
        this.table = table;
        this.fileName = fileName;
        this.folder = folder;
    }

    /**
     * @param table which Shapefile of the zip, by its name with or without {@code .shp}; needed if there are several
     * @return the folder that now holds the parts; it is the caller's to delete
     */
    static Path unpack(String fileName, Path zip, Path workFolder, TableChoice table) {
        try {
            Path folder = Files.createTempDirectory(workFolder, "shape");
            try (ZipFile file = opened(zip)) {
                new ShapefileZip(fileName, folder, table, ANY_BYTES + TIMES_ITS_SIZE * Files.size(zip)).unpack(file);
                return folder;
            } catch (IOException | RuntimeException e) {
                delete(folder);
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(fileName, e);
        }
    }

    private static DataFileException unreadable(String fileName, IOException e) {
        return new DataFileException(
                fileName, 0, Messages.of("format.no-readable-zip", BrokenPartException.text(e)), e);
    }

    /** The names of its Shapefiles, without folders and ending. */
    static List<String> names(String fileName, Path zip) {
        try (ZipFile file = opened(zip)) {
            return file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> !isMacShadow(name) && extension(name).equals("shp"))
                    .limit(MAX_ENTRIES)
                    .map(ShapefileZip::plainName)
                    .toList();
        } catch (IOException e) {
            throw unreadable(fileName, e);
        }
    }

    /** Names that are not marked as UTF-8 may be it nevertheless, or GBK, or anything. */
    private static ZipFile opened(Path zip) throws IOException {
        ZipDirectory.requireShort(zip);
        for (Charset names : List.of(StandardCharsets.UTF_8, GBK)) {
            try {
                return new ZipFile(zip.toFile(), names);
            } catch (ZipException e) {
                // The next one may fit.
            }
        }
        return new ZipFile(zip.toFile(), StandardCharsets.ISO_8859_1);
    }

    private void unpack(ZipFile zip) throws IOException {
        List<? extends ZipEntry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .filter(entry -> !isMacShadow(entry.getName()))
                .toList();
        if (entries.size() > MAX_ENTRIES) {
            throw new DataFileException(fileName, 0, Messages.of("format.holds-more-than-files", MAX_ENTRIES));
        }
        List<String> shapes = entries.stream()
                .map(ZipEntry::getName)
                .filter(name -> extension(name).equals("shp"))
                .toList();
        String stem = stem(chosen(shapes));
        for (ZipEntry entry : entries) {
            if (stem(entry.getName()).equalsIgnoreCase(stem) && PARTS.containsKey(extension(entry.getName()))) {
                copy(zip, entry);
            }
        }
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

    /** Their names, with their folders where these alone tell them apart. */
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

    /** Without folders and ending. */
    private static String plainName(String shape) {
        return stem(shape.substring(shape.lastIndexOf('/') + 1));
    }

    private void copy(ZipFile zip, ZipEntry entry) throws IOException {
        String kind = extension(entry.getName());
        String name = entry.getName().length() > SHOWN ? "*." + kind : entry.getName();
        long most = SHORT.getOrDefault(kind, entry.getCompressedSize() * PARTS.get(kind) + SMALL_BYTES);
        Path part = folder.resolve("shape." + kind);
        if (Files.exists(part)) {
            throw new DataFileException(fileName, 0, Messages.of("format.holds-two-files-named", name));
        }
        long copied = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(part)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                WorkLimit.ask();
                copied += n;
                total += n;
                if (total > mostBytes || copied > most) {
                    throw new DataFileException(
                            fileName,
                            0,
                            Messages.of("format.unpacks-more-than-bytes", name, Math.min(most, mostBytes)));
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /** macOS puts attributes into {@code __MACOSX/._parcels.shp}, which is no Shapefile. */
    private static boolean isMacShadow(String name) {
        return name.substring(name.lastIndexOf('/') + 1).startsWith("._");
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
