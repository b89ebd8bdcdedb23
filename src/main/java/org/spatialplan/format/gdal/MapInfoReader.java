package org.spatialplan.format.gdal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.read.ZipFiles;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Reads MapInfo tables in a zip: {@code .tab} with {@code .dat}, {@code .map} and {@code .id}, or {@code .mif} with
 * {@code .mid}; and a {@code .mif} alone. Each table of a zip is a choice. A table that only refers to others is refused.
 * Stateless and thread-safe.
 */
public final class MapInfoReader {

    /** The name of the format for people. */
    public static final String FORMAT = "MapInfo";

    private static final Set<String> TABLES = Set.of("tab", "mif");
    private static final Set<String> PARTS = Set.of("tab", "dat", "map", "id", "mif", "mid");

    /** Words by which a table refers to other files. */
    private static final List<String> REFERRING = List.of("open table", "create view", "isseamless", "type linked");

    private static final long MAX_HEAD = 1 << 20;

    private MapInfoReader() {}

    /** Whether a member of a zip is a table of MapInfo. */
    public static boolean isTable(String member) {
        return TABLES.contains(extension(member)) && !ZipFiles.isMacShadow(member);
    }

    /** The names of the tables of a zip, without folders and ending. */
    public static List<String> tables(String fileName, Path zip) {
        try (ZipFile file = ZipFiles.open(zip)) {
            return members(file).map(MapInfoReader::plainName).toList();
        } catch (IOException e) {
            throw ZipFiles.unreadable(fileName, e);
        }
    }

    /**
     * Opens a table of a zip.
     *
     * @param workFolder where it is converted, once
     * @param table its name; needed if there are several
     * @throws DataFileException if there is no such table, or it cannot be read
     */
    public static ParcelSource open(String fileName, Path zip, Path workFolder, TableChoice table) {
        List<String> tables = tables(fileName, zip);
        String name = tables.size() == 1 && table.wanted().isEmpty()
                ? tables.get(0)
                : table.wanted().filter(tables::contains).orElseThrow(() -> table.refused(fileName, tables));
        Path converted = converted(fileName, zip + "/" + name, workFolder, folder -> unpacked(fileName, zip, name, folder));
        return new ConvertedParcels(FORMAT, name, GeoPackageParcelReader.open(fileName, converted), List.of());
    }

    /** Opens a {@code .mif} that was sent without its {@code .mid}, so that it has no attributes. */
    public static ParcelSource openAlone(String fileName, Path mif, Path workFolder) {
        Path converted =
                converted(fileName, mif.toString(), workFolder, folder -> Conversion.linked(mif, folder, "sent.mif"));
        return new ConvertedParcels(FORMAT, "", GeoPackageParcelReader.open(fileName, converted), List.of());
    }

    private static Path converted(String fileName, String key, Path workFolder, Conversion.Input input) {
        LocalizedText kind = Messages.of("gdal.kind.mapinfo");
        return Conversion.of(fileName, kind, GdalDriver.MAPINFO, key, workFolder, input, Map.of());
    }

    private static Stream<String> members(ZipFile zip) {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(MapInfoReader::isTable);
    }

    private static Path unpacked(String fileName, Path zip, String table, Path folder) throws IOException {
        try (ZipFile file = ZipFiles.open(zip)) {
            String member =
                    members(file).filter(name -> plainName(name).equals(table)).findFirst().orElseThrow();
            BoundedUnpacking unpacking = new BoundedUnpacking(fileName, zip);
            for (ZipEntry entry : file.stream().map(ZipEntry.class::cast).toList()) {
                String ending = extension(entry.getName());
                if (PARTS.contains(ending) && stem(entry.getName()).equalsIgnoreCase(stem(member))) {
                    Path part = folder.resolve("sent." + ending);
                    if (Files.exists(part)) {
                        throw new DataFileException(
                                fileName, 0, Messages.of("format.holds-two-files-named", entry.getName()));
                    }
                    unpacking.copy(file, entry, part);
                }
            }
            Path head = folder.resolve("sent." + extension(member));
            requireOwnData(fileName, head);
            return head;
        }
    }

    /** Refuses a table whose data are in other tables, which GDAL would look for by the names that the sender wrote. */
    private static void requireOwnData(String fileName, Path head) throws IOException {
        if (!extension(head.toString()).equals("tab")) {
            return;
        }
        String text = Files.size(head) > MAX_HEAD
                ? "open table"
                : Files.readString(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (REFERRING.stream().anyMatch(text::contains) || !text.contains("definition table")) {
            throw new DataFileException(fileName, 0, Messages.of("gdal.mapinfo-refers"));
        }
    }

    private static String plainName(String name) {
        return stem(name.substring(name.replace('\\', '/').lastIndexOf('/') + 1));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
