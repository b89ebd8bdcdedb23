package org.spatialplan.bench.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.spatialplan.browser.Chromium;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Opens the map page with an empty cache and prints when it first showed something and when the whole map was drawn; then moves a
 * map of a hundred thousand parcels and prints how long its frames took. Run with {@code bin/bench-page}; the argument is the
 * number of rounds.
 */
public final class PageBenchmark {

    private static final int ROUNDS = 7;
    private static final String FRAMES =
            "async () => { const times = []; let last = performance.now(); window.counting = true;"
                    + " await new Promise((done) => { const step = (now) => { times.push(now - last); last = now;"
                    + " window.counting ? requestAnimationFrame(step) : done(); }; requestAnimationFrame(step); }); return times; }";

    private static final String SENT =
            "() => { const all = performance.getEntriesByType('resource'); return [all.length, all.reduce((sum, one) =>"
                    + " sum + one.encodedBodySize, 0)]; }";

    private PageBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length == 0 ? ROUNDS : Integer.parseInt(arguments[0]);
        Path program = Chromium.find().orElseThrow(() -> new IllegalStateException("chromium is not installed"));
        try (Chromium chromium = Chromium.start(program)) {
            try (ConfigurableApplicationContext service = service("classpath:/geodata/")) {
                firstPicture(chromium, address(service), rounds);
            }
            try (ConfigurableApplicationContext service = service("file:" + ManyParcels.make() + "/")) {
                moving(chromium, address(service));
            }
        }
    }

    private static void firstPicture(Chromium chromium, String address, int rounds) {
        double[] painted = new double[rounds];
        double[] drawn = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            // a context of its own has a cache of its own
            try (BrowserContext context = chromium.browser().newContext()) {
                Page page = context.newPage();
                page.setViewportSize(1440, 900);
                page.navigate(address);
                page.waitForSelector("html[data-drawn]");
                painted[i] = number(
                        page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime"));
                drawn[i] = number(page.evaluate("() => performance.getEntriesByName('map-drawn')[0].startTime"));
                if (i == rounds - 1) {
                    List<?> sent = (List<?>) page.evaluate(SENT);
                    System.out.printf(
                            Locale.ROOT, "requests %.0f, bytes %,.0f%n", number(sent.get(0)), number(sent.get(1)));
                }
            }
        }
        print("first contentful paint", painted);
        print("map drawn with all layers", drawn);
    }

    private static void moving(Chromium chromium, String address) {
        try (BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setViewportSize(1440, 900);
            page.navigate(address + "#map=13.00/24.90000/118.45000&layers=city,districts,rivers,parcels,projects");
            page.waitForSelector("html[data-drawn]");
            chromium.browser().startTracing(page, new Browser.StartTracingOptions().setCategories(List.of("toplevel")));
            page.evaluate("() => { window.frames = (" + FRAMES + ")(); }");
            for (int i = 0; i < 6; i++) {
                drag(page, i % 2 == 0 ? -300 : 250, i % 3 == 0 ? 120 : -90);
            }
            page.evaluate("() => { window.counting = false; }");
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/bench-page.png")));
            List<?> frames = (List<?>) page.evaluate("() => window.frames");
            print(
                    String.format(Locale.ROOT, "frames while %,d parcels are dragged", ManyParcels.COUNT),
                    frames.stream().mapToDouble(PageBenchmark::number).toArray());
            LongTasks.of(chromium.browser().stopTracing()).print();
        }
    }

    private static void drag(Page page, int dx, int dy) {
        page.mouse().move(900, 450);
        page.mouse().down();
        for (int step = 1; step <= 20; step++) {
            page.mouse().move(900 + dx * step / 20.0, 450 + dy * step / 20.0);
            page.waitForTimeout(16);
        }
        page.mouse().up();
        page.waitForTimeout(300);
    }

    private static void print(String what, double[] milliseconds) {
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%-45s median %,.0f ms, 95 %% within %,.0f ms, longest %,.0f ms (%d)%n",
                what,
                milliseconds[milliseconds.length / 2],
                milliseconds[(int) (milliseconds.length * 0.95)],
                milliseconds[milliseconds.length - 1],
                milliseconds.length);
    }

    private static ConfigurableApplicationContext service(String geodata) throws Exception {
        return new SpringApplicationBuilder(SpatialPlanApplication.class)
                .run(
                        "--spatialplan.data=" + Files.createTempDirectory("page-benchmark"),
                        "--spatialplan.geodata=" + geodata,
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off");
    }

    private static String address(ConfigurableApplicationContext service) {
        int port = ((WebServerApplicationContext) service).getWebServer().getPort();
        return "http://localhost:" + port + "/";
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
