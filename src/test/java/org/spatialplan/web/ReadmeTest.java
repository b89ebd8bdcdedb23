package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The answers printed in the READMEs are what the service answers. After a change run
 * {@code ./mvnw test -Dtest=ReadmeTest -Dregenerate} and commit what changed.
 */
class ReadmeTest extends HttpTest {

    private static final Pattern ANSWER = Pattern.compile(
            "(<!-- answer: (?:GET|POST file=(\\S+)) (\\S+) \\| cut -d, -f(\\S+) -->\n```\n)(.*?)(```\n<!-- /answer -->)",
            Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void printedAnswersAreReal(String file) throws IOException {
        Path readme = Path.of(file);
        Matcher answer = ANSWER.matcher(Files.readString(readme));
        String real = answer.replaceAll(
                found -> Matcher.quoteReplacement(found.group(1) + cut(ask(found), found.group(4)) + found.group(6)));
        if (System.getProperty("regenerate") != null) {
            Files.writeString(readme, real);
        }

        assertThat(real).contains("<!-- answer: GET", "<!-- answer: POST");
        assertThat(Files.readString(readme)).isEqualTo(real);
    }

    private String ask(MatchResult question) {
        Answer answer = question.group(2) == null
                ? get(question.group(3))
                : postForm(question.group(3), "file", question.group(2), bytes(question.group(2)));
        return answer.body().replace("\uFEFF", "");
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code cut -d,} does with simple cells. */
    private static String cut(String csv, String fields) {
        return csv.lines().map(line -> cells(line.split(","), fields)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cells(String[] cells, String fields) {
        return Arrays.stream(fields.split(","))
                .flatMap(range -> {
                    String[] ends = range.split("-");
                    int from = Integer.parseInt(ends[0]) - 1;
                    int to = Integer.parseInt(ends[ends.length - 1]);
                    return Arrays.stream(cells, from, to);
                })
                .collect(Collectors.joining(","));
    }
}
