package org.spatialplan.submission.format;

import org.spatialplan.format.read.FlatGeobufParcelReader;
import org.spatialplan.format.read.ParcelSource;

/** FlatGeobuf. */
final class FlatGeobuf implements ParcelFormat {

    @Override
    public String code() {
        return "flatgeobuf";
    }

    @Override
    public boolean fits(Glance glance) {
        return glance.startsWith("fgb");
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return FlatGeobufParcelReader.open(content.name(), content.stream());
    }

    @Override
    public long vertices(byte[] bytes) {
        return bytes.length / BYTES_A_VERTEX;
    }
}
