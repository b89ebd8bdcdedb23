package org.spatialplan.format.gdal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.text.Messages;

/**
 * Reads the feature classes of an Esri file geodatabase (versions 9 and 10) in a zip. Tables without geometry are none.
 * Codes of domains stay codes. Stateless and thread-safe.
 */
public final class FileGeodatabaseReader {

    /** The name of the format for people. */
    public static final String FORMAT = "FileGDB";

    private FileGeodatabaseReader() {}

    /** Whether a zip with some names holds a file geodatabase. */
    public static boolean isIn(Iterable<String> members) {
        for (String member : members) {
            if (!GeodatabaseFolder.in(java.util.stream.Stream.of(member)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The names of the feature classes that hold anything.
     *
     * @throws org.spatialplan.format.rules.DataFileException if it cannot be read
     */
    public static List<String> tables(String fileName, Path zip, Path workFolder) {
        return GeoPackageParcelReader.tables(fileName, converted(fileName, zip, workFolder));
    }

    /**
     * Opens a feature class.
     *
     * @param workFolder where it is converted, once
     * @param table name of the feature class; needed if several hold anything
     * @throws org.spatialplan.format.rules.DataFileException if there is no such class, or it cannot be read
     */
    public static ParcelSource open(String fileName, Path zip, Path workFolder, TableChoice table) {
        ParcelSource rows = GeoPackageParcelReader.open(fileName, converted(fileName, zip, workFolder), table);
        return new ConvertedParcels(FORMAT, rows.table().orElse(""), rows, List.of());
    }

    private static Path converted(String fileName, Path zip, Path workFolder) {
        LocalizedText kind = Messages.of("gdal.kind.file-geodatabase");
        return Conversion.of(
                fileName,
                kind,
                GdalDriver.FILE_GEODATABASE,
                zip.toString(),
                workFolder,
                folder -> GeodatabaseFolder.unpack(fileName, zip, folder.resolve("sent.gdb")),
                Map.of());
    }
}
