package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** The quick readers of numbers and areas against those of Java and JTS. */
class PlainWktTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON((0 0,9 0,9 9,0 9,0 0))",
                "polygon ( ( 0 0 , 9 0.50 , 9e0 -9 , +0 9 , 0 0 ) , (1 1,2 1,2 2,1 1) ) ",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5), (5.1 5.1, 5.2 5.1, 5.2 5.2, 5.1 5.1)))"
            })
    void areasAreThoseOfJts(String wkt) throws ParseException {
        assertThat(PlainWkt.read(wkt).orElseThrow().equalsExact(new WKTReader().read(wkt)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON EMPTY",
                "POLYGON Z((0 0 1,9 0 1,9 9 1,0 0 1))",
                "POLYGON((0 0 1,9 0 1,9 9 1,0 0 1))",
                "POLYGON((0 0,9 0,9 9,0 9))",
                "POLYGON((0 0,9 0,0 0))",
                "POLYGON((0 0,9 0,9 9,0 0)",
                "POLYGON((0 0,9 0,9 9,0 0)))",
                "POLYGON((0 0,9 0,9 9,0 0)) POINT(1 2)",
                "POLYGON((0 0,9 NaN,9 9,0 0))",
                "POLYGON((0 0,9 0x1p3,9 9,0 0))",
                "POLYGON(())",
                "POLYGONE((0 0,9 0,9 9,0 0))",
                "POINT(1 2)",
                "POLYGON"
            })
    void allElseIsLeftToAnother(String wkt) {
        assertThat(PlainWkt.read(wkt)).isEmpty();
    }

    @Test
    void numbersAreThoseOfJava() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(10));
            String text = i % 3 == 0
                    ? Double.toString(value)
                    : String.format(Locale.ROOT, "%." + random.nextInt(16) + "f", value);
            assertThat(DecimalNumber.parse(text.toCharArray(), 0, text.length()))
                    .as(text)
                    .isEqualTo(Double.parseDouble(text));
        }
        for (String text :
                new String[] {"", "-", ".", "-.", "1.2.3", "1e", "0x1p3", "1f", "NaN", "Infinity", "1e999", "１"}) {
            assertThat(DecimalNumber.parse(text.toCharArray(), 0, text.length()))
                    .as(text)
                    .isNaN();
        }
        assertThat(DecimalNumber.parse(".5".toCharArray(), 0, 2)).isEqualTo(0.5);
        assertThat(DecimalNumber.parse("5.".toCharArray(), 0, 2)).isEqualTo(5);
    }
}
