package org.spatialplan.submission.format;

import java.util.List;
import org.spatialplan.format.gdal.GeodatabaseReader;
import org.spatialplan.format.read.ParcelSource;

/** An Esri personal geodatabase, which is a database of Access 2000 to 2003. */
final class PersonalGeodatabase implements ParcelFormat {

    /** The length of a database that holds hardly anything, in bytes. */
    private static final int EMPTY_BYTES = 100_000;

    private static final int MARK_AT = 4;
    private static final int[] MARK = "Standard Jet DB".chars().toArray();

    @Override
    public String code() {
        return "mdb";
    }

    @Override
    public boolean fits(Glance glance) {
        return glance.has(MARK_AT, MARK);
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public List<String> tables(FileContent content) {
        return GeodatabaseReader.PERSONAL.isPossible()
                ? GeodatabaseReader.PERSONAL.tables(content.name(), content.path(), content.folderForConversions())
                : List.of();
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return GeodatabaseReader.PERSONAL.open(
                content.name(), content.path(), content.folderForConversions(), wanted.table());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Math.max(0, bytes.length - EMPTY_BYTES) / BYTES_A_VERTEX_PACKED;
    }
}
