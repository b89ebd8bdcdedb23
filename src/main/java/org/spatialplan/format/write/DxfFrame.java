package org.spatialplan.format.write;

import java.io.IOException;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.spatialplan.format.gdal.OwnDrawing;
import org.spatialplan.format.write.DxfWriter.Layer;

/**
 * What stands in a DXF file around its shapes: variables, tables, blocks and objects, as few as AutoCAD 2000's form has.
 * Not thread-safe.
 */
record DxfFrame(DxfGroups out) {

    /** The handle of the model space, which owns the shapes. */
    static final String MODEL = "1F";

    private static final String PAPER = "1B";
    private static final int METRES = 6;
    private static final int FIRST_LAYER = 0x40;

    void head(OwnDrawing mark, List<Layer> layers, Envelope extent) throws IOException {
        variables(mark, extent);
        section("CLASSES");
        out.text(0, "ENDSEC");
        section("TABLES");
        viewport(extent);
        lineTypes();
        layers(layers);
        style();
        table("VIEW", "6", 0);
        out.text(0, "ENDTAB");
        table("UCS", "7", 0);
        out.text(0, "ENDTAB");
        table("APPID", "9", 1);
        record("APPID", "12", "9", "AcDbRegAppTableRecord", "ACAD");
        out.text(0, "ENDTAB");
        dimensions();
        table("BLOCK_RECORD", "1", 2);
        record("BLOCK_RECORD", MODEL, "1", "AcDbBlockTableRecord", "*Model_Space");
        record("BLOCK_RECORD", PAPER, "1", "AcDbBlockTableRecord", "*Paper_Space");
        out.text(0, "ENDTAB");
        out.text(0, "ENDSEC");
        section("BLOCKS");
        block("*Model_Space", MODEL, "20", "21");
        block("*Paper_Space", PAPER, "1C", "1D");
        out.text(0, "ENDSEC");
        section("ENTITIES");
    }

    void end() throws IOException {
        out.text(0, "ENDSEC");
        section("OBJECTS");
        dictionary("C", "0");
        out.text(3, "ACAD_GROUP");
        out.text(350, "D");
        dictionary("D", "C");
        out.text(0, "ENDSEC");
        out.text(0, "EOF");
    }

    private void variables(OwnDrawing mark, Envelope extent) throws IOException {
        section("HEADER");
        variable("$ACADVER", 1, "AC1015");
        variable("$DWGCODEPAGE", 3, "ANSI_936");
        variable("$HANDSEED", 5, "7FFFFFFF");
        variable(OwnDrawing.VARIABLE, 1, mark.text());
        variable("$INSUNITS", 70, Integer.toString(METRES));
        variable("$MEASUREMENT", 70, "1");
        variable("$LUNITS", 70, "2");
        variable("$LUPREC", 70, "4");
        if (!extent.isNull()) {
            corner("$EXTMIN", extent.getMinX(), extent.getMinY());
            corner("$EXTMAX", extent.getMaxX(), extent.getMaxY());
        }
        out.text(0, "ENDSEC");
    }

    private void variable(String name, int code, String value) throws IOException {
        out.text(9, name);
        out.text(code, value);
    }

    private void corner(String name, double x, double y) throws IOException {
        out.text(9, name);
        out.decimal(10, x, 4);
        out.decimal(20, y, 4);
        out.number(30, 0);
    }

    /** The view with which the drawing opens: all of it. */
    private void viewport(Envelope extent) throws IOException {
        table("VPORT", "8", 1);
        record("VPORT", "30", "8", "AcDbViewportTableRecord", "*ACTIVE");
        pair(10, 0, 0);
        pair(11, 1, 1);
        pair(12, extent.isNull() ? 0 : extent.centre().x, extent.isNull() ? 0 : extent.centre().y);
        out.decimal(40, extent.isNull() ? 1000 : 1.1 * Math.max(1, Math.max(extent.getHeight(), extent.getWidth())), 4);
        out.number(41, 1);
        out.text(0, "ENDTAB");
    }

    private void pair(int code, double x, double y) throws IOException {
        out.decimal(code, x, 4);
        out.decimal(code + 10, y, 4);
    }

    private void lineTypes() throws IOException {
        table("LTYPE", "5", 3);
        lineType("14", "ByBlock", "");
        lineType("15", "ByLayer", "");
        lineType("16", "Continuous", "Solid line");
        out.text(0, "ENDTAB");
    }

    private void lineType(String handle, String name, String about) throws IOException {
        record("LTYPE", handle, "5", "AcDbLinetypeTableRecord", name);
        out.text(3, about);
        out.number(72, 65);
        out.number(73, 0);
        out.number(40, 0);
    }

    private void layers(List<Layer> layers) throws IOException {
        table("LAYER", "2", layers.size() + 1);
        layer("10", "0", DxfWriter.Colour.WHITE);
        for (int i = 0; i < layers.size(); i++) {
            layer(
                    Integer.toHexString(FIRST_LAYER + i),
                    layers.get(i).name(),
                    layers.get(i).colour());
        }
        out.text(0, "ENDTAB");
    }

    private void layer(String handle, String name, DxfWriter.Colour colour) throws IOException {
        record("LAYER", handle, "2", "AcDbLayerTableRecord", name);
        out.number(62, colour.index());
        out.text(6, "Continuous");
    }

    private void style() throws IOException {
        table("STYLE", "3", 1);
        record("STYLE", "11", "3", "AcDbTextStyleTableRecord", "Standard");
        out.number(40, 0);
        out.number(41, 1);
        out.number(50, 0);
        out.number(71, 0);
        out.decimal(42, 2.5, 1);
        out.text(3, "simsun.ttc");
        out.text(4, "");
        out.text(0, "ENDTAB");
    }

    private void dimensions() throws IOException {
        table("DIMSTYLE", "A", 1);
        out.text(100, "AcDbDimStyleTable");
        out.number(71, 0);
        out.text(0, "DIMSTYLE");
        out.text(105, "27");
        out.text(330, "A");
        out.text(100, "AcDbSymbolTableRecord");
        out.text(100, "AcDbDimStyleTableRecord");
        out.text(2, "Standard");
        out.number(70, 0);
        out.text(0, "ENDTAB");
    }

    private void block(String name, String owner, String begin, String end) throws IOException {
        boolean paper = owner.equals(PAPER);
        blockEntity("BLOCK", begin, owner, paper, "AcDbBlockBegin");
        out.text(2, name);
        out.number(70, 0);
        pair(10, 0, 0);
        out.number(30, 0);
        out.text(3, name);
        out.text(1, "");
        blockEntity("ENDBLK", end, owner, paper, "AcDbBlockEnd");
    }

    private void blockEntity(String type, String handle, String owner, boolean paper, String kind) throws IOException {
        out.text(0, type);
        out.text(5, handle);
        out.text(330, owner);
        out.text(100, "AcDbEntity");
        if (paper) {
            out.number(67, 1);
        }
        out.text(8, "0");
        out.text(100, kind);
    }

    private void dictionary(String handle, String owner) throws IOException {
        out.text(0, "DICTIONARY");
        out.text(5, handle);
        out.text(330, owner);
        out.text(100, "AcDbDictionary");
        out.number(281, 1);
    }

    private void section(String name) throws IOException {
        out.text(0, "SECTION");
        out.text(2, name);
    }

    private void table(String name, String handle, int rows) throws IOException {
        out.text(0, "TABLE");
        out.text(2, name);
        out.text(5, handle);
        out.text(330, "0");
        out.text(100, "AcDbSymbolTable");
        out.number(70, rows);
    }

    private void record(String type, String handle, String table, String kind, String name) throws IOException {
        out.text(0, type);
        out.text(5, handle);
        out.text(330, table);
        out.text(100, "AcDbSymbolTableRecord");
        out.text(100, kind);
        out.text(2, name);
        if (!type.equals("BLOCK_RECORD")) {
            out.number(70, 0);
        }
    }
}
