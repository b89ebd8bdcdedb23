package org.spatialplan.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

/** The page takes all modules as one file where that file is not older than they are: whoever edits a module sees the change. */
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
    void aModuleThatIsNewerIsSeen() throws IOException {
        bundle();
        String before = page();
        write("map/a.js", "export const a = 2;");
        Files.setLastModifiedTime(folder.resolve("map/a.js"), FileTime.from(BUILT.plusSeconds(1)));
        assertThat(before).contains("bundle.js");
        assertThat(page()).doesNotContain("bundle").contains("/main.js\" type");
    }

    private void bundle() throws IOException {
        write("map/bundle.js", "a");
        write("map/bundle.css", "p {}");
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
