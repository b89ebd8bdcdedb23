package org.spatialplan.submission.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.geopackage.WriteAheadLog;
import org.spatialplan.format.read.ParcelSource;

/**
 * A GeoPackage that is open in QGIS or another program: the file, and beside it the log with its last changes. Both are
 * read as one.
 */
final class GeoPackageWithLog implements PartedFormat {

    private static final String FILE = "open.gpkg";
    private static final String LOG = ".gpkg-wal";

    @Override
    public String code() {
        return "geopackage";
    }

    /** Never: a file alone has no log. */
    @Override
    public boolean fits(Glance glance) {
        return false;
    }

    @Override
    public List<Parts> in(List<String> members) {
        Map<String, String> byName = new HashMap<>();
        members.forEach(name -> byName.put(name.toLowerCase(Locale.ROOT), name));
        List<Parts> found = new ArrayList<>();
        for (String log : members) {
            String name = log.toLowerCase(Locale.ROOT);
            String file = byName.get(name.replaceFirst("-wal$", ""));
            if (name.endsWith(LOG) && file != null) {
                found.add(new Parts(file, Map.of(FILE, file, FILE + "-wal", log)));
            }
        }
        return found;
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public List<String> tables(FileContent content) {
        return GeoPackageParcelReader.tables(content.name(), whole(content));
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return GeoPackageParcelReader.open(content.name(), whole(content), wanted.table());
    }

    /** The file with the changes of the log, which are written into it the first time. */
    private static Path whole(FileContent content) {
        Path file = content.path().resolve(FILE);
        Path log = content.path().resolve(FILE + "-wal");
        if (Files.exists(log)) {
            WriteAheadLog.fold(content.name(), file, log);
        }
        return file;
    }

    @Override
    public long vertices(byte[] bytes) {
        return bytes.length / BYTES_A_VERTEX;
    }
}
