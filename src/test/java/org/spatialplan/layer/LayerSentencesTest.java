package org.spatialplan.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.spatialplan.text.LocalizedText;

class LayerSentencesTest {

    private final LayerSentences sentences = new LayerSentences(List.of(
            new LocalizedText("未定位", "not located"),
            new LocalizedText("距 {1} 不超过 {0} 米（{0}）", "within {0} m of {1}"),
            new LocalizedText("按 $1 \\ 计 {0}", "(by [what] it costs) {0}")));

    @Test
    void aKnownSentenceIsSaidInBothLanguages() {
        assertThat(sentences.of("not located")).isEqualTo(new LocalizedText("未定位", "not located"));
    }

    @Test
    void wordsThatDifferStandInTheirPlaces() {
        assertThat(sentences.of("within 1,200 m of the shore").zh()).isEqualTo("距 the shore 不超过 1,200 米（1,200）");
        assertThat(sentences.of("(by [what] it costs) 7").zh()).isEqualTo("按 $1 \\ 计 7");
    }

    @Test
    void whatNobodyTranslatedStaysAsItIsStated() {
        assertThat(sentences.of("测绘院 2023 年")).isEqualTo(new LocalizedText("测绘院 2023 年", "测绘院 2023 年"));
        assertThat(sentences.findChinese("within m of ")).isEmpty();
    }

    @Test
    void theServicesOwnSentencesAreKnownEverywhere() {
        assertThat(LayerSentences.SERVICE
                        .of("buffer of 50 m on the ground, computed from layer creeks")
                        .zh())
                .isEqualTo("由图层 creeks 按地面 50 米作缓冲区算得");
    }

    @Test
    void whatTheDataSayThemselvesIsKept() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("source", "not located");
        properties.put("accuracy_note", "not located");
        properties.put("accuracy_note_zh", "局里的说法");

        assertThat(sentences.withChinese(properties))
                .containsEntry("source_zh", "未定位")
                .containsEntry("accuracy_note_zh", "局里的说法")
                .containsEntry("source", "not located");
    }
}
