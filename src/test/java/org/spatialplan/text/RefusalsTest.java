package org.spatialplan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.spatialplan.query.BadParameterException;

/** Every refusal exists in Chinese, except for faults that only the service's makers and operators meet. */
class RefusalsTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** In English only: what ends silently, what operators read in a log, and what a standard wants in its own form. */
    private static final Set<String> ENGLISH_ONLY = Set.of(
            "DrawingCancelledException",
            "FilterException",
            "GeoServerException",
            "InvalidStyleException",
            "MethodMismatchException",
            "OgcException",
            "OwsException",
            "PlanException",
            "PublishException",
            "DrawingRefusedException",
            "Reach",
            "ReportFontMissingException",
            "SettingsMissingException",
            "StoreCopyException",
            "StoreException",
            "StoreUnavailableException",
            "UnknownZoneException",
            "WeakImportKeyException",
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
        assertThat(refusal.expected()).isEqualTo("zh or en");
    }
}
