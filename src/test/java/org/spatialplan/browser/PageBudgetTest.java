package org.spatialplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.spatialplan.web.page.PageFiles;
import org.springframework.beans.factory.annotation.Autowired;

/** What the first view of the map page costs: bytes, requests, and how long a browser may keep them. */
class PageBudgetTest extends BrowserTest {

    private static final String NAMES = "LABELS=only";

    /** Of the page, its files and its libraries as they are sent; without pictures, tiles and answers of the service. */
    private static final int MAX_FILE_BYTES = 430_000;

    private static final int MAX_FILES = 12;

    /** All that is asked for until the map is drawn. */
    private static final int MAX_REQUESTS = 60;

    private static final Pattern FILE = Pattern.compile("(?:href|src)=\"((?:map|webjars)/[^\"]+)\"");
    private static final String YEAR = "max-age=31536000, public, immutable";

    @Autowired
    private PageFiles files;

    @Test
    void allFilesArePackedAndKeptForAYear() {
        List<String> named = named();
        assertThat(named.toString())
                .as("./mvnw process-classes makes one file of the modules")
                .contains("/bundle.js", "/bundle.css")
                .doesNotContain("/main.js");
        long bytes = 0;
        for (String file : named) {
            Answer answer = packed("/" + file);
            assertThat(answer.status()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).as(file).hasValue(YEAR);
            if (file.endsWith(".js") || file.endsWith(".css") || file.endsWith(".json")) {
                assertThat(answer.headers().firstValue("Content-Encoding"))
                        .as(file)
                        .hasValue("gzip");
                assertThat(answer.headers().allValues("Vary").toString())
                        .as(file)
                        .contains("Accept-Encoding");
            }
            bytes += answer.bytes().length;
        }
        bytes += packed("/").bytes().length;

        assertThat(named).hasSizeLessThanOrEqualTo(MAX_FILES);
        assertThat(bytes).isLessThanOrEqualTo(MAX_FILE_BYTES);
    }

    /** The page itself is asked for each time, and so is a file without its version, or of another version. */
    @Test
    void whatHasNoVersionIsAskedForAgain() {
        for (String path : List.of("/", "/index.html", "/map/main.js", "/map/0123456789ab/main.js")) {
            HttpHeaders headers = get(path).headers();
            assertThat(headers.firstValue("Cache-Control")).as(path).hasValue("no-cache");
        }
        assertThat(get("/map/" + files.version() + "/nothing.js").status()).isEqualTo(404);
        assertThat(get("/map/" + files.version() + "/main.js").body())
                .isEqualTo(get("/map/main.js").body());
    }

    /** No file is found only when another one has come: all are named by the page, or are asked for when they are wanted. */
    @Test
    void nothingWaitsForAnotherFile() {
        Page page = visit("", 1440, 900, ColorScheme.LIGHT, "zh-CN");
        page.waitForSelector("html[data-drawn]");

        List<?> asked = (List<?>) page.evaluate(
                "() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname.slice(1))");
        List<String> ofPage = asked.stream()
                .map(Object::toString)
                .filter(path -> path.startsWith("map/"))
                .toList();
        assertThat(named()).containsAll(ofPage);
        assertThat(ofPage).isNotEmpty();
        assertThat(asked.size()).isLessThanOrEqualTo(MAX_REQUESTS);
    }

    /** Names keep off marks and legend: they wait for both, and are asked for once more at most if a part comes late. */
    @Test
    void eachThingIsAskedForOnce() {
        Page page = visit("", 1440, 900, ColorScheme.LIGHT, "zh-CN");
        page.waitForSelector("html[data-drawn][data-labels='there']");
        page.waitForLoadState(LoadState.NETWORKIDLE);

        List<?> asked = (List<?>) page.evaluate(
                "() => performance.getEntriesByType('resource').map((entry) => entry.name.replace(/&AVOID=.*/, ''))");
        List<String> ofService = asked.stream()
                .map(Object::toString)
                .filter(address -> address.contains("/ows?") || address.contains("/api/"))
                .toList();
        assertThat(ofService).hasSizeGreaterThan(5);
        assertThat(ofService.stream().filter(address -> !address.contains(NAMES)))
                .doesNotHaveDuplicates();
        assertThat(ofService.stream().filter(address -> address.contains(NAMES)))
                .hasSizeBetween(1, 2);
    }

    private List<String> named() {
        return FILE.matcher(getWith("/", "Accept-Language", "zh-CN").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    private Answer packed(String path) {
        return getWith(path, "Accept-Encoding", "gzip", "Accept-Language", "zh-CN");
    }
}
