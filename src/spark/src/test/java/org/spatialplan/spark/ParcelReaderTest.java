package org.spatialplan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.parcel.Parcel.IdOrigin;
import org.spatialplan.text.Finding;

class ParcelReaderTest {

    private static final Polygon SQUARE = new GeometryFactory().createPolygon(new Coordinate[] {
        new Coordinate(118, 25), new Coordinate(118.001, 25), new Coordinate(118.001, 25.001), new Coordinate(118, 25)
    });
    private static final byte[] WKB = new WKBWriter().write(SQUARE);

    private static Parcel read(byte[] outline) {
        return new ParcelReader(new ParcelReader.Columns(new ArrayList<>(), -1, -1))
                .read(RowFactory.create(7L, outline, null))
                .parcel();
    }

    private static ReadParcel read(List<String> columns, int id, int name, Object... values) {
        List<Object> cells = new ArrayList<>(Arrays.asList(7L, WKB, "安溪县"));
        cells.addAll(Arrays.asList(values));
        Row row = RowFactory.create(cells.toArray());
        return new ParcelReader(new ParcelReader.Columns(new ArrayList<>(columns), id, name)).read(row);
    }

    @Test
    void theServicesRulesFindIdAndName() {
        ReadParcel read = read(List.of("id", "DKBH", "DKMC"), -1, -1, 12L, "DK-1", " 东岭 ");

        assertThat(read.parcel().number()).isEqualTo(7);
        assertThat(read.parcel().id()).isEqualTo("DK-1");
        assertThat(read.parcel().name()).isEqualTo("东岭");
        assertThat(read.parcel().origin()).isEqualTo(IdOrigin.column("DKBH"));
        assertThat(read.county()).isEqualTo("安溪县");
        assertThat(read.parcel().geometry().orElseThrow().equalsExact(SQUARE)).isTrue();
    }

    @Test
    void columnsMayBeNamed() {
        Parcel read =
                read(List.of("DKBH", "kind", "label"), 1, 2, "DK-1", 12, "x").parcel();
        assertThat(read.id()).isEqualTo("12");
        assertThat(read.name()).isEqualTo("x");

        Parcel without =
                read(List.of("DKBH", "kind", "label"), 1, 2, "DK-1", null, null).parcel();
        assertThat(without.id()).isEqualTo("7");
        assertThat(without.origin()).isEqualTo(IdOrigin.ROW);
        assertThat(without.name()).isEmpty();
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(read(List.of("DKBH"), -1, -1, 3.50502001E8).parcel().id()).isEqualTo("350502001");
        assertThat(read(List.of("DKBH"), -1, -1, new java.math.BigDecimal("350502001001234567"))
                        .parcel()
                        .id())
                .isEqualTo("350502001001234567");
    }

    @Test
    void whatIsNoTextIsNoId() {
        assertThat(read(List.of("DKBH"), -1, -1, (Object) new byte[] {1})
                        .parcel()
                        .id())
                .isEqualTo("7");
        assertThat(read(List.of("DKBH"), -1, -1, RowFactory.create("a"))
                        .parcel()
                        .id())
                .isEqualTo("7");
    }

    @Test
    void heightsMeasuresAndCodesInTheBytesAreLeftOut() {
        ByteBuffer point = ByteBuffer.allocate(1 + 4 + 4 + 4 * 8).order(ByteOrder.LITTLE_ENDIAN);
        point.put((byte) 1).putInt(1 | 0xE0000000).putInt(4490);
        point.putDouble(118).putDouble(25).putDouble(3).putDouble(4);
        assertThat(read(point.array()).geometry().orElseThrow().getCoordinate()).isEqualTo(new Coordinate(118, 25));
    }

    @Test
    void aBrokenOutlineIsTheFaultOfItsParcelAlone() {
        assertThat(List.of(
                        Arrays.copyOf(WKB, WKB.length - 3),
                        "POLYGON ((0 0, 1 0, 1 1, 0 0))".getBytes(StandardCharsets.UTF_8),
                        new byte[0],
                        hugeCount(),
                        unclosed()))
                .allSatisfy(bytes -> {
                    Finding fault = read(bytes).fault().orElseThrow();
                    assertThat(fault.code()).isEqualTo("parcel-unreadable");
                    assertThat(fault.place()).isEqualTo("row 7");
                });
        assertThat(read(null).isWithoutGeometry()).isTrue();
    }

    @Test
    void emptyAndUnfinishedOnesAreRead() {
        assertThat(read(new WKBWriter().write(new GeometryFactory().createPolygon()))
                        .geometry()
                        .orElseThrow()
                        .isEmpty())
                .isTrue();
        byte[] nan = WKB.clone();
        ByteBuffer.wrap(nan).putDouble(1 + 4 + 4 + 4 + 16, Double.NaN);
        assertThat(read(nan).geometry()).isPresent();
    }

    private static byte[] hugeCount() {
        byte[] huge = WKB.clone();
        ByteBuffer.wrap(huge).putInt(1 + 4 + 4, Integer.MAX_VALUE);
        return huge;
    }

    private static byte[] unclosed() {
        byte[] unclosed = WKB.clone();
        ByteBuffer.wrap(unclosed).putDouble(1 + 4 + 4 + 4, 117);
        return unclosed;
    }
}
