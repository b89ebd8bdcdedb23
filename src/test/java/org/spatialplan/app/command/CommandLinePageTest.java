package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The reference in docs/command-line.md is what the commands say of themselves. After a change run
 * {@code ./mvnw test -Dtest=CommandLinePageTest -Dregenerate} and commit what changed.
 */
class CommandLinePageTest {

    private static final Path PAGE = Path.of("docs/command-line.md");
    private static final Pattern REFERENCE =
            Pattern.compile("(<!-- reference -->\n).*(<!-- /reference -->)", Pattern.DOTALL);

    @Test
    void saysWhatTheCommandsSay() throws IOException {
        CommandLine line =
                SpatialPlanCommand.line().setUsageHelpAutoWidth(false).setUsageHelpWidth(110);
        StringBuilder reference = new StringBuilder();
        append(line, reference);
        String page = Files.readString(PAGE);
        String real = REFERENCE
                .matcher(page)
                .replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + reference + found.group(2)));
        if (System.getProperty("regenerate") != null) {
            Files.writeString(PAGE, real);
        }

        assertThat(reference).contains("spatial-plan check", "spatial-plan export");
        assertThat(Files.readString(PAGE)).isEqualTo(real);
    }

    private static void append(CommandLine line, StringBuilder reference) {
        String name = line.getCommandSpec().qualifiedName();
        reference.append("\n### ").append(name).append("\n\n```\n");
        reference.append(line.getUsageMessage(Ansi.OFF).replace("\r\n", "\n").stripTrailing());
        reference.append("\n```\n");
        line.getSubcommands().forEach((word, command) -> {
            if (!word.equals("help")) {
                append(command, reference);
            }
        });
    }
}
