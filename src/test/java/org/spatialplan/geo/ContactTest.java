package org.spatialplan.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ContactTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 20000 0, 20000 0.0002, 0 0)) | false | 2 m2 along 20 km of an edge",
                "POLYGON ((0 0, 100 0, 100 0.0009, 0 0.0009, 0 0)) | false | nowhere wider than 0.9 mm",
                "POLYGON ((0 0, 100 0, 100 0.0012, 0 0.0012, 0 0)) | true | 1.2 mm wide",
                "POLYGON ((0 0, 20000 0, 20000 2, 19998 2, 19998 0.0001, 0 0.0001, 0 0)) | true | 4 m2 at the end of a sliver",
                "LINESTRING (0 0, 10 0) | false | no area",
            })
    void aTouchIsNowhereWiderThanAMillimetre(String shared, boolean overlap, String why) throws ParseException {
        var ground =
                AffineTransformation.translationInstance(540_000, 2_760_000).transform(new WKTReader().read(shared));

        assertThat(ContactTolerance.isOverlap(ground)).as(why).isEqualTo(overlap);
    }
}
