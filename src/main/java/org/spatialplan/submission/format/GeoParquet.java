package org.spatialplan.submission.format;

import org.spatialplan.format.parquet.GeoParquetParcelReader;
import org.spatialplan.format.read.ParcelSource;

/** GeoParquet. */
final class GeoParquet implements ParcelFormat {

    @Override
    public String code() {
        return "geoparquet";
    }

    @Override
    public boolean fits(Glance glance) {
        return glance.startsWith("PAR1");
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return GeoParquetParcelReader.open(content.name(), content.path());
    }

    /** Packed, and columns of attributes beside the outlines. */
    @Override
    public long vertices(byte[] bytes) {
        return bytes.length / BYTES_A_VERTEX_PACKED;
    }
}
