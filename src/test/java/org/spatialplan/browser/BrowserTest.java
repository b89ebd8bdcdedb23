package org.spatialplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.spatialplan.Needed;
import org.spatialplan.run.Patience;
import org.spatialplan.web.HttpTest;

/** Opens pages of the service in Debian's Chromium. After each test: no request left for another host, nothing failed in a page. */
@Tag("browser")
abstract class BrowserTest extends HttpTest {

    /** For what must come; no test waits for it to pass. */
    private static final double TIMEOUT_MS = Patience.LIMIT.toMillis();

    private static Chromium chromium;

    private BrowserContext context;
    private final List<String> strangers = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        Optional<Path> program = Chromium.find();
        Needed.that(program.isPresent(), "the pages in a browser: Chromium is not installed");
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MS);
        chromium = Chromium.start(program.orElseThrow());
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void forget() {
        strangers.clear();
        faults.clear();
    }

    @AfterEach
    void staysAtHomeAndWhole() {
        if (context != null) {
            context.close();
            context = null;
        }
        assertThat(strangers).as("requests to other hosts").isEmpty();
        assertThat(faults).as("faults in the page").isEmpty();
    }

    /** @param hash what the address keeps after # */
    Page open(String hash) {
        return open(hash, 1440, 900, ColorScheme.LIGHT, "zh-CN");
    }

    Page open(String hash, int width, int height, ColorScheme scheme, String locale) {
        if (context == null) {
            context = chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setViewportSize(width, height)
                            .setColorScheme(scheme)
                            .setLocale(locale)
                            .setAcceptDownloads(true));
            context.setDefaultTimeout(TIMEOUT_MS);
        }
        Page page = context.newPage();
        watch(page);
        page.navigate(address("/") + (hash.isEmpty() ? "" : "#" + hash));
        page.waitForSelector("html[data-ready]");
        page.locator("#project-list .project, .project-page, .nothing").first().waitFor(attached());
        return page;
    }

    /** A fault that a test provokes is none. */
    void expectFaults() {
        faults.clear();
    }

    private void watch(Page page) {
        String host = URI.create(address("/")).getAuthority();
        page.onRequest(request -> {
            URI uri = URI.create(request.url().replaceAll("[{}|\\\\^`<>\" ]", "_"));
            if (uri.getAuthority() != null && !uri.getAuthority().equals(host)) {
                strangers.add(request.url());
            }
        });
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text() + " " + message.location());
            }
        });
    }

    static com.microsoft.playwright.Locator.WaitForOptions attached() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }
}
