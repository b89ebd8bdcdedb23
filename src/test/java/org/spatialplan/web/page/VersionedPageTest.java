package org.spatialplan.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.rules.DataFile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

/** The page takes all modules as one file where it is made of these: whoever edits a module sees the change. */
class VersionedPageTest {

    private static final Instant BUILT = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path folder;

    private PageFiles files;

    @BeforeEach
    void writePage() throws IOException {
        Files.createDirectories(folder.resolve("map/style"));
        write(
                "index.html",
                """
                <link rel="stylesheet" href="map/style/page.css">
                <link rel="stylesheet" href="map/style/map.css">
                <script src="map/theme-first.js"></script>
                <script src="map/main.js" type="module"></script>
                """);
        write("map/style/page.css", "p {}");
        write("map/style/map.css", "m {}");
        write("map/main.js", "import {a} from './a.js';");
        write("map/a.js", "export const a = 1;");
        files = new PageFiles(
                new MockEnvironment().withProperty("spring.web.resources.static-locations", "file:" + folder + "/"));
    }

    @Test
    void modulesAreNamedWhereNothingIsBundled() throws IOException {
        assertThat(page())
                .contains(
                        "style/page.css",
                        "style/map.css",
                        "/main.js\" type",
                        "\"modulepreload\" href=\"map/" + files.version() + "/a.js\"")
                .doesNotContain("bundle");
    }

    @Test
    void oneFileOfEachKindIsNamedWhereTheyAreBundled() throws IOException {
        bundle();
        String page = page();
        assertThat(page).contains("/bundle.css\"", "/bundle.js\" type=\"module\"");
        assertThat(page).doesNotContain("style/", "main.js", "a.js");
    }

    @Test
    void aModuleThatIsAnotherIsSeen() throws IOException {
        bundle();
        assertThat(page()).contains("bundle.js");
        write("map/a.js", "export const a = 2;");
        assertThat(page()).doesNotContain("bundle").contains("/main.js\" type");
    }

    /** In a copy without the times of files a bundle may be newer than modules that it is not made of, or older than its own. */
    @ParameterizedTest
    @ValueSource(longs = {-1, 1})
    void timesOfFilesSayNothing(long seconds) throws IOException {
        bundle();
        Files.setLastModifiedTime(folder.resolve("map/bundle.js"), FileTime.from(BUILT.plusSeconds(seconds)));
        assertThat(page()).contains("bundle.js");
        write("map/style/map.css", "m {b}");
        assertThat(page()).doesNotContain("bundle");
    }

    @Test
    void filesThatCameOrWentAndAnotherOrderOfStylesAreSeen() throws IOException {
        bundle();
        Files.move(folder.resolve("map/a.js"), folder.resolve("map/b.js"));
        assertThat(page()).doesNotContain("bundle");
        Files.move(folder.resolve("map/b.js"), folder.resolve("map/a.js"));
        assertThat(page()).contains("bundle.js");
        write("index.html", "<script src=\"map/theme-first.js\"></script>");
        assertThat(page()).doesNotContain("bundle");
    }

    private void bundle() throws IOException {
        write("map/bundle.js", "a");
        write("map/bundle.css", "p {}");
        StringBuilder sums = new StringBuilder();
        for (String name :
                List.of("index.html", "map/style/page.css", "map/style/map.css", "map/main.js", "map/a.js")) {
            Path file = folder.resolve(name);
            sums.append(new DataFile(name, Files.readAllBytes(file)).sha256() + " " + file.getFileName() + "\n");
        }
        write("map/bundle.sha256", sums.toString());
    }

    private void write(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(BUILT));
    }

    private String page() throws IOException {
        return new VersionedPage(files)
                .transform(new MockHttpServletRequest(), new FileSystemResource(folder.resolve("index.html")), null)
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
