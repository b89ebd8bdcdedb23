package org.spatialplan.submission.format;

import org.spatialplan.format.list.CoordinateListReader;
import org.spatialplan.format.list.ListGlance;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.submission.ground.Diagnosis.Unstated;

/**
 * A list of points in a text: CSV, CASS .dat or a table whose cells are parted by blanks. It comes last, since many texts hold
 * rows of numbers.
 */
final class CoordinateList implements ParcelFormat {

    @Override
    public String code() {
        return "coordinate-list";
    }

    @Override
    public boolean fits(Glance glance) {
        return !glance.isArchive()
                && glance.text().indexOf('\0') < 0
                && ForeignFormat.of(glance).isEmpty()
                && ListGlance.isList(glance.text());
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public Unstated unstated() {
        return Unstated.BY_SIZE;
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return CoordinateListReader.open(content.name(), content.stream(), wanted.crs(), wanted.stated());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Marks.count(bytes, '\n');
    }
}
