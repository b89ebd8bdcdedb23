package org.spatialplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What indicators are to reach is said in the reader's language, also where the plan says it in words. */
class IndicatorsPageTest extends BrowserTest {

    @Test
    @Tag("lengthy")
    void englishTargetsHoldNoChinese() {
        Page page = open("panel=indicators&lang=en");
        page.locator(".indicator").first().waitFor();

        assertThat(page.locator(".targets").allInnerTexts()).hasSize(37).noneMatch(text -> text.codePoints()
                .anyMatch(Character::isIdeographic));
        assertThat(page.locator(".targets").nth(1).innerText()).contains("reaches its peak");
    }
}
