package org.spatialplan.door.stranger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.spatialplan.format.read.ZippedParts;

/** Zipped Shapefiles whose parts are larger, deeper or finer than they look. */
final class Shapefiles {

    private static final int POLYGON = 5;

    private Shapefiles() {}

    /** A square of 1 km with edges of 10¹² units. */
    static byte[] inNanometres() {
        return square("nm", 1e9, 1_000);
    }

    /** As drawing programs have them. */
    static byte[] inMillimetres() {
        return square("Millimeter", 1e3, 10_000);
    }

    private static byte[] square(String unit, double perMetre, double sideM) {
        return ZippedParts.of("gbk-4549.zip")
                .with("shp", square(500_000 * perMetre, 2_766_000 * perMetre, sideM * perMetre))
                .without("shx")
                .without("dbf")
                .without("cpg")
                .with("prj", projected(unit, perMetre))
                .zipped();
    }

    private static String projected(String unit, double perMetre) {
        return "PROJCS[\"x\",GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],"
                + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\","
                + 500_000 * perMetre + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",118.5],"
                + "PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"" + unit + "\","
                + 1 / perMetre + "]]";
    }

    static byte[] deepSystem() {
        return ZippedParts.of("gbk-4549.zip")
                .with("prj", "PROJCS[\"a\",".repeat(20_000))
                .zipped();
    }

    /** An honest Shapefile, one part of which goes on for megabytes of nothing. */
    static byte[] bomb(String extension, int megabytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var part : ZippedParts.of("gbk-4549.zip").named("a.").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                if (part.getKey().equals("a." + extension)) {
                    for (int i = 0; i < megabytes; i++) {
                        zip.write(new byte[1 << 20]);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    /** A file of one polygon. */
    private static byte[] square(double x, double y, double side) {
        double[] xy = {x, y, x, y + side, x + side, y + side, x + side, y, x, y};
        int content = 4 + 32 + 4 + 4 + 4 + xy.length * 8;
        ByteBuffer file = ByteBuffer.allocate(100 + 8 + content);
        file.putInt(0, 9994).putInt(24, file.capacity() / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, POLYGON);
        file.position(36);
        file.putDouble(x).putDouble(y).putDouble(x + side).putDouble(y + side);
        file.position(100);
        file.order(ByteOrder.BIG_ENDIAN).putInt(1).putInt(content / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(POLYGON);
        file.putDouble(x).putDouble(y).putDouble(x + side).putDouble(y + side);
        file.putInt(1).putInt(xy.length / 2).putInt(0);
        for (double value : xy) {
            file.putDouble(value);
        }
        return file.array();
    }
}
