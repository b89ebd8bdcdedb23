package org.spatialplan.submission.format;

import java.nio.file.Path;
import java.util.List;
import org.spatialplan.format.archive.PlainZip;
import org.spatialplan.format.kml.KmzParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.submission.ground.Diagnosis.Unstated;

/** KMZ: a zip with KML and its pictures. Any other zip with a .kml is an archive of one. */
final class Kmz implements ParcelFormat {

    @Override
    public String code() {
        return "kmz";
    }

    @Override
    public boolean fits(Glance glance) {
        return glance.isZip() && glance.members().stream().anyMatch("doc.kml"::equalsIgnoreCase);
    }

    @Override
    public Unstated unstated() {
        return Unstated.LON_LAT;
    }

    @Override
    public boolean hasFixedSystem() {
        return true;
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public List<String> tables(FileContent content) {
        return KmzParcelReader.tables(content.name(), zip(content));
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        wanted.table().requireIn(content.name(), () -> tables(content));
        return KmzParcelReader.open(content.name(), zip(content), wanted.datum(), wanted.table());
    }

    private static Path zip(FileContent content) {
        return PlainZip.of(content.name(), content.path(), content.folder());
    }

    @Override
    public long vertices(byte[] bytes) {
        return bytes.length / BYTES_A_VERTEX_PACKED;
    }
}
