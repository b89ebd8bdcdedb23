package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/national-frame.md claims nothing that the service does not answer. */
class NationalFrameTest extends HttpTest {

    private static final List<String> VERDICTS = List.of("提供 offered", "部分 partly", "未提供 not offered");
    private static final Pattern ADDRESS = Pattern.compile("`(/[^`]*)`");
    private static final Pattern PAGE = Pattern.compile("\\]\\([a-z-]+\\.md");

    /** One row of its tables. */
    private record Item(String name, String mark, String verdict, String said, String shown) {

        static Item of(String line) {
            List<String> cells = Arrays.stream(line.split("(?<!\\\\)\\|", -1))
                    .map(String::strip)
                    .toList();
            assertThat(cells).as(line).hasSize(7);
            return new Item(cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5));
        }

        List<String> addresses() {
            return ADDRESS.matcher(shown).results().map(found -> found.group(1)).toList();
        }
    }

    @Test
    void eachItemHasAVerdictAndAMark() throws IOException {
        assertThat(items()).hasSizeGreaterThan(30).allSatisfy(item -> {
            assertThat(VERDICTS).as(item.name()).contains(item.verdict());
            assertThat(item.mark()).as(item.name()).containsAnyOf("✔", "○");
        });
    }

    @Test
    void whatIsOfferedCanBeSeen() throws IOException {
        assertThat(items())
                .filteredOn(item -> item.verdict().startsWith("提供"))
                .allSatisfy(item -> assertThat(item.addresses()).as(item.name()).isNotEmpty());
    }

    /** What is offered in part says which part is missing, or leads to what there is. */
    @Test
    void whatIsOfferedInPartIsDescribed() throws IOException {
        assertThat(items()).filteredOn(item -> item.verdict().startsWith("部分")).allSatisfy(item -> {
            assertThat(item.said()).as(item.name()).isNotEmpty();
            assertThat(!item.addresses().isEmpty()
                            || PAGE.matcher(item.said()).find()
                            || item.said().contains("table"))
                    .as(item.name())
                    .isTrue();
        });
    }

    @Test
    void eachAddressAnswers() throws IOException {
        List<String> addresses = items().stream()
                .flatMap(item -> item.addresses().stream())
                .distinct()
                .toList();

        assertThat(addresses).hasSizeGreaterThan(20).allSatisfy(address -> {
            Answer answer = get(encoded(address));
            assertThat(answer.status()).as(address).isEqualTo(200);
            assertThat(answer.bytes()).as(address).isNotEmpty();
            assertThat(answer.body()).as(address).doesNotContain("ExceptionReport");
        });
    }

    private static List<Item> items() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/national-frame.md"))) {
            return lines.filter(line -> line.startsWith("| "))
                    .filter(line -> !line.startsWith("| item "))
                    .map(Item::of)
                    .toList();
        }
    }

    /** Values of the query with their Chinese and signs escaped. */
    private static String encoded(String address) {
        return Pattern.compile("=([^=&]*(?:>[^=&]*)?)")
                .matcher(address)
                .replaceAll((MatchResult value) ->
                        "=" + java.net.URLEncoder.encode(value.group(1), java.nio.charset.StandardCharsets.UTF_8));
    }
}
