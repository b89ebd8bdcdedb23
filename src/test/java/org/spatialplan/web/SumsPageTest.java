package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of docs/sums.md are run, and their answers hold what the page says. */
class SumsPageTest extends HttpTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("^\\|[^|]+\\| `(/api/[^`]+)` \\|(.+)\\|$", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    @Test
    void theExamplesAnswerWhatThePageSays() throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of("docs/sums.md")))
                .results()
                .toList();

        assertThat(examples).hasSizeGreaterThan(5);
        for (MatchResult example : examples) {
            Answer answer = get(example.group(1));
            assertThat(answer.status()).as(example.group(1)).isEqualTo(200);
            Matcher word = WORD.matcher(example.group(2));
            while (word.find()) {
                assertThat(answer.body()).as(example.group(1)).contains(word.group(1));
            }
        }
    }
}
