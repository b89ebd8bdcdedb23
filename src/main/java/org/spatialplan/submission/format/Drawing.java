package org.spatialplan.submission.format;

import java.util.List;
import java.util.regex.Pattern;
import org.spatialplan.format.gdal.DrawingReader;
import org.spatialplan.format.gdal.DwgVersion;
import org.spatialplan.format.read.ParcelSource;

/** A drawing of a CAD program: DXF written as text, or DWG of the one version that is read. */
enum Drawing implements ParcelFormat {
    DXF(DrawingReader.DXF) {

        @Override
        public boolean fits(Glance glance) {
            return Head.PATTERN.matcher(glance.text()).find();
        }

        /** A vertex takes four lines: two codes and two numbers. */
        @Override
        public long vertices(byte[] bytes) {
            return Marks.count(bytes, '\n') / 4;
        }
    },

    DWG(DrawingReader.DWG) {

        @Override
        public boolean fits(Glance glance) {
            return glance.startsWith(DwgVersion.R2000.mark());
        }

        @Override
        public long vertices(byte[] bytes) {
            return bytes.length / BYTES_A_VERTEX_PACKED;
        }
    };

    /** How a DXF begins: perhaps with comments. */
    private static final class Head {
        private static final Pattern PATTERN = Pattern.compile("\\A\\s*(999\\R.*\\R\\s*)*0\\R\\s*SECTION\\R");
    }

    private final DrawingReader reader;

    Drawing(DrawingReader reader) {
        this.reader = reader;
    }

    @Override
    public String code() {
        return this == DXF ? "dxf" : "dwg";
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public List<String> tables(FileContent content) {
        return reader.isPossible()
                ? reader.tables(content.name(), content.path(), content.folderForConversions())
                : List.of();
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return reader.open(content.name(), content.path(), content.folderForConversions(), wanted.table());
    }
}
