package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is told of a JSON text names no class. */
class JsonFaultTest {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]\"name\" | more follows after its end",
                "{\"a\": | ends before it is complete",
                "{\"a\" 1} | Unexpected character",
            })
    void itTellsWhereTheFaultIs(String text, String expected) {
        JacksonException fault = catchThrowableOfType(JacksonException.class, () -> STRICT.readTree(text));

        assertThat(JsonFault.words(fault).en())
                .contains(expected)
                .doesNotContain("tools.jackson", "JsonToken", "Feature");
        assertThat(JsonFault.words(fault).zh()).matches(".*\\p{IsHan}.*");
    }

    /** Jackson names the method of its own that states the bound. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[ | 2000 | nested deeper than", "1 | 200000 | is longer than"})
    void aBoundIsToldWithoutTheMethodThatStatesIt(String text, int times, String expected) {
        JacksonException fault =
                catchThrowableOfType(JacksonException.class, () -> STRICT.readTree(text.repeat(times)));

        assertThat(JsonFault.words(fault).en()).contains(expected).doesNotContain("StreamReadConstraints", "`");
    }
}
