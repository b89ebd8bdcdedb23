package org.spatialplan.submission.format;

import java.util.regex.Pattern;
import org.spatialplan.format.gdal.MapInfoReader;
import org.spatialplan.format.read.ParcelSource;

/** The file with outlines of MapInfo's format of exchange, sent without the one with attributes. */
final class MapInfoText implements ParcelFormat {

    private static final Pattern HEAD = Pattern.compile("\\AVersion +\\d{3,4}\\s+Charset", Pattern.CASE_INSENSITIVE);

    @Override
    public String code() {
        return "mif";
    }

    @Override
    public boolean fits(Glance glance) {
        return HEAD.matcher(glance.text()).find();
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return MapInfoReader.open(content.name(), "", content.path(), content.folderForConversions());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Marks.count(bytes, '\n');
    }
}
