package org.spatialplan.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.format.read.BoundaryPointParcelReader;
import org.spatialplan.format.write.BoundaryPointWriter.Plot;
import org.spatialplan.geo.GaussKruger;
import org.spatialplan.geo.RoundedGrid;
import org.spatialplan.parcel.Parcel;
import org.spatialplan.run.Seeds;
import org.spatialplan.text.Finding;

/** Boundary points as they are handed in. */
class BoundaryPointWriterTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final GaussKruger ZONE_40 = GaussKruger.ofEpsg(4528).orElseThrow();

    /** A square with a square hole, then a triangle, drawn against the order of surveyors. */
    private static final String TWO_PARTS =
            "MULTIPOLYGON (((40367600 2760900, 40367800 2760900, 40367800 2761100, 40367600 2761100, 40367600 2760900),"
                    + " (40367650 2760950, 40367650 2760960.5, 40367660 2760960.5, 40367660 2760950, 40367650 2760950)),"
                    + " ((40368000 2761000, 40368100 2761000, 40368050 2761100, 40368000 2761000)))";

    @Test
    void theFileIsTheStrictForm() throws Exception {
        byte[] bytes =
                written(ZONE_40, StandardCharsets.UTF_8, new Plot("DK-1", "桥南, 一期@\n", 44_895.04, wkt(TWO_PARTS)));

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        [属性描述]
                        格式版本号=1.01版本
                        数据产生单位=
                        数据产生日期=2026-11-29
                        坐标系=2000国家大地坐标系
                        几度分带=3
                        投影类型=高斯克吕格
                        计量单位=米
                        带号=40
                        精度=0.001
                        转换参数=0,0,0,0,0,0,0
                        [地块坐标]
                        11,4.4895,DK-1,桥南， 一期＠,面,,,,@
                        J1,1,2761100.000,40367600.000
                        J2,1,2761100.000,40367800.000
                        J3,1,2760900.000,40367800.000
                        J4,1,2760900.000,40367600.000
                        J1,1,2761100.000,40367600.000
                        J5,2,2760960.500,40367650.000
                        J6,2,2760950.000,40367650.000
                        J7,2,2760950.000,40367660.000
                        J8,2,2760960.500,40367660.000
                        J5,2,2760960.500,40367650.000
                        J9,1,2761100.000,40368050.000
                        J10,1,2761000.000,40368100.000
                        J11,1,2761000.000,40368000.000
                        J9,1,2761100.000,40368050.000
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void gbkIsReadByItsReaders() throws Exception {
        byte[] bytes = written(ZONE_40, Charset.forName("GB18030"), new Plot("1", "桥南", 1, wkt(TWO_PARTS)));

        assertThat(new String(bytes, Charset.forName("GBK")))
                .startsWith("[属性描述]\r\n")
                .contains(",桥南,面,");
    }

    /** Rings of all sizes, with holes and parts, in zones with and without a prefix: the reader finds nothing to remark. */
    @Test
    void whatIsWrittenIsReadAsItWas() throws IOException {
        Random random = Seeds.random("boundary points");
        for (int epsg : new int[] {4527, 4528, 4548, 4549, 4508}) {
            GaussKruger zone = GaussKruger.ofEpsg(epsg).orElseThrow();
            List<Geometry> drawn = IntStream.range(0, 60)
                    .mapToObj(i -> drawn(random, zone))
                    .map(RoundedGrid.MILLIMETRES::round)
                    .toList();
            List<Plot> plots = new ArrayList<>();
            for (Geometry areas : drawn) {
                plots.add(new Plot("DK" + plots.size(), "地块" + plots.size(), areas.getArea(), areas));
            }
            try (BoundaryPointParcelReader read = BoundaryPointParcelReader.open(
                    "x.txt", written(zone, StandardCharsets.UTF_8, plots.toArray(Plot[]::new)))) {
                for (Plot plot : plots) {
                    Parcel parcel = read.next().orElseThrow();
                    assertThat(parcel.fault()).as(plot.areas().toText()).isEmpty();
                    assertThat(parcel.id()).isEqualTo(plot.number());
                    assertThat(parcel.name()).isEqualTo(plot.name());
                    assertThat(isSame(parcel.geometry().orElseThrow(), plot.areas()))
                            .as(plot.areas().toText())
                            .isTrue();
                }
                assertThat(read.next()).isEqualTo(Optional.empty());
                assertThat(read.crs().orElseThrow().id()).isEqualTo(zone.id());
                assertThat(read.notes())
                        .extracting(Finding::code)
                        .hasSameElementsAs(
                                zone.prefix().isPresent()
                                        ? List.of("encoding", "precision-not-accuracy")
                                        : List.of("encoding", "precision-not-accuracy", "zone-prefix-missing"));
            }
        }
    }

    private static boolean isSame(Geometry one, Geometry other) {
        return single(one).norm().equalsExact(single(other).norm(), 1e-9);
    }

    private static Geometry single(Geometry geometry) {
        return geometry.getNumGeometries() == 1 ? geometry.getGeometryN(0) : geometry;
    }

    /** One to three stars beside each other, each with up to two holes, from centimetres to kilometres. */
    private static Geometry drawn(Random random, GaussKruger zone) {
        double radius = 0.02 * Math.pow(10, random.nextDouble(5.5));
        double east = 500_000 + 1e6 * zone.prefix().orElse(0) - random.nextDouble(150_000);
        double north = 2_700_000 + random.nextDouble(150_000);
        Polygon[] parts = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(i -> star(random, east + 2.5 * radius * i, north, radius))
                .toArray(Polygon[]::new);
        return parts.length == 1 ? parts[0] : FACTORY.createMultiPolygon(parts);
    }

    private static Polygon star(Random random, double east, double north, double radius) {
        LinearRing[] holes = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> ring(random, east + (i - 0.5) * radius / 2, north, radius / 5, 3 + random.nextInt(5)))
                .toArray(LinearRing[]::new);
        return FACTORY.createPolygon(ring(random, east, north, radius, 7 + random.nextInt(20)), holes);
    }

    private static LinearRing ring(Random random, double east, double north, double radius, int corners) {
        Coordinate[] ring = new Coordinate[corners + 1];
        double turn = random.nextDouble(6);
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            double reach = radius * (0.8 + random.nextDouble(0.2));
            ring[i] = new Coordinate(east + reach * Math.cos(angle), north + reach * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return FACTORY.createLinearRing(ring);
    }

    private static byte[] written(GaussKruger zone, Charset charset, Plot... plots) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BoundaryPointWriter writer = new BoundaryPointWriter(out, charset);
        writer.head(zone, DAY);
        for (Plot plot : plots) {
            writer.add(plot);
        }
        writer.flush();
        return out.toByteArray();
    }

    private static Geometry wkt(String text) throws ParseException {
        return new WKTReader().read(text);
    }
}
