package org.spatialplan.format.gdal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.spatialplan.format.read.ZipFiles;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/**
 * The folder of a file geodatabase within a zip. Only the files with tables are unpacked, whose names are a letter and
 * eight hexadecimal digits, so that no name in the zip becomes a path; indexes are left out.
 */
final class GeodatabaseFolder {

    /** The table of all tables, by which a geodatabase is known. */
    static final String CATALOGUE = "a00000001.gdbtable";

    private static final Pattern PART = Pattern.compile("a[0-9a-f]{8}\\.gdbtablx?");
    private static final Set<String> SMALL_PARTS = Set.of("gdb", "timestamps");
    private static final int MAX_PARTS = 4_000;

    private GeodatabaseFolder() {}

    /** The folders of geodatabases among the names in a zip; an empty text for a geodatabase without a folder. */
    static List<String> in(Stream<String> members) {
        return members.filter(name -> plainName(name).equals(CATALOGUE))
                .map(GeodatabaseFolder::folder)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /**
     * Unpacks the geodatabase of a zip.
     *
     * @param target folder of the geodatabase, which does not exist yet
     * @throws DataFileException if the zip holds none or several, or is suspiciously large
     */
    static Path unpack(String fileName, Path zip, Path target) throws IOException {
        try (ZipFile file = ZipFiles.open(zip)) {
            List<String> folders = in(file.stream().map(ZipEntry::getName));
            if (folders.size() != 1) {
                throw new DataFileException(
                        fileName,
                        0,
                        folders.isEmpty()
                                ? Messages.of("gdal.no-geodatabase")
                                : Messages.of("gdal.several-geodatabases", String.join(", ", folders)));
            }
            Files.createDirectory(target);
            BoundedUnpacking unpacking = new BoundedUnpacking(fileName, zip);
            for (ZipEntry part : parts(fileName, file, folders.get(0))) {
                unpacking.copy(file, part, target.resolve(plainName(part.getName())));
            }
            return target;
        }
    }

    private static List<? extends ZipEntry> parts(String fileName, ZipFile zip, String folder) {
        List<? extends ZipEntry> parts = zip.stream()
                .filter(entry -> !entry.isDirectory() && folder(entry.getName()).equals(folder))
                .filter(entry -> isPart(plainName(entry.getName())))
                .toList();
        if (parts.size() > MAX_PARTS) {
            throw new DataFileException(fileName, 0, Messages.of("format.holds-more-than-files", MAX_PARTS));
        }
        return parts;
    }

    private static boolean isPart(String name) {
        return PART.matcher(name).matches() || SMALL_PARTS.contains(name);
    }

    private static String plainName(String name) {
        String slashes = name.replace('\\', '/');
        return slashes.substring(slashes.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String folder(String name) {
        String slashes = name.replace('\\', '/');
        return slashes.substring(0, Math.max(0, slashes.lastIndexOf('/')));
    }
}
