package org.spatialplan.submission.format;

import java.util.List;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.read.ParcelSource;

/** GeoPackage, a database in a file. */
final class GeoPackage implements ParcelFormat {

    /** The length of a GeoPackage that holds hardly anything, in bytes. */
    private static final int EMPTY_BYTES = 100_000;

    @Override
    public String code() {
        return "geopackage";
    }

    @Override
    public boolean fits(Glance glance) {
        return glance.startsWith("SQLite");
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public List<String> tables(FileContent content) {
        return GeoPackageParcelReader.tables(content.name(), content.path());
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return GeoPackageParcelReader.open(content.name(), content.path(), wanted.table());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Math.max(0, bytes.length - EMPTY_BYTES) / BYTES_A_VERTEX;
    }
}
