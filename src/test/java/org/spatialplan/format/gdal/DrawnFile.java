package org.spatialplan.format.gdal;

import java.nio.charset.Charset;
import java.util.Locale;

/** Writes a DXF as AutoCAD R2000 in China saves it: groups as pairs of lines, texts in GBK. */
public final class DrawnFile {

    private final StringBuilder blocks = new StringBuilder();
    private final StringBuilder entities = new StringBuilder();
    private int handle = 0x100;

    /** A closed or open polyline. */
    public DrawnFile polyline(String layer, boolean closed, double... xy) {
        return bulged(layer, closed, 0, xy);
    }

    /** A polyline each of whose edges is an arc of a bulge. */
    public DrawnFile bulged(String layer, boolean closed, double bulge, double... xy) {
        start(entities, "LWPOLYLINE", layer, "AcDbPolyline");
        group(entities, 90, xy.length / 2);
        group(entities, 70, closed ? 1 : 0);
        for (int i = 0; i < xy.length; i += 2) {
            group(entities, 10, xy[i]);
            group(entities, 20, xy[i + 1]);
            if (bulge != 0) {
                group(entities, 42, bulge);
            }
        }
        return this;
    }

    /** A closed square. */
    public DrawnFile square(String layer, double x, double y, double size) {
        return polyline(layer, true, x, y, x, y + size, x + size, y + size, x + size, y);
    }

    public DrawnFile text(String layer, double x, double y, String text) {
        start(entities, "TEXT", layer, "AcDbText");
        group(entities, 10, x);
        group(entities, 20, y);
        group(entities, 40, 2.5);
        group(entities, 1, text);
        return this;
    }

    public DrawnFile circle(String layer, double x, double y, double radius) {
        start(entities, "CIRCLE", layer, "AcDbCircle");
        group(entities, 10, x);
        group(entities, 20, y);
        group(entities, 40, radius);
        return this;
    }

    /** A hatch that fills a square. */
    public DrawnFile hatch(String layer, double x, double y, double size) {
        start(entities, "HATCH", layer, "AcDbHatch");
        group(entities, 10, 0.0);
        group(entities, 20, 0.0);
        group(entities, 30, 0.0);
        group(entities, 2, "SOLID");
        group(entities, 70, 1);
        group(entities, 71, 0);
        group(entities, 91, 1);
        group(entities, 92, 2);
        group(entities, 72, 0);
        group(entities, 73, 1);
        group(entities, 93, 4);
        double[] xy = {x, y, x, y + size, x + size, y + size, x + size, y};
        for (int i = 0; i < xy.length; i += 2) {
            group(entities, 10, xy[i]);
            group(entities, 20, xy[i + 1]);
        }
        group(entities, 97, 0);
        group(entities, 75, 0);
        group(entities, 76, 1);
        group(entities, 98, 0);
        return this;
    }

    /** A block with a square, inserted at a place. */
    public DrawnFile block(String name, String layer, double size, double x, double y) {
        group(blocks, 0, "BLOCK");
        group(blocks, 8, "0");
        group(blocks, 2, name);
        group(blocks, 70, 0);
        group(blocks, 10, 0.0);
        group(blocks, 20, 0.0);
        start(blocks, "LWPOLYLINE", layer, "AcDbPolyline");
        group(blocks, 90, 4);
        group(blocks, 70, 1);
        double[] xy = {0, 0, 0, size, size, size, size, 0};
        for (int i = 0; i < xy.length; i += 2) {
            group(blocks, 10, xy[i]);
            group(blocks, 20, xy[i + 1]);
        }
        group(blocks, 0, "ENDBLK");
        start(entities, "INSERT", layer, "AcDbBlockReference");
        group(entities, 2, name);
        group(entities, 10, x);
        group(entities, 20, y);
        return this;
    }

    private void start(StringBuilder to, String type, String layer, String subclass) {
        group(to, 0, type);
        group(to, 5, Integer.toHexString(handle++).toUpperCase(Locale.ROOT));
        group(to, 100, "AcDbEntity");
        group(to, 8, layer);
        group(to, 100, subclass);
    }

    private static void group(StringBuilder to, int code, Object value) {
        String text = value instanceof Double number ? String.format(Locale.ROOT, "%.6f", number) : value.toString();
        to.append("%3d\r\n%s\r\n".formatted(code, text));
    }

    public byte[] bytes() {
        StringBuilder all = new StringBuilder();
        group(all, 0, "SECTION");
        group(all, 2, "HEADER");
        group(all, 9, "$ACADVER");
        group(all, 1, "AC1015");
        group(all, 9, "$DWGCODEPAGE");
        group(all, 3, "ANSI_936");
        group(all, 9, "$INSUNITS");
        group(all, 70, 4);
        group(all, 0, "ENDSEC");
        group(all, 0, "SECTION");
        group(all, 2, "BLOCKS");
        all.append(blocks);
        group(all, 0, "ENDSEC");
        group(all, 0, "SECTION");
        group(all, 2, "ENTITIES");
        all.append(entities);
        group(all, 0, "ENDSEC");
        group(all, 0, "EOF");
        return all.toString().getBytes(Charset.forName("GBK"));
    }
}
