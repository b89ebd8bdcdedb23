package org.spatialplan.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.spatialplan.Needed;
import org.spatialplan.run.Patience;
import org.spatialplan.web.HttpTest;

/** Web maps of others draw the plan as this service does: OpenLayers by OGC API – Maps, MapLibre by a style and vector tiles. */
@Tag("browser")
@Tag("lengthy")
class WebMapsTest extends HttpTest {

    private static final Path LIBRARIES =
            Path.of("target/map-clients/node_modules").toAbsolutePath();
    private static final Path PAGES = Path.of("src/test/clients").toAbsolutePath();

    private static final int SIDE = 512;
    private static final double LONGITUDE = 118.66;
    private static final double LATITUDE = 24.88;

    private static Chromium chromium;
    private PageServer site;

    @BeforeAll
    static void startBrowser() {
        Optional<Path> program = Chromium.find();
        Needed.that(program.isPresent(), "web maps in a browser: Chromium is not installed");
        Needed.that(
                Files.isDirectory(LIBRARIES.resolve("maplibre-gl")),
                "web maps in a browser: npm did not install MapLibre and OpenLayers");
        chromium = Chromium.start(program.orElseThrow(), "--use-angle=swiftshader", "--enable-unsafe-swiftshader");
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void startSite() throws IOException {
        site = new PageServer(address(""), PAGES, LIBRARIES);
    }

    @AfterEach
    void stopSite() {
        site.close();
    }

    @Test
    void openLayersDrawsAMap() {
        Box box = Box.about(9);
        BufferedImage seen = seen(
                "/openlayers.html?map=/ogc/map&x=" + box.x() + "&y=" + box.y() + "&resolution=" + box.resolution());

        assertThat(sameShare(seen, ours(box), 0, false)).isGreaterThan(0.999);
    }

    /**
     * Labels are placed by each library in its own way, and do not count; they are written without glyphs of a server, with the
     * fonts that are here.
     */
    @Test
    void mapLibreDrawsThePlanAsWeDo() {
        BufferedImage near = mapLibre(11, "no");

        assertThat(sameShare(mapLibre(8, "no"), ours(Box.about(8)), 6, true)).isGreaterThan(0.985);
        assertThat(sameShare(near, ours(Box.about(11)), 6, true)).isGreaterThan(0.985);
        assertThat(sameShare(mapLibre(11, "yes"), near, 6, false)).isLessThan(0.985);
    }

    private BufferedImage mapLibre(int zoom, String labels) {
        return seen("/maplibre.html?style=/ogc/styles/plan&labels=" + labels + "&zoom=" + zoom + "&longitude="
                + LONGITUDE + "&latitude=" + LATITUDE);
    }

    /**
     * A square in Web Mercator.
     *
     * @param x of its middle, metres
     * @param resolution metres a pixel
     */
    private record Box(double x, double y, double resolution) {

        private static final double RADIUS = 6_378_137;

        /** @param zoom of tiles of 512 pixels */
        static Box about(int zoom) {
            return new Box(
                    RADIUS * Math.toRadians(LONGITUDE),
                    RADIUS * Math.log(Math.tan(Math.PI / 4 + Math.toRadians(LATITUDE) / 2)),
                    2 * Math.PI * RADIUS / 512 / (1 << zoom));
        }

        String corners() {
            double half = SIDE * resolution / 2;
            return (x - half) + "," + (y - half) + "," + (x + half) + "," + (y + half);
        }
    }

    private BufferedImage ours(Box box) {
        return picture(get(
                        "/ogc/map",
                        "bbox",
                        box.corners(),
                        "bbox-crs",
                        "EPSG:3857",
                        "crs",
                        "EPSG:3857",
                        "width",
                        "512",
                        "height",
                        "512",
                        "transparent",
                        "false")
                .bytes());
    }

    /** What a page of the site shows when its map is complete. */
    private BufferedImage seen(String path) {
        Page page = chromium.browser()
                .newPage(
                        new Browser.NewPageOptions().setViewportSize(SIDE, SIDE).setDeviceScaleFactor(1));
        List<String> faults = new ArrayList<>();
        page.onPageError(faults::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(message.text());
            }
        });
        try {
            page.navigate(site.address(path));
            page.waitForSelector(
                    "html[data-ready]",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED)
                            .setTimeout(Patience.LIMIT.toMillis()));
            assertThat((List<?>) page.evaluate("window.faults")).isEmpty();
            assertThat(faults).isEmpty();
            return picture(page.screenshot());
        } catch (com.microsoft.playwright.TimeoutError e) {
            throw new AssertionError(faults + " " + page.evaluate("window.faults"), e);
        } finally {
            page.close();
        }
    }

    private static BufferedImage picture(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The share of pixels that have the same colour in both.
     *
     * @param tolerance of each of red, green and blue
     * @param inside whether only pixels count that have one colour all around in the second picture
     */
    private static double sameShare(BufferedImage one, BufferedImage other, int tolerance, boolean inside) {
        int counted = 0;
        int same = 0;
        for (int y = 3; y < SIDE - 3; y++) {
            for (int x = 3; x < SIDE - 3; x++) {
                if (!inside || isInside(other, x, y)) {
                    counted++;
                    same += isSame(one.getRGB(x, y), other.getRGB(x, y), tolerance) ? 1 : 0;
                }
            }
        }
        assertThat(counted).isGreaterThan(SIDE * SIDE / 10);
        return (double) same / counted;
    }

    private static boolean isInside(BufferedImage picture, int x, int y) {
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
                if (picture.getRGB(x + dx, y + dy) != picture.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isSame(int one, int other, int tolerance) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > tolerance) {
                return false;
            }
        }
        return true;
    }
}
