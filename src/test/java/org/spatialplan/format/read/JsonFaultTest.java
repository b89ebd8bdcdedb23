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
                "{\"a\": | Unexpected end-of-input within/between Object entries",
            })
    void itTellsWhereTheFaultIs(String text, String expected) {
        JacksonException fault = catchThrowableOfType(JacksonException.class, () -> STRICT.readTree(text));

        assertThat(JsonFault.words(fault)).contains(expected).doesNotContain("tools.jackson", "JsonToken", "Feature");
    }
}
