package org.spatialplan.format.gdal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Messages;

/**
 * Reads a table of MapInfo: a folder with {@code .tab}, {@code .dat}, {@code .map} and {@code .id}, or with {@code .mif} and
 * {@code .mid}; or a {@code .mif} alone. A table that only refers to others is refused. Stateless and thread-safe.
 */
public final class MapInfoReader {

    /** The name of the format for people. */
    public static final String FORMAT = "MapInfo";

    /** The name in the folder of the file that heads a table. */
    public static final String TAB = "sent.tab";

    /** The same for the format of exchange. */
    public static final String MIF = "sent.mif";

    /** Words by which a table refers to other files. */
    private static final List<String> REFERRING = List.of("open table", "create view", "isseamless", "type linked");

    private static final long MAX_HEAD = 1 << 20;

    private MapInfoReader() {}

    /**
     * Opens a table.
     *
     * @param name of the table as it was sent; empty if that is not known
     * @param sent a {@code .mif}, or a folder with all parts of the table
     * @param workFolder where it is converted, once
     * @throws DataFileException if it cannot be read
     */
    public static ParcelSource open(String fileName, String name, Path sent, Path workFolder) {
        boolean tab = Files.exists(sent.resolve(TAB));
        if (tab) {
            requireOwnData(fileName, sent.resolve(TAB));
        }
        Path converted = new Conversion(fileName, Messages.of("gdal.kind.mapinfo"), workFolder)
                .of(GdalDriver.MAPINFO, sent, tab ? TAB : MIF, Map.of());
        return new ConvertedParcels(FORMAT, name, GeoPackageParcelReader.open(fileName, converted), List.of());
    }

    /** Refuses a table whose data are in other tables, which GDAL would look for by the names that the sender wrote. */
    private static void requireOwnData(String fileName, Path tab) {
        try {
            String text = Files.size(tab) > MAX_HEAD ? "" : Files.readString(tab, StandardCharsets.ISO_8859_1);
            String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            if (!plain.contains("definition table") || REFERRING.stream().anyMatch(plain::contains)) {
                throw new DataFileException(fileName, 0, Messages.of("gdal.mapinfo-refers"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
