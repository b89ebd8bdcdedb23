package org.spatialplan.submission.format;

import java.util.List;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.ShapefileParcelReader;
import org.spatialplan.format.read.TextEncoding;

/** A Shapefile in a zip. Its parts are found in the zip, so no file by itself is one. */
final class Shapefile implements ParcelFormat {

    static final Shapefile INSTANCE = new Shapefile();

    @Override
    public String code() {
        return "shapefile";
    }

    @Override
    public boolean fits(Glance glance) {
        return false;
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    /** The names of the Shapefiles in a zip; empty if they are the kinds of geometry of one layer. */
    @Override
    public List<String> tables(FileContent zip) {
        return ShapefileParcelReader.tables(zip.name(), zip.path());
    }

    @Override
    public ParcelSource open(FileContent zip, ReadingChoice wanted) {
        return ShapefileParcelReader.openLayer(
                zip.name(),
                zip.path(),
                zip.folder(),
                wanted.table(),
                TextEncoding.ofWord(wanted.stated().encoding()));
    }

    @Override
    public long vertices(byte[] bytes) {
        return bytes.length / BYTES_A_VERTEX_PACKED;
    }
}
