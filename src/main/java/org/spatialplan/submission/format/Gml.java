package org.spatialplan.submission.format;

import org.spatialplan.format.gml.GmlParcelReader;
import org.spatialplan.format.gml.GmlRoot;
import org.spatialplan.format.read.ParcelSource;

/** GML of simple features, as WFS answer it. */
final class Gml implements ParcelFormat {

    @Override
    public String code() {
        return "gml";
    }

    @Override
    public boolean fits(Glance glance) {
        return GmlRoot.fits(glance.text());
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return GmlParcelReader.open(content.name(), content.stream());
    }

    @Override
    public long vertices(byte[] bytes) {
        return bytes.length / BYTES_A_VERTEX;
    }
}
