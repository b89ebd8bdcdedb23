package org.spatialplan.browser;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of the page, in {@code target/pictures}: one in each run; all of docs/pictures with {@code -Dpictures}, and
 * {@code cp target/pictures/map-*.png docs/pictures/} takes them into the documents. They are not taken by themselves, as they would
 * change with every version of the browser.
 */
@Tag("lengthy")
class PicturesTest extends BrowserTest {

    private static final Path FOLDER = Path.of("target/pictures");

    static Stream<Arguments> pictures() {
        Stream<Arguments> all = Stream.of(
                arguments("map-check-en", "panel=check&map=12.30/24.92000/118.69000", 1440, 900, DARK, "en-GB"),
                arguments("map-zh", "", 1440, 900, LIGHT, "zh-CN"),
                arguments("map-en", "project=5", 1440, 900, LIGHT, "en-GB"),
                arguments("map-check-zh", "panel=check&map=12.30/24.92000/118.69000", 1440, 900, LIGHT, "zh-CN"),
                arguments("map-ask-zh", "panel=ask&ask=rivers/jin-river@500", 1440, 900, LIGHT, "zh-CN"),
                arguments("map-phone-zh", "", 390, 844, LIGHT, "zh-CN"),
                arguments("map-wall-zh", "", 2560, 1440, DARK, "zh-CN"));
        return System.getProperty("pictures") == null ? all.limit(1) : all;
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void aPictureIsTaken(String name, String hash, int width, int height, ColorScheme scheme, String locale) {
        Page page = open(hash, width, height, scheme, locale);
        if (name.contains("check")) {
            page.click("#input-paste");
            page.fill("#check-text", "118.6600 24.9000\n118.7200 24.9000\n118.7200 24.9400\n118.6600 24.9400");
            page.click("#check-run");
            page.locator(".lines").waitFor();
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(800);

        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));

        assertThat(FOLDER.resolve(name + ".png")).isNotEmptyFile();
        assertThat(Files.isRegularFile(FOLDER.resolve(name + ".png"))).isTrue();
    }
}
