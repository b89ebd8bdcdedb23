package org.spatialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links of the pages lead to files that exist; a link to a class carries that class's name. */
class PageLinksTest {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)#:<]+)(?:#[^)]*)?\\)");

    @Test
    void filesThatPagesLinkToExist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (MatchResult link :
                    LINK.matcher(Files.readString(page)).results().toList()) {
                Path target = page.resolveSibling(link.group(2)).normalize();
                if (!Files.exists(target) || isOtherClass(link.group(1), target)) {
                    broken.add(page + ": " + link.group());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean isOtherClass(String words, Path target) {
        String file = target.getFileName().toString();
        return file.endsWith(".java") && words.matches("[A-Z]\\w+") && !file.equals(words + ".java");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs)
                    .map(Path::normalize)
                    .filter(page -> page.toString().endsWith(".md"))
                    .toList();
        }
    }
}
