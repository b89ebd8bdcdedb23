package org.spatialplan.submission.format;

import java.util.List;
import org.spatialplan.format.list.WorkbookLists;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.submission.ground.Diagnosis.Unstated;

/** A list of points in an Excel workbook of 2007 or later (.xlsx, .xlsm). */
final class ExcelWorkbook implements ParcelFormat {

    @Override
    public String code() {
        return "excel";
    }

    @Override
    public boolean fits(Glance glance) {
        return glance.members().contains("xl/workbook.xml");
    }

    @Override
    public boolean isList() {
        return true;
    }

    @Override
    public Unstated unstated() {
        return Unstated.BY_SIZE;
    }

    @Override
    public boolean hasTables() {
        return true;
    }

    @Override
    public List<String> tables(FileContent content) {
        return WorkbookLists.tables(content.name(), content.path());
    }

    @Override
    public ParcelSource open(FileContent content, ReadingChoice wanted) {
        return WorkbookLists.open(content.name(), content.path(), wanted.crs(), wanted.table(), wanted.stated());
    }

    @Override
    public long vertices(byte[] bytes) {
        return bytes.length / BYTES_A_VERTEX_PACKED;
    }
}
