package org.spatialplan.submission.format;

import java.util.List;
import org.spatialplan.format.kml.KmlParcelReader;
import org.spatialplan.format.kml.KmlRoot;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.submission.ground.Diagnosis.Unstated;

/** KML, as Google Earth and Chinese map programs write it. */
final class Kml implements ParcelFormat {

    @Override
    public String code() {
        return "kml";
    }

    @Override
    public boolean fits(Glance glance) {
        return KmlRoot.fits(glance.text());
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
        return KmlParcelReader.tables(content.name(), content.stream());
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        wanted.table().requireIn(content.name(), () -> tables(content));
        return KmlParcelReader.open(content.name(), content.stream(), wanted.datum(), wanted.table());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Marks.count(bytes, ',');
    }
}
