package org.spatialplan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.filter.CqlText;
import org.spatialplan.query.filter.FilterException;

/** Every refusal exists in Chinese, except for faults that only the service's makers and operators meet. */
class RefusalsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /**
     * In English only: what ends silently, faults in the project's own files, what operators read in a log, and reports of WFS,
     * WMS and WMTS, which their standards define.
     */
    private static final Set<String> ENGLISH_ONLY = Set.of(
            "DrawingCancelledException",
            "OwsException",
            "PlanException",
            "StoreException",
            "WmsException",
            "WorkCancelledException",
            "XmlFaultException");

    @Test
    void everyRefusalHasItsTextInBothLanguages() throws IOException {
        Set<String> english = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                boolean localized = source.contains("Messages.of(") || source.contains("LocalizedText");
                if (source.contains("extends CodedException") && !localized) {
                    english.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(english).isEqualTo(new TreeSet<>(ENGLISH_ONLY));
    }

    @Test
    void aBadParameterIsToldInBothLanguages() {
        BadParameterException refusal =
                new BadParameterException("lang", "fr", Messages.of("query.expected.zh-or-en"), List.of("zh", "en"));

        assertThat(refusal.messageZh()).isEqualTo("参数“lang”应为 zh 或 en，所给的是“fr”；相近的值：zh, en");
        assertThat(refusal).hasMessage("The parameter 'lang' must be zh or en, found 'fr'; near values: zh, en");
        assertThat(refusal.expected()).isEqualTo(Messages.of("query.expected.zh-or-en"));
    }

    @Test
    void aFilterIsRefusedInBothLanguages() {
        FilterException refusal = catchThrowableOfType(FilterException.class, () -> CqlText.parse("name_zh = 'a"));

        assertThat(refusal.messageZh()).isEqualTo("CQL2 文本：引号没有闭合");
        assertThat(refusal).hasMessage("CQL2 text: a quote is not closed");
    }
}
