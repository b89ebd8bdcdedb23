package org.spatialplan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.document.text.UnreadableTextException;
import org.spatialplan.text.Finding;

/**
 * Messy documents, each with what must be read of it. After a change run {@code ./mvnw test -Dtest=DocumentReaderGoldenTest
 * -Dregenerate}, read what changed and commit it.
 */
class DocumentReaderGoldenTest {

    private static final Path CASES = Path.of("src/test/resources/golden/plan-import");
    private static final Path EXAMPLE = Path.of("docs/examples/jiangzhou/plan.txt");
    private static final List<String> FIELDS = List.of("绿色城区", "清洁河流");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsExpected(String name) throws IOException {
        String read = DraftDump.withFindings(
                new DocumentReader(FIELDS).read(Files.readAllBytes(CASES.resolve(name + ".txt"))));
        Path expected = CASES.resolve(name + ".expected");
        if (System.getProperty("regenerate") != null) {
            Files.writeString(expected, read);
        }

        assertThat(read).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void everyEncodingReadsTheSame(String charset) throws IOException {
        String text = Files.readString(EXAMPLE).replace("＞80", ">80");
        DocumentReading expected = new DocumentReader(FIELDS).read(text.getBytes(StandardCharsets.UTF_8));

        DocumentReading read = new DocumentReader(FIELDS).read(text.getBytes(Charset.forName(charset)));

        assertThat(read.draft()).isEqualTo(expected.draft());
        assertThat(read.findings()).isEqualTo(expected.findings());
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        byte[] plain = Files.readAllBytes(EXAMPLE);
        byte[] marked = ("\uFEFF" + Files.readString(EXAMPLE)).getBytes(StandardCharsets.UTF_8);

        assertThat(new DocumentReader(FIELDS).read(marked).draft())
                .isEqualTo(new DocumentReader(FIELDS).read(plain).draft());
    }

    @Test
    void linesOfWindowsAndOldMacsAreLines() throws IOException {
        String text = Files.readString(EXAMPLE);
        PlanDraft expected = new DocumentReader(FIELDS)
                .read(text.getBytes(StandardCharsets.UTF_8))
                .draft();

        for (String end : List.of("\r\n", "\r")) {
            byte[] bytes = text.replace("\n", end).getBytes(StandardCharsets.UTF_8);
            assertThat(new DocumentReader(FIELDS).read(bytes).draft()).isEqualTo(expected);
        }
    }

    @Test
    void aWordFileIsRefusedInWords() {
        byte[] bytes = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xFF, (byte) 0xFF, (byte) 0x80, 0x00, 0x01};

        assertThatExceptionOfType(UnreadableTextException.class)
                .isThrownBy(() -> new DocumentReader(FIELDS).read(bytes))
                .withMessageContaining("plain text");
    }

    @Test
    void aTextWithoutTablesSaysThatNothingWasThere() {
        DocumentReading read = new DocumentReader(FIELDS).read("只有一段话。\n".getBytes(StandardCharsets.UTF_8));

        assertThat(read.findings())
                .extracting(Finding::code)
                .containsExactly("table-missing", "table-missing", "table-missing");
    }
}
