package org.spatialplan.submission.format;

import java.util.List;
import org.spatialplan.format.gdal.GeodatabaseParts;
import org.spatialplan.format.gdal.GeodatabaseReader;
import org.spatialplan.format.read.ParcelSource;

/** An Esri file geodatabase: a folder {@code .gdb}, which is sent in an archive. */
final class FileGeodatabase implements PartedFormat {

    /** The length of a geodatabase that holds hardly anything, in bytes. */
    private static final int EMPTY_BYTES = 30_000;

    @Override
    public String code() {
        return "filegdb";
    }

    @Override
    public boolean fits(Glance glance) {
        return false;
    }

    @Override
    public List<Parts> in(List<String> members) {
        return GeodatabaseParts.in(members).entrySet().stream()
                .map(found -> new Parts(found.getKey(), found.getValue()))
                .toList();
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public List<String> tables(FileContent folder) {
        return GeodatabaseReader.FILE.isPossible()
                ? GeodatabaseReader.FILE.tables(folder.name(), folder.path(), folder.folderForConversions())
                : List.of();
    }

    @Override
    public ParcelSource open(FileContent folder, ReadingChoice wanted) {
        return GeodatabaseReader.FILE.open(folder.name(), folder.path(), folder.folderForConversions(), wanted.table());
    }

    /** Geometries are packed: most vertices take four to six bytes. */
    @Override
    public long vertices(byte[] bytes) {
        return Math.max(0, bytes.length - EMPTY_BYTES) / 4;
    }
}
