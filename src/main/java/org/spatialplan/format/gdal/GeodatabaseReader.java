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
 * Reads the feature classes of an Esri geodatabase. Tables without geometry are none. Codes of domains stay codes. Stateless
 * and thread-safe.
 */
public enum GeodatabaseReader {
    /** Versions 9 and 10, a folder with files. */
    FILE("FileGDB", GdalDriver.FILE_GEODATABASE, "sent.gdb"),
    /** A database of Access. Feature classes with Chinese names are refused, since mdbtools does not find them. */
    PERSONAL("Personal geodatabase", GdalDriver.PERSONAL_GEODATABASE, "sent.mdb");

    private final String format;
    private final GdalDriver driver;
    private final String sentName;

    GeodatabaseReader(String format, GdalDriver driver, String sentName) {
        this.format = format;
        this.driver = driver;
        this.sentName = sentName;
    }

    /** Whether this machine reads them. */
    public boolean isPossible() {
        return Gdal.has(driver);
    }

    /**
     * The names of the feature classes that hold anything.
     *
     * @param sent the file, or the folder with its files
     * @param workFolder where it is converted, once
     * @throws org.spatialplan.format.rules.DataFileException if it cannot be read
     */
    public List<String> tables(String fileName, Path sent, Path workFolder) {
        return GeoPackageParcelReader.tables(fileName, converted(fileName, sent, workFolder));
    }

    /**
     * Opens a feature class.
     *
     * @param sent as above
     * @param workFolder where it is converted, once
     * @param table name of the feature class; needed if several hold anything
     * @throws org.spatialplan.format.rules.DataFileException if there is no such class, or it cannot be read
     */
    public ParcelSource open(String fileName, Path sent, Path workFolder, TableChoice table) {
        ParcelSource rows = GeoPackageParcelReader.open(fileName, converted(fileName, sent, workFolder), table);
        return new ConvertedParcels(format, rows.table().orElse(""), rows, List.of());
    }

    private Path converted(String fileName, Path sent, Path workFolder) {
        LocalizedText kind =
                Messages.of(this == FILE ? "gdal.kind.file-geodatabase" : "gdal.kind.personal-geodatabase");
        return new Conversion(fileName, kind, workFolder).of(driver, sent, sentName, Map.of());
    }
}
