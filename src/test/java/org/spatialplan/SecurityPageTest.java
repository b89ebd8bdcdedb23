package org.spatialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every promise of SECURITY.md names a test that is there and tests, or a command that is there. */
class SecurityPageTest {

    private static final String HEAD = "| promise | tested by |";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern TEST =
            Pattern.compile("(?m)^\\s*@(Test|ParameterizedTest|ArchTest|Property|TestFactory)\\b");
    private static final Pattern CONTRACT = Pattern.compile("\\bclass \\w+ extends (\\w+)");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z]\\w+Test\\b");

    @Test
    void everyPromiseIsTested() throws IOException {
        List<String> untested = new ArrayList<>();
        for (String promise : promises()) {
            List<String> links = LINK.matcher(promise.split("\\|")[2])
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (links.isEmpty() || !links.stream().allMatch(SecurityPageTest::proves)) {
                untested.add(promise);
            }
        }
        assertThat(promises()).hasSizeGreaterThan(5);
        assertThat(untested).isEmpty();
    }

    @Test
    void everyTestThatIsNamedIsLinked() throws IOException {
        String page = Files.readString(Path.of("SECURITY.md"));
        List<String> linked =
                LINK.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(NAME.matcher(page).results().map(MatchResult::group))
                .allMatch(name -> linked.stream().anyMatch(link -> link.endsWith("/" + name + ".java")));
    }

    private static List<String> promises() throws IOException {
        List<String> promises = new ArrayList<>();
        boolean within = false;
        for (String line : Files.readAllLines(Path.of("SECURITY.md"))) {
            within = line.equals(HEAD) || within && line.startsWith("|");
            if (within && !line.equals(HEAD) && !line.startsWith("|---")) {
                promises.add(line);
            }
        }
        return promises;
    }

    /** Has tests of its own, or those of the contract beside it that it carries out. */
    private static boolean tests(Path file) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        String code = Files.readString(file);
        Matcher contract = CONTRACT.matcher(code);
        return TEST.matcher(code).find() || contract.find() && tests(file.resolveSibling(contract.group(1) + ".java"));
    }

    private static boolean proves(String link) {
        Path file = Path.of(link);
        try {
            return link.endsWith("Test.java")
                    ? tests(file)
                    : link.startsWith("bin/") ? Files.isExecutable(file) : Files.exists(file);
        } catch (IOException e) {
            return false;
        }
    }
}
