package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The printed sheet. */
class PrintPageTest extends BrowserTest {

    private static final double POINTS_A_MM = 72 / 25.4;

    @Test
    @Tag("lengthy")
    void theWholeCityIsOnALightSheetWithAllThatASheetHas() throws IOException {
        Page page = open("", 1440, 900, ColorScheme.DARK, "zh-CN");

        print(page, "A4", "wide", "fit", "泉州市规划一张图");

        assertThat(
                        (Boolean)
                                page.evaluate(
                                        """
                                async () => {
                                  const {map} = mapPage;
                                  return ol.extent.containsExtent(map.getView().calculateExtent(), map.home);
                                }
                                """))
                .isTrue();
        try (PDDocument sheet = pdf(page)) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            // a font may give a character as the radical that looks like it
            String text = Normalizer.normalize(new PDFTextStripper().getText(sheet), Normalizer.Form.NFKC);
            assertThat(text)
                    .contains("泉州市规划一张图", "示意图 · 非法定", "1 : ", "km", "图例", "数据来源", "OpenStreetMap", "图层版本", "制图日期", "北")
                    .contains("干流", "核心保护区", "美丽海湾", "湾区单元", "海域", "确定程度");
            BufferedImage picture = new PDFRenderer(sheet).renderImageWithDPI(0, 60);
            // the margin, and the map on the whole
            assertThat(picture.getRGB(5, 5) & 0xFFFFFF).isEqualTo(0xFFFFFF);
            assertThat(IntStream.range(30, 180)
                            .flatMap(y -> IntStream.range(15, 180).map(x -> light(picture, x, y)))
                            .average()
                            .orElseThrow())
                    .isGreaterThan(200);
        }
        // the page is as it was
        assertThat(page.locator("#panel")).isVisible();
        assertThat(page.locator("html")).hasAttribute("data-theme", "auto");
    }

    @ParameterizedTest
    @Tag("lengthy")
    @CsvSource({"A4, wide, 297, 210", "A4, upright, 210, 297", "A3, wide, 420, 297", "A3, upright, 297, 420"})
    void everyPaperHoldsItsSheetInItsScale(String paper, String orientation, double width, double height)
            throws IOException {
        Page page = open(
                "map=11.00/24.90000/118.65000&layers=sea,city,districts,bays,red-lines,rivers,network,reservoirs,projects,conflicts,protected-areas,parks,places");

        print(page, paper, orientation, "200000", "");

        assertThat(millimetresOfTenKilometres(page)).isCloseTo(50, within(0.3));
        Map<?, ?> legend = (Map<?, ?>)
                page.evaluate(
                        """
                        (() => { const legend = document.querySelector('#paper-legend'); const map = document.querySelector('.paper-map').getBoundingClientRect();
                          const foot = document.querySelector('.paper-foot').getBoundingClientRect();
                          return {cut: legend.scrollHeight > legend.clientHeight + 1 || legend.scrollWidth > legend.clientWidth + 1, below: foot.top >= map.bottom}; })()
                        """);
        assertThat(legend.get("cut")).isEqualTo(false);
        assertThat(legend.get("below")).isEqualTo(true);
        try (PDDocument sheet = pdf(page)) {
            PDRectangle box = sheet.getPage(0).getMediaBox();
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat((double) box.getWidth()).isCloseTo(width * POINTS_A_MM, within(1.5));
            assertThat((double) box.getHeight()).isCloseTo(height * POINTS_A_MM, within(1.5));
            assertThat(new PDFTextStripper().getText(sheet)).contains("1 : 200,000");
        }
    }

    @Test
    @Tag("lengthy")
    void theFrameIsMovedBeforeThePrint() {
        Page page = open("map=11.00/24.90000/118.65000&lang=en");
        page.waitForSelector("html[data-drawn]");
        String before = page.url();
        page.click("#print");
        page.selectOption("#print-scale", "25000");
        assertThat(page.locator("#legend")).isHidden();
        double[] first = frame(page);
        var box = page.locator("#map").boundingBox();
        double x = box.x + pixel(page)[0];
        double y = box.y + pixel(page)[1];

        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 60, y);
        page.mouse().move(x + 120, y);
        page.mouse().up();

        page.waitForCondition(() -> frame(page)[0] > first[0] + 100);
        page.click("#print-centre");
        page.waitForCondition(() -> frame(page)[0] < first[0] + 100 || frame(page)[0] > first[0]);
        page.keyboard().press("Escape");
        assertThat(page.locator("#print-form")).isHidden();
        assertThat(page.locator("#print")).isFocused();
        page.waitForCondition(() -> page.url().equals(before));
    }

    private static double[] frame(Page page) {
        return numbers(page, "ol.extent.getCenter(frame.getSource().getExtent())");
    }

    private static double[] pixel(Page page) {
        return numbers(page, "map.getPixelFromCoordinate(ol.extent.getCenter(frame.getSource().getExtent()))");
    }

    private static double[] numbers(Page page, String expression) {
        var found = (java.util.List<?>) page.evaluate("async () => { const {map} = mapPage;"
                + " const frame = map.getAllLayers().find((layer) => layer.getZIndex() === 2000); return "
                + expression
                + "; }");
        return found.stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
    }

    private static void print(Page page, String paper, String orientation, String scale, String title) {
        page.evaluate("window.print = () => {}");
        page.click("#print");
        page.selectOption("#print-paper", paper);
        page.selectOption("#print-upright", orientation);
        page.selectOption("#print-scale", scale);
        if (!title.isEmpty()) {
            page.fill("#print-title", title);
        }
        page.click("#print-go");
        page.waitForSelector("html[data-paper=ready]");
    }

    private static PDDocument pdf(Page page) throws IOException {
        return Loader.loadPDF(
                page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true)));
    }

    /** On the ground in the middle of the sheet's map, east to west. */
    private static double millimetresOfTenKilometres(Page page) {
        return ((Number)
                        page.evaluate(
                                """
                                async () => {
                                  const {map} = mapPage;
                                  const {distance} = await import(document.querySelector('script[type=module]').src.replace(/[a-z]+[.]js$/, 'geodesic.js'));
                                  const [x, y] = map.getSize().map((length) => length / 2);
                                  const [west, east] = [x - 50, x + 50].map((at) => ol.proj.toLonLat(map.getCoordinateFromPixel([at, y])));
                                  return 10_000 / (distance(west, east) / 100) * 25.4 / 96;
                                }
                                """))
                .doubleValue();
    }

    private static int light(BufferedImage picture, int xMm, int yMm) {
        int rgb = picture.getRGB((int) (xMm / 25.4 * 60), (int) (yMm / 25.4 * 60));
        return ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3;
    }
}
