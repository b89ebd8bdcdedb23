package org.spatialplan.submission.format;

import org.spatialplan.format.esri.EsriJsonParcelReader;
import org.spatialplan.format.read.JsonKind;
import org.spatialplan.format.read.ParcelSource;

/** Esri JSON, as ArcGIS and its services write it. */
final class EsriJson implements ParcelFormat {

    @Override
    public String code() {
        return "esri-json";
    }

    @Override
    public boolean fits(Glance glance) {
        String text = glance.text().stripLeading();
        return text.startsWith("{") && JsonKind.of(text) == JsonKind.ESRI;
    }

    @Override
    public boolean isText() {
        return true;
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return EsriJsonParcelReader.open(content.name(), content.stream());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Marks.count(bytes, '[');
    }
}
