package org.spatialplan.submission.format;

import java.util.List;
import java.util.regex.Pattern;
import org.spatialplan.format.gdal.DrawingReader;
import org.spatialplan.format.read.ParcelSource;

/** A drawing in DXF, written as text. */
final class Drawing implements ParcelFormat {

    private static final Pattern HEAD = Pattern.compile("\\A\\s*(999\\R.*\\R\\s*)*0\\R\\s*SECTION\\R");

    /** The lines of a vertex: two codes and two numbers. */
    private static final int LINES_A_VERTEX = 4;

    @Override
    public String code() {
        return "dxf";
    }

    @Override
    public boolean fits(Glance glance) {
        return HEAD.matcher(glance.text()).find();
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public List<String> tables(FileContent content) {
        return DrawingReader.isPossible()
                ? DrawingReader.tables(content.name(), content.path(), content.folder())
                : List.of();
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return DrawingReader.open(content.name(), content.path(), content.folder(), wanted.table());
    }

    @Override
    public long vertices(byte[] bytes) {
        return Marks.count(bytes, '\n') / LINES_A_VERTEX;
    }
}
