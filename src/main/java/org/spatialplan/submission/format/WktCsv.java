package org.spatialplan.submission.format;

import org.spatialplan.format.csv.CsvParcelReader;
import org.spatialplan.format.csv.WktTable;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.submission.ground.Diagnosis.Unstated;

/** A table of text with a geometry in each row. */
final class WktCsv implements ParcelFormat {

    @Override
    public String code() {
        return "csv-wkt";
    }

    @Override
    public boolean fits(Glance glance) {
        return WktTable.fits(glance.text());
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
        return CsvParcelReader.open(content.name(), content.stream());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Marks.count(bytes, ',');
    }
}
