package org.spatialplan.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/** Our well-known text is what JTS would write. */
class WktTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (118.6 24.9)",
                "LINESTRING (118.6 24.9, 118.7 25)",
                "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))",
                "MULTIPOINT ((1 2), (3 4))",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))",
                "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0)), ((20 20, 29 20, 29 29, 20 20)))",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))",
                "POLYGON EMPTY"
            })
    void isWhatJtsWrites(String wkt) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Utf8Output out = new Utf8Output(bytes);
        new WktText(OutputFrame.CRS84, out).write(new WKTReader().read(wkt));
        out.flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(new WKTWriter().write(new WKTReader().read(wkt)));
    }
}
