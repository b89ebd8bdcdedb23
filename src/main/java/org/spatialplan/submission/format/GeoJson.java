package org.spatialplan.submission.format;

import org.spatialplan.format.read.GeoJsonParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.submission.ground.Diagnosis.Unstated;

/** GeoJSON, as one text or as a sequence of features. */
final class GeoJson implements ParcelFormat {

    @Override
    public String code() {
        return "geojson";
    }

    @Override
    public boolean fits(Glance glance) {
        return glance.text().stripLeading().startsWith("{");
    }

    @Override
    public Unstated unstated() {
        return Unstated.LON_LAT;
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return GeoJsonParcelReader.open(content.name(), content.stream(), wanted.crs());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Marks.count(bytes, '[');
    }
}
