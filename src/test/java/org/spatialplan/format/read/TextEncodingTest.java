package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as planners and surveyors of mainland China and of Taiwan write them, told by their bytes. */
class TextEncodingTest {

    private static final List<String> MAINLAND = List.of(
            "地块", "地块编号", "界址点", "点号", "横坐标", "纵坐标", "宗地号", "面积", "用途", "备注", "泉州市", "洛阳江", "晋江市", "勘测定界", "生态保护红线",
            "永久基本农田", "城镇开发边界", "国土空间规划", "坐标系", "中央子午线", "围头湾一号", "台商投资区", "丰泽区", "惠安县", "安溪县", "高程", "圈号", "权利人",
            "坐落", "图幅号", "地类编码", "绿地", "道路", "旱地", "红树林");
    private static final List<String> TAIWAN = List.of(
            "地號", "地段", "界址點", "點號", "橫坐標", "縱坐標", "面積", "備註", "臺北市", "新竹縣", "淡水河", "都市計畫", "土地使用分區", "國土測繪中心", "地籍圖",
            "公告土地現值", "權利人", "道路用地", "學校用地", "住宅區", "商業區", "農業區", "保護區", "河川區", "高程", "經度", "緯度", "使用地類別", "編定種類",
            "鄉鎮市區");

    @Test
    void noWordOfTheMainlandIsTakenForBig5() {
        for (String word : MAINLAND) {
            assertThat(TextEncoding.of(bytes(word, "GB18030"))).as(word).contains(TextEncoding.GB18030);
        }
    }

    /** Two characters alone may be a word in both; a heading, a row or a sentence is not. */
    @Test
    void wordsOfTaiwanAreToldAsBig5() {
        List<String> missed = TAIWAN.stream()
                .filter(word -> TextEncoding.of(bytes(word, "Big5")).orElseThrow() != TextEncoding.BIG5)
                .toList();

        assertThat(missed).hasSizeLessThanOrEqualTo(3).allMatch(word -> word.length() <= 3);
        for (int i = 0; i + 2 < TAIWAN.size(); i++) {
            String row = String.join(",", TAIWAN.subList(i, i + 3)) + ",1,2\n";
            assertThat(TextEncoding.of(bytes(row, "Big5"))).as(row).contains(TextEncoding.BIG5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "x-windows-950"})
    void aSentenceIsToldInEachEncoding(String name) {
        boolean big5 = name.equals("x-windows-950");
        String sentence = big5
                ? "本計畫區位於新竹縣竹北市，面積約四十公頃，各使用分區如下：\r\nJ1,2760998.8,367533.3\r\n"
                : "本项目位于泉州市丰泽区，面积约四十公顷，各用途如下：\r\nJ1,2760998.8,367533.3\r\n";
        byte[] bytes = bytes(sentence, name);

        TextEncoding told = TextEncoding.of(bytes).orElseThrow();
        assertThat(new String(bytes, told.charset())).isEqualTo(sentence);
        assertThat(told.charset()).isEqualTo(Charset.forName(name));
    }

    @Test
    void whatIsNoTextIsNone() {
        assertThat(TextEncoding.of(new byte[] {'a', (byte) 0x80, (byte) 0xFF, (byte) 0xFF, 'b'}))
                .isEmpty();
        assertThat(TextEncoding.of("abc".getBytes(StandardCharsets.UTF_8))).contains(TextEncoding.UTF_8);
    }

    private static byte[] bytes(String text, String charset) {
        return text.getBytes(Charset.forName(charset));
    }
}
