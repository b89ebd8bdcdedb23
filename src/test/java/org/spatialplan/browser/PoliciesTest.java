package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages beside the map page work under the policies that they are answered with; what a policy forbids is a fault of the page. */
@Tag("lengthy")
class PoliciesTest extends BrowserTest {

    @Test
    void descriptionsAndDocumentsAreDrawn() {
        Page page = open("");

        page.navigate(address("/swagger-ui/index.html"));
        assertThat(page.locator(".opblock-summary-path").first()).isVisible();
        page.navigate(address("/ogc/api?f=html"));
        assertThat(page.locator(".opblock-summary-path").first()).isVisible();
        page.navigate(address("/ogc?f=html"));
        assertThat(page.locator(".data-bar")).hasCSS("display", "flex");
    }
}
