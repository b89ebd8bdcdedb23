package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service asks what the columns of a file are; the page shows its rows and sends the same file again with the answer. */
class TableQuestionPageTest extends BrowserTest {

    private static final String LIST = "no,a,b\n点1,118.69,24.92\n点2,118.692,24.92\n点3,118.692,24.922\n";

    @ParameterizedTest
    @CsvSource({"zh-CN, 经度, 文字按 GBK 读取。, 改按 Big5 读取", "en, longitude, The words were read in GBK., Read them in Big5"})
    @Tag("lengthy")
    void theColumnsOfAFileInGbkAreSaidInBothLanguages(String locale, String lon, String note, String otherwise) {
        Page page = open("panel=check", 1440, 900, ColorScheme.LIGHT, locale);
        page.click("#input-file");
        page.setInputFiles("#check-file", new FilePayload("点.csv", "text/csv", LIST.getBytes(Charset.forName("GBK"))));

        Locator form = page.locator(".columns-form");
        assertThat(form.locator("tbody tr"))
                .hasText(new String[] {"点1118.6924.92", "点2118.69224.92", "点3118.69224.922"});
        assertThat(form.locator("select").nth(1).locator("option:checked")).hasText(lon);
        assertThat(form).containsText(note);
        assertThat(form.locator("button.plain")).hasText(otherwise);

        form.locator("select").first().selectOption("point");
        Request again = page.waitForRequest(
                "**/api/conflicts?*", () -> form.locator("button.main").press("Enter"));
        assertThat(again.url()).contains("columns=point%2Clon%2Clat").doesNotContain("textIn");
        assertThat(page.locator(".verdict h3 .state")).hasCount(1);
        assertThat(form).hasCount(0);
        expectFaults();
    }
}
