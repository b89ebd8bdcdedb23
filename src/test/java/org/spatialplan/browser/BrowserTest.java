package org.spatialplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.spatialplan.Needed;
import org.spatialplan.run.Patience;
import org.spatialplan.web.HttpTest;
import org.springframework.boot.SpringApplication;

/**
 * Opens pages of the service in Debian's Chromium. After each test: no request left for another host, nothing failed in a page.
 *
 * <p>One browser serves all classes of a process, with one context for each language, and tests hand their tabs on: a new one costs
 * three times the processor's time of the page itself, whose libraries an old one has compiled. What a page stores is cleared after
 * each test; the size and the colour scheme are those of the page.
 */
@Tag("browser")
abstract class BrowserTest extends HttpTest {

    /** For what must come; no test waits for it to pass. */
    private static final double TIMEOUT_MS = Patience.LIMIT.toMillis();

    private static final Map<String, BrowserContext> CONTEXTS = new HashMap<>();
    /** Empty tabs that earlier tests have left, by language. */
    private static final Map<String, Deque<Page>> TABS = new HashMap<>();
    // of the test that runs: tabs outlive it
    private static final List<String> STRANGERS = new ArrayList<>();
    private static final Set<String> KNOWN = new HashSet<>();
    private static final List<String> FAULTS = new ArrayList<>();
    private static String home;
    private static Chromium chromium;

    private Look look;
    private final List<Page> opened = new ArrayList<>();

    /** How a page is looked at. */
    private record Look(int width, int height, ColorScheme scheme, String locale) {}

    @BeforeAll
    static void startBrowser() {
        if (chromium != null) {
            return;
        }
        Optional<Path> program = Chromium.find();
        Needed.that(program.isPresent(), "the pages in a browser: Chromium is not installed");
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MS);
        chromium = Chromium.start(program.orElseThrow());
        SpringApplication.getShutdownHandlers().add(() -> chromium.close());
    }

    private static BrowserContext context(String locale) {
        return CONTEXTS.computeIfAbsent(locale, known -> {
            BrowserContext context = chromium.browser()
                    .newContext(
                            new Browser.NewContextOptions().setLocale(locale).setAcceptDownloads(true));
            context.setDefaultTimeout(TIMEOUT_MS);
            return context;
        });
    }

    @BeforeEach
    void forget() {
        home = URI.create(address("/")).getAuthority();
        STRANGERS.clear();
        FAULTS.clear();
        KNOWN.clear();
    }

    @AfterEach
    void staysAtHomeAndWhole() {
        if (look != null) {
            close(context(look.locale()));
        }
        assertThat(STRANGERS).as("requests to other hosts").isEmpty();
        assertThat(FAULTS).as("faults in the page").isEmpty();
    }

    /** @param hash what the address keeps after # */
    Page open(String hash) {
        return open(hash, 1440, 900, ColorScheme.LIGHT, "zh-CN");
    }

    /** The first page of a test says how its other pages are looked at. */
    Page open(String hash, int width, int height, ColorScheme scheme, String locale) {
        Page page = visit(hash, width, height, scheme, locale);
        page.locator("#project-list .project, .project-page, .nothing").first().waitFor(attached());
        return page;
    }

    /** Opens a page that may show no project. */
    Page visit(String hash, int width, int height, ColorScheme scheme, String locale) {
        Page page = look(width, height, scheme, locale);
        page.navigate(address("/") + (hash.isEmpty() ? "" : "#" + hash));
        page.waitForSelector("html[data-ready]");
        return page;
    }

    /** An empty page, watched as all others. */
    Page look(int width, int height, ColorScheme scheme, String locale) {
        if (look == null) {
            look = new Look(width, height, scheme, locale);
        }
        Page tab = tabs(look.locale()).poll();
        Page page = tab == null ? watched(context(look.locale()).newPage()) : tab;
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(look.scheme())
                .setMedia(null)
                .setReducedMotion(null));
        opened.add(page);
        return page;
    }

    private static Deque<Page> tabs(String locale) {
        return TABS.computeIfAbsent(locale, unknown -> new ArrayDeque<>());
    }

    /** Leaves nothing to the next test but what the browser's cache keeps. */
    private void close(BrowserContext context) {
        for (Page page : List.copyOf(context.pages())) {
            if (page.url().startsWith(address("/"))) {
                page.evaluate("localStorage.clear(); sessionStorage.clear();");
            }
            if (opened.contains(page)) {
                page.unrouteAll();
                page.navigate("about:blank");
                tabs(look.locale()).add(page);
            } else if (!tabs(look.locale()).contains(page)) {
                page.close();
            }
        }
        context.clearCookies();
        context.clearPermissions();
    }

    /** Another host that the page is to lead to, such as the city's login. */
    void allowHost(String address) {
        KNOWN.add(URI.create(address).getAuthority());
    }

    /** A fault that a test provokes is none. */
    void expectFaults() {
        FAULTS.clear();
    }

    private static Page watched(Page page) {
        page.onRequest(request -> {
            URI uri = URI.create(request.url().replaceAll("[{}|\\\\^`<>\" ]", "_"));
            if (uri.getAuthority() != null && !uri.getAuthority().equals(home) && !KNOWN.contains(uri.getAuthority())) {
                STRANGERS.add(request.url());
            }
        });
        page.onPageError(FAULTS::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                FAULTS.add(message.text() + " " + message.location());
            }
        });
        return page;
    }

    static com.microsoft.playwright.Locator.WaitForOptions attached() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
    }

    /** @param lon and lat degrees; the address says which part of the map is seen */
    static void clickPlace(Page page, double lon, double lat) {
        Matcher view = Pattern.compile("map=([\\d.]+)/([\\d.-]+)/([\\d.-]+)").matcher(page.url());
        assertThat(view.find()).isTrue();
        double scale = 256 * Math.pow(2, Double.parseDouble(view.group(1))) / (2 * Math.PI);
        var box = page.locator("#map").boundingBox();
        double dx = scale * Math.toRadians(lon - Double.parseDouble(view.group(3)));
        double dy = scale * (mercator(lat) - mercator(Double.parseDouble(view.group(2))));
        page.mouse().click(box.x + box.width / 2 + dx, box.y + box.height / 2 - dy);
        // two clicks within a quarter of a second are a double-click to the map
        page.waitForTimeout(300);
    }

    private static double mercator(double lat) {
        return Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2));
    }
}
