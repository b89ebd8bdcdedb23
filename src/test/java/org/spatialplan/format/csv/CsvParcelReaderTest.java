package org.spatialplan.format.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.Parcel;

class CsvParcelReaderTest {

    private static final String SQUARE = "POLYGON((0 0,9 0,9 9,0 9,0 0))";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DKBH,面积,WKT\nDK1,3.5,\"POLYGON((0 0,9 0,9 9,0 9,0 0))\"\n",
                "\uFEFFWKT;DKBH;面积\r\nPOLYGON((0 0,9 0,9 9,0 9,0 0));DK1;3.5\r\n",
                "DKBH\tthe_geom\t面积\nDK1\tSRID=4549;POLYGON((0 0,9 0,9 9,0 9,0 0))\t3.5",
                "DKBH|几何|面积\n\"DK1\"|POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))|3.5\n\n",
                "DKBH , outline , 面积\nDK1, \"MULTIPOLYGON (((0 0,9 0,9 9,0 9,0 0)))\" ,3.5\n",
                "DKBH,面积,outline\nDK1,3.5,\"polygon zm ((0 0 1 2,9 0 1 2,9 9 1 2,0 9 1 2,0 0 1 2))\"\n",
            })
    void aTableIsReadInManyForms(String text) {
        assertThat(WktTable.fits(text.replace("\uFEFF", ""))).isTrue();
        ReadParcels read = read(text);

        assertThat(read.parcels()).hasSize(1);
        assertThat(read.parcels().get(0).id()).isEqualTo("DK1");
        assertThat(read.parcels().get(0).attributes()).isEqualTo(Map.of("DKBH", "DK1", "面积", "3.5"));
        assertThat(read.geometry(0).getArea()).isEqualTo(81);
        assertThat(read.crs().isPresent()).isEqualTo(text.contains("SRID"));
    }

    @Test
    void withoutAHeaderColumnsAreNumbered() {
        ReadParcels read = read("甲,\"" + SQUARE + "\"\n乙,\"" + SQUARE + "\"\n");

        assertThat(read.parcels()).hasSize(2);
        assertThat(read.parcels().get(1).attributes()).isEqualTo(Map.of("column_1", "乙"));
    }

    @Test
    void oneColumnAloneNeedsNoQuotes() {
        assertThat(read("wkt\n" + SQUARE + "\nPOINT (1 2)\n").parcels()).hasSize(2);
    }

    @Test
    void binaryOfPostgisIsRead() {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(withSrid(4549));
        String hex = WKBWriter.toHex(wkb);
        ReadParcels read = read("id,geom\na,\n1," + hex + "\n2," + hex.toLowerCase() + "\n3,01\n");

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.geometry(1).toText()).isEqualTo("LINESTRING (1 2, 3 4)");
        assertThat(read.geometry(2)).isEqualTo(read.geometry(1));
        assertThat(read.parcels().get(0).isWithoutGeometry()).isTrue();
        assertThat(read.fault(3).place()).isEqualTo("line 5");
        assertThat(WktTable.fits("id,md5\n1,0103a7c39c7b2b1e5f6c1d2e3f4a5b6c\n"))
                .isFalse();
    }

    private static org.locationtech.jts.geom.Geometry withSrid(int srid) {
        var line =
                new GeometryFactory().createLineString(new Coordinate[] {new Coordinate(1, 2), new Coordinate(3, 4)});
        line.setSRID(srid);
        return line;
    }

    @Test
    void formulasAreTextsAndAnApostropheOfOursIsTakenOff() {
        ReadParcels read = read("a,b,c,wkt\n=cmd|' /C calc'!A0,'=1+1,'t,POINT (1 2)\n");

        assertThat(read.parcels().get(0).attributes())
                .isEqualTo(Map.of("a", "=cmd|' /C calc'!A0", "b", "=1+1", "c", "'t"));
    }

    @Test
    void aBrokenRowIsItsOwnFault() {
        ReadParcels read = read("id,wkt\na,\"POLYGON((0 0,1 1))\"\nb," + SQUARE
                + "\nc,nothing\nd\n\ne,\"SRID=4548;POINT (1 2)\"\n" + "f,\"" + "POINT (1 ".repeat(1) + "x".repeat(2_000)
                + ")\"\ng,\"" + "GEOMETRYCOLLECTION(".repeat(100) + "\"\nh,POINT (1 2)\n");

        assertThat(read.parcels()).extracting(Parcel::number).hasSize(8);
        assertThat(read.fault(0).en()).contains("broken");
        assertThat(read.fault(0).place()).isEqualTo("line 2");
        assertThat(read.fault(1).en()).contains("has 6 cells, the first line 2");
        assertThat(read.fault(2).en()).contains("no well-known text");
        assertThat(read.parcels().get(3).isWithoutGeometry()).isTrue();
        assertThat(read.fault(4).en()).contains("SRID 4548");
        assertThat(read.fault(5).en()).contains("more than 1000 characters");
        assertThat(read.fault(6).en()).contains("nested deeper than 50");
        assertThat(read.geometry(7).toText()).isEqualTo("POINT (1 2)");
    }

    @Test
    void columnsOfOneNameAreToldApart() {
        assertThat(read("a,a,,wkt\n1,2,3,POINT (1 2)\n").parcels().get(0).attributes())
                .isEqualTo(Map.of("a", "1", "a_1", "2", "column_3", "3"));
    }

    @Test
    void anUnusualColumnGivesWayToAUsualOne() {
        ReadParcels read = read("centre,geometry\n\"POINT (5 5)\",\"" + SQUARE + "\"\n");

        assertThat(read.geometry(0).getArea()).isEqualTo(81);
        assertThat(read.parcels().get(0).attributes()).containsEntry("centre", "POINT (5 5)");
    }

    @Test
    void encodingsAreTold() {
        for (String charset : List.of("UTF-8", "GBK", "UTF-16LE")) {
            byte[] text = ("名称,WKT\n甲地块,POINT (1 2)\n").getBytes(Charset.forName(charset));
            ReadParcels read = ReadParcels.of(CsvParcelReader.open("a.csv", new ByteArrayInputStream(text)));

            assertThat(read.parcels().get(0).name()).isEqualTo("甲地块");
            assertThat(read.notes()).hasSize(charset.equals("UTF-8") ? 0 : 1);
        }
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused("", "no column with WKT", "没有 WKT 列");
        refused("a,b\n1,2\n".repeat(2), "no column with WKT", "没有 WKT 列");
        refused("a,wkt\n1,2\n".repeat(2_000) + "1,POINT (1 2)\n", "no column with WKT", "没有 WKT 列");
        refused("id,wkt\na,POINT (1 2)\nb,\"POINT (1 2)\n", "line 3: cannot be read as CSV", "第 3 行：无法按 CSV 读取");
        refused("id,wkt\na,POINT (1 2)\nb,\"" + "x".repeat(17_000_000), "a row has more than", "一行超过");
        refused("a,".repeat(10_001) + "wkt\n", "more than 10000 columns", "超过 10000 列");
    }

    private static ReadParcels read(String text) {
        return ReadParcels.of(
                CsvParcelReader.open("a.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static void refused(String text, String en, String zh) {
        DataFileException fault = catchThrowableOfType(DataFileException.class, () -> read(text));

        assertThat(fault).hasMessageContaining(en);
        assertThat(fault.messageZh()).contains(zh);
    }
}
