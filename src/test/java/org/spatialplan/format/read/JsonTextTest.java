package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void listsAndPlainValuesAreRead() {
        assertThat(JsonColumnText.read("[\"甲\", \"a;b\"]")).isEqualTo(List.of("甲", "a;b"));
        assertThat(JsonColumnText.read("[1, 350502001201, 2.5, true]"))
                .isEqualTo(List.of(1L, 350502001201L, 2.5, true));
        assertThat(JsonColumnText.read("12")).isEqualTo(12L);
        assertThat(JsonColumnText.read("\"text\"")).isEqualTo("text");
        assertThat(JsonColumnText.read("[]")).isNull();
        assertThat(JsonColumnText.read("null")).isNull();
    }

    @Test
    void whatIsNestedOrNoJsonStaysText() {
        for (String text : List.of("{ \"a\": 1 }", "[[1]]", "[null]", "a;b", "[1", "")) {
            assertThat(JsonColumnText.read(text)).isEqualTo(text.isEmpty() ? null : text);
        }
    }
}
