package org.spatialplan.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.feature.FeatureType.GeometryKind;

/** Positions as the suite for GML 3.2 wants them. */
class GmlGeometryWriterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (1 2, 3 4)                                         | 1 2 3 4",
                "LINESTRING (1 2, 1 2, 3 4, 3 4, 1 2)                          | 1 2 3 4 1 2",
                "LINESTRING (1 2, 1.0000000004 2, 1.0000000006 2)              | 1 2 1.000000001 2",
                "LINESTRING (1 2, 1 2)                                         | 1 2 1 2",
                "POLYGON ((0 0, 0 0, 9 0, 9 9, 9 9, 9 9, 0 0, 0 0))            | 0 0 9 0 9 9 0 0",
                "POLYGON ((0 0, 0.0000000001 0, 0.0000000001 0.0000000001, 0 0)) | 0 0 0 0 0 0 0 0"
            })
    void leavesOutPositionsThatRepeat(String wkt, String positions) throws Exception {
        assertThat(positions(wkt)).containsExactly(positions);
    }

    @Test
    void leavesOutPositionsThatRepeatInHolesToo() throws Exception {
        assertThat(positions("POLYGON ((0 0, 9 0, 9 9, 0 0), (4 1, 5 2, 5 2, 5 1, 4 1, 4 1))"))
                .containsExactly("0 0 9 0 9 9 0 0", "4 1 5 2 5 1 4 1");
    }

    @Test
    void keepsTheGroundOnTheLeftOfEveryRing() throws Exception {
        assertThat(positions("POLYGON ((0 0, 9 9, 9 9, 9 0, 0 0), (4 1, 5 1, 5 2, 4 1))"))
                .containsExactly("0 0 9 0 9 9 0 0", "4 1 5 2 5 1 4 1");
    }

    private static List<String> positions(String wkt) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8Output out = new Utf8Output(bytes);
        new GmlGeometryWriter(GmlVersion.V3_2, OutputFrame.CRS84, out)
                .write(new WKTReader().read(wkt), GeometryKind.ANY, "layer.1");
        out.flush();
        return Pattern.compile("<gml:posList>([^<]*)")
                .matcher(bytes.toString(StandardCharsets.UTF_8))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
