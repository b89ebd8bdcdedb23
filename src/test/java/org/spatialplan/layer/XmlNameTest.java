package org.spatialplan.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** Names of columns as XML has them: always a name, never another's, and back. */
class XmlNameTest {

    /** The forms of ISO 9075-14; what is a name already stays as it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name_zh|name_zh",
                "建设内容|建设内容",
                "length-km.2|length-km.2",
                "面积(公顷)|面积_x0028_公顷_x0029_",
                "2025年投资|_x0032_025年投资",
                "建设 内容|建设_x0020_内容",
                "备注（一）|备注_xFF08_一_xFF09_",
                "完成率%|完成率_x0025_",
                "备注/说明|备注_x002F_说明",
                "a:b|a_x003A_b",
                "<b>|_x003C_b_x003E_",
                "-a|_x002D_a",
                "xml|_x0078_ml",
                "XMLdata|_x0058_MLdata",
                "🚩|_x01F6A9_",
                "_x0020_|_x005F_x0020_",
                "a_x0020_b|a_x005F_x0020_b",
                "_x0028(|_x005F_x0028_x0028_",
                "_x01F6A9_|_x005F_x01F6A9_",
                "_x_|_x005F_x_",
                "_xyz|_xyz"
            })
    void becomesANameAndComesBack(String text, String name) {
        assertThat(XmlName.of(text)).isEqualTo(name);
        assertThat(XmlName.decode(name)).isEqualTo(text);
    }

    @Test
    void noTextAtAllIsANameToo() {
        assertThat(XmlName.of("")).isEqualTo("_x_");
        assertThat(XmlName.decode("_x_")).isEmpty();
    }

    @Test
    void whatIsNoCodePointStaysAsItIs() {
        assertThat(XmlName.decode("a_xFFFFFF_b")).isEqualTo("a_xFFFFFF_b");
    }

    /** So no two texts have the same name. */
    @Property(seed = "20261128", tries = 2000)
    void isReversible(@ForAll("texts") String text) {
        assertThat(XmlName.decode(XmlName.of(text))).isEqualTo(text);
        assertThat(XmlName.decode(XmlName.another(text))).isEqualTo(text);
    }

    /** By the parser of the platform, which knows the strictest edition of XML 1.0. */
    @Property(seed = "20261128", tries = 200)
    void isANameWithoutAColon(@ForAll("texts") String text) {
        for (String name : List.of(XmlName.of(text), XmlName.another(text))) {
            requireName(name);
        }
    }

    private static void requireName(String name) {
        assertThat(name).doesNotContain(":");
        assertThatCode(() -> DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader("<p:" + name + " xmlns:p='a' id='" + name + "'/>"))))
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "_", "x", "_x", "0020", "0028", "01F600", "_x0028", "_x0028_", "xml", "年", "(", " ", "😀", "\uD83D",
                "\uDE00", "a", "9", "\0");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(6).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(12));
    }
}
