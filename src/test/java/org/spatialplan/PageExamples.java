package org.spatialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The examples of docs/developers.md: a block of code, and behind it a block {@code text} with what it answers. After a change run the
 * tests that read the page with {@code -Dregenerate} and commit what changed.
 */
public final class PageExamples {

    private static final Path PAGE = Path.of("docs/developers.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("```(\\w+)\n((?:(?!```).)*?)```\n\n```text\n((?:(?!```).)*?)```", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)$", Pattern.MULTILINE);

    private PageExamples() {}

    /** Runs all examples of a language, and holds what the page prints against what they answer. */
    public static void check(String language, UnaryOperator<String> run) throws IOException {
        assertThat(languages()).contains(language);
        check(PAGE, language, run);
    }

    /** The same for another page. */
    public static void check(Path file, String language, UnaryOperator<String> run) throws IOException {
        String page = Files.readString(file);
        String real = EXAMPLE.matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals(language) ? answered(found, run.apply(found.group(2))) : found.group()));
        if (System.getProperty("regenerate") != null) {
            Files.writeString(file, real);
        }
        assertThat(page).contains("```" + language + "\n");
        assertThat(page).isEqualTo(real);
    }

    private static String answered(MatchResult found, String answer) {
        return "```" + found.group(1) + "\n" + found.group(2) + "```\n\n```text\n" + answer.strip() + "\n```";
    }

    /** The languages of the examples, in the order of the page. */
    public static List<String> languages() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The languages of all blocks of the page, those that nobody runs among them. */
    public static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .filter(language -> !language.equals("text"))
                .toList();
    }

    /** How many examples have their answer. */
    public static long count() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE)).results().count();
    }
}
