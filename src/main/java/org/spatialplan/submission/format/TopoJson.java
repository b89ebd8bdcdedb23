package org.spatialplan.submission.format;

import java.util.List;
import org.spatialplan.format.read.JsonKind;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.topo.TopoJsonParcelReader;
import org.spatialplan.submission.ground.Diagnosis.Unstated;

/** TopoJSON, whose objects are tables. */
final class TopoJson implements ParcelFormat {

    @Override
    public String code() {
        return "topojson";
    }

    @Override
    public boolean fits(Glance glance) {
        String text = glance.text().stripLeading();
        return text.startsWith("{") && JsonKind.of(text) == JsonKind.TOPOJSON;
    }

    @Override
    public Unstated unstated() {
        return Unstated.LON_LAT;
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public List<String> tables(FileContent content) {
        return TopoJsonParcelReader.tables(content.name(), content.bytes());
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return TopoJsonParcelReader.open(content.name(), content.bytes(), wanted.table());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Marks.count(bytes, '[');
    }
}
