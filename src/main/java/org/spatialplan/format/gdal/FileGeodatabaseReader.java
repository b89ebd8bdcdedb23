package org.spatialplan.format.gdal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.text.Messages;

/**
 * Reads the feature classes of an Esri file geodatabase (versions 9 and 10), from a folder with its files. Tables without
 * geometry are none. Codes of domains stay codes. Stateless and thread-safe.
 */
public final class FileGeodatabaseReader {

    /** The name of the format for people. */
    public static final String FORMAT = "FileGDB";

    private FileGeodatabaseReader() {}

    /** Whether this machine reads them. */
    public static boolean isPossible() {
        return Gdal.has(GdalDriver.FILE_GEODATABASE);
    }

    /**
     * The names of the feature classes that hold anything.
     *
     * @param workFolder where it is converted, once
     * @throws org.spatialplan.format.rules.DataFileException if it cannot be read
     */
    public static List<String> tables(String fileName, Path folder, Path workFolder) {
        return GeoPackageParcelReader.tables(fileName, converted(fileName, folder, workFolder));
    }

    /**
     * Opens a feature class.
     *
     * @param workFolder where it is converted, once
     * @param table name of the feature class; needed if several hold anything
     * @throws org.spatialplan.format.rules.DataFileException if there is no such class, or it cannot be read
     */
    public static ParcelSource open(String fileName, Path folder, Path workFolder, TableChoice table) {
        ParcelSource rows = GeoPackageParcelReader.open(fileName, converted(fileName, folder, workFolder), table);
        return new ConvertedParcels(FORMAT, rows.table().orElse(""), rows, List.of());
    }

    private static Path converted(String fileName, Path folder, Path workFolder) {
        return new Conversion(fileName, Messages.of("gdal.kind.file-geodatabase"), workFolder)
                .of(GdalDriver.FILE_GEODATABASE, folder, "sent.gdb", Map.of());
    }
}
