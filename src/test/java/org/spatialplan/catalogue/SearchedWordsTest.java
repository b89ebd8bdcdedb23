package org.spatialplan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchedWordsTest {

    @Test
    void eachTextIsALineAndOneWithFullWidthSignsAlsoHasPlainOnes() {
        assertThat(SearchedWords.of(List.of("红线（示意）", "a  b\nc", "a b c", "２０２６")))
                .isEqualTo("红线（示意）\n红线(示意)\na b c\n２０２６\n2026");
    }
}
