package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.parcel.TouchingRings;
import org.spatialplan.text.Severity;

/** Outlines that touch themselves: what ArcGIS takes as valid is read, what has two readings is not. */
class TouchingRingsTest {

    /** A hole of 2,500 m² that hangs on the outline's west side. */
    private static final String HANGING = "0 0,0 100,50 50,50 150,0 100,0 200,200 200,200 0,0 0";

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            0 0,0 100,50 50,50 150,0 100,0 200,200 200,200 0,0 0                            | 37500 | a hole that hangs on the outline
            0 0,200 0,200 200,0 200,0 100,50 150,50 50,0 100,0 0                            | 37500 | the same the other way round
            50 50,50 150,0 100,0 200,200 200,200 0,0 0,0 100,50 50                          | 37500 | begun within the hole
            0 0,0 200,200 200,200 0,0 0                                                     | 40000 | valid as it is
            0 0,0 100,100 100,100 200,200 200,200 100,100 100,100 0,0 0                     | 20000 | two lobes that touch
            0 0,0 200,200 200,200 0,100 0,100 50,50 50,100 100,150 50,100 50,100 0,0 0      | 0     | a hole on a line that runs there and back
            0 0,100 100,200 0,200 200,100 100,0 200,0 0                                     | 20000 | two triangles that touch in their tips
            0 0,200 0,200 200,0 200,0 150,150 150,150 50,0 50,50 100,0 150,0 0              | 0     | along its own edge
            0 50,0 0,200 0,200 200,0 200,0 50,100 150,100 50,0 50                           | 35000 | a hole begun at the touch
            """)
    void partsOutlinesThatTouchThemselves(String ring, double area, String what) throws ParseException {
        Optional<Geometry> parted = TouchingRings.parted(polygon(ring));
        Geometry read = parted.orElse(polygon(ring));

        if (area > 0) {
            assertThat(read.isValid()).isTrue();
            assertThat(read.getArea()).isCloseTo(area, within(1e-9));
        } else {
            assertThat(parted).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0,200 200,200 0,0 200,0 0",
                "0 0,100 100,200 200,200 0,100 100,0 200,0 0",
                "0 0,0 200,200 200,200 0,0 0,50 100,100 100,100 50,0 0",
                "0 0,0 200,200 200,200 0,0 0,0 200,200 200,200 0,0 0",
                "0 0,0 200,300 300,200 200,200 0,0 0,-50 -50,0 0,-50 -50,0 0",
                "0 0,200 0,200 200,200 300,200 200,0 200,0 0"
            })
    void leavesWhatHasTwoReadings(String ring) throws ParseException {
        assertThat(TouchingRings.parted(polygon(ring))).isEmpty();
    }

    /** The tip of the inner bay lies on an edge, not on a vertex. */
    @Test
    void findsATouchOnAnEdge() throws ParseException {
        Geometry open = polygon("0 0,200 0,200 200,0 200,0 120,100 200,60 60,0 100,0 0");
        Geometry closed = new WKTReader()
                .read(
                        "POLYGON ((0 0,200 0,200 200,0 200,0 0),(0 100,50 50,50 150,0 100),(100 100,150 100,150 150,100 100))");

        assertThat(TouchingRings.parted(open).map(Geometry::isValid)).contains(true);
        assertThat(TouchingRings.parted(open).map(Geometry::getArea).orElseThrow())
                .isCloseTo(open.getArea(), within(1e-9));
        assertThat(TouchingRings.parted(closed)).isEmpty();
    }

    /** The report's square, in a zone and in degrees, at the door of every format that carries such rings. */
    @Test
    void everyFormatIsReadAlike() {
        ReadParcels geojson = read(("{\"type\":\"Polygon\",\"coordinates\":[["
                        + Arrays.stream(HANGING.split(","))
                                .map(point -> point.split(" "))
                                .map(xy -> "[" + (118.68 + Double.parseDouble(xy[0]) / 1e5) + ","
                                        + (24.94 + Double.parseDouble(xy[1]) / 1e5) + "]")
                                .collect(Collectors.joining(","))
                        + "]]}")
                .getBytes(StandardCharsets.UTF_8));
        ReadParcels shapefile = read(ZippedParts.of("gbk-4549.zip")
                .with("shp", shape())
                .without("shx")
                .without("dbf")
                .zipped());

        assertThat(shapefile.geometry(0).getArea()).isEqualTo(37_500);
        assertThat(geojson.geometry(0).getArea() * 1e10).isCloseTo(37_500, within(1e-3));
        assertThat(shapefile.note("ring-touches-itself").severity()).isEqualTo(Severity.WARNING);
        assertThat(geojson.note("ring-touches-itself").place()).isEqualTo("feature 1");
    }

    private static byte[] shape() {
        double[] points = Arrays.stream(HANGING.split("[ ,]"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        ByteBuffer content = ByteBuffer.allocate(48 + 8 * points.length).order(ByteOrder.LITTLE_ENDIAN);
        content.putInt(5).position(36).putInt(1).putInt(points.length / 2).putInt(0);
        for (int i = 0; i < points.length; i += 2) {
            content.putDouble(367533.3 + points[i]).putDouble(2760998.8 + points[i + 1]);
        }
        ByteBuffer shp = ByteBuffer.allocate(108 + content.capacity()).putInt(0, 9994);
        return shp.putInt(100, 1)
                .putInt(104, content.capacity() / 2)
                .put(108, content.array())
                .array();
    }

    private static Geometry polygon(String ring) throws ParseException {
        return new WKTReader().read("POLYGON ((" + ring + "))");
    }

    private static ReadParcels read(byte[] bytes) {
        try (SubmittedFile file = SubmittedFile.of("a", bytes)) {
            return ReadParcels.of(file.open(Optional.empty()));
        }
    }
}
