package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spatialplan.imports.KnownAttributes.Kind;

/** Values as the kind that the layer has had. */
class KindReadingTest {

    /** GeoJSON writes a great number in plain digits, a code of as many digits would lose some. */
    @Test
    void aGreatNumberIsOneAndALongCodeIsAText() {
        assertThat(number("150000000000000000000")).isEqualTo(1.5e20);
        assertThat(number("350502000000000000019")).isEqualTo("350502000000000000019");
        assertThat(number("0350502000000000000000")).isEqualTo("0350502000000000000000");
    }

    private static Object number(String text) {
        return KindReading.read(text, Set.of(Kind.DECIMAL), Set.of(), ZoneOffset.UTC);
    }
}
