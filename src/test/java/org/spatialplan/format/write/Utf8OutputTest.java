package org.spatialplan.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fast encoder against the exact one. */
class Utf8OutputTest {

    @ParameterizedTest
    @CsvSource({
        "0,9,0",
        "-0.0,9,0",
        "118.6,9,118.6",
        "118.123456789,9,118.123456789",
        "-0.0000000001,9,0",
        "-0.05,4,-0.05",
        "2757023.65149,4,2757023.6515",
        "100,9,100",
        "1,0,1",
        "1.5e18,4,1500000000000000000"
    })
    void writesNumbersWithoutTrailingZeros(double value, int decimals, String expected) throws IOException {
        assertThat(written(value, decimals)).isEqualTo(expected);
    }

    @Property
    void degreesKeepNineDecimals(@ForAll @DoubleRange(min = -360, max = 360) double value) throws IOException {
        requireClose(value, 9);
    }

    @Property
    void metresKeepFourDecimals(@ForAll @DoubleRange(min = -4e7, max = 4e7) double value) throws IOException {
        requireClose(value, 4);
    }

    /** Half a unit of the last decimal, and a little for the product that is rounded. */
    private static void requireClose(double value, int decimals) throws IOException {
        BigDecimal read = new BigDecimal(written(value, decimals));

        assertThat(read.scale()).isLessThanOrEqualTo(decimals);
        assertThat(read.subtract(new BigDecimal(value)).abs())
                .isLessThanOrEqualTo(new BigDecimal("0.501").movePointLeft(decimals));
    }

    @Property
    void encodesAnyText(@ForAll String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Utf8Output(bytes).text(text).flush();
        String expected =
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace('?', '\uFFFD');

        assertThat(bytes.toString(StandardCharsets.UTF_8).replace('?', '\uFFFD'))
                .isEqualTo(expected);
    }

    @Test
    void passesTheEndOfItsBuffer() throws IOException {
        String text = "平安".repeat(30_000) + "x".repeat(100_001);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Utf8Output(bytes)
                .text(text)
                .ascii("y".repeat(70_000))
                .number(1.5, 9)
                .flush();

        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(text + "y".repeat(70_000) + "1.5");
    }

    private static String written(double value, int decimals) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Utf8Output(bytes).number(value, decimals).flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
