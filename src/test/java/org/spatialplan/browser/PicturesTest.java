package org.spatialplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of the page, in {@code target/pictures}. {@code cp target/pictures/map-*.png docs/pictures/} takes them into the
 * documents; they are not taken by themselves, as they would change with every version of the browser.
 */
class PicturesTest extends BrowserTest {

    private static final Path FOLDER = Path.of("target/pictures");

    @ParameterizedTest
    @CsvSource({
        "map-zh, '', 1440, 900, LIGHT, zh-CN",
        "map-en, 'project=5', 1440, 900, LIGHT, en-GB",
        "map-check-zh, 'panel=check&map=12.30/24.92000/118.69000', 1440, 900, LIGHT, zh-CN",
        "map-check-en, 'panel=check&map=12.30/24.92000/118.69000', 1440, 900, DARK, en-GB",
        "map-ask-zh, 'panel=ask&ask=rivers/jin-river@500', 1440, 900, LIGHT, zh-CN",
        "map-phone-zh, '', 390, 844, LIGHT, zh-CN",
        "map-wall-zh, '', 2560, 1440, DARK, zh-CN",
    })
    void aPictureIsTaken(String name, String hash, int width, int height, ColorScheme scheme, String locale) {
        Page page = open(hash, width, height, scheme, locale);
        if (name.contains("check")) {
            page.click("#input-paste");
            page.fill("#check-text", "118.66 24.90\n118.72 24.90\n118.72 24.94\n118.66 24.94");
            page.click("#check-run");
            page.locator(".finding").first().waitFor();
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForTimeout(800);

        page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));

        assertThat(FOLDER.resolve(name + ".png")).isNotEmptyFile();
        assertThat(Files.isRegularFile(FOLDER.resolve(name + ".png"))).isTrue();
    }
}
