package org.spatialplan.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.PolygonArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The drawing of a ground: by the pointer, with snapping, steps back, holes and parts; and by coordinates alone. */
class DrawPageTest extends BrowserTest {

    /** A corner of a core zone at the bay (geodata/layers/red-lines.geojson). */
    private static final double[] CORNER = {118.69335, 24.92633};

    @Test
    @Tag("lengthy")
    void aDrawingSnapsAndHasStepsBackHolesAndParts() {
        Page page = open("panel=check&map=14.00/24.92000/118.69000&layers=red-lines");
        page.click("#draw-Polygon");
        page.waitForSelector("html[data-snaps]");

        clickPlace(page, CORNER[0] + 0.0003, CORNER[1] - 0.0002); // some four pixels away
        clickPlace(page, 118.700, 24.926);
        clickPlace(page, 118.700, 24.918);
        assertThat(page.locator("#draw-live")).containsText("周长");
        page.keyboard().press("Control+z");
        page.keyboard().press("Control+y");
        clickPlace(page, 118.694, 24.918);
        page.click("[data-does='draw.finish']");
        assertThat(page.locator(".drawn-size")).containsText("4 点");
        assertThat(drawn(page, "[0].coordinates[0].some(([x, y]) => Math.hypot(x - 118.69335, y - 24.92633) < 2e-7)"))
                .isEqualTo(true);

        rest(page);
        page.click("#draw-hole");
        clickPlace(page, 118.696, 24.920);
        clickPlace(page, 118.698, 24.920);
        clickPlace(page, 118.698, 24.922);
        page.click("[data-does='draw.finish']");
        assertThat(page.locator(".drawn-size")).containsText("1 孔");
        rest(page);
        page.click("#draw-part");
        clickPlace(page, 118.702, 24.920);
        clickPlace(page, 118.704, 24.920);
        clickPlace(page, 118.704, 24.922);
        page.click("[data-does='draw.finish']");
        assertThat(page.locator(".drawn-size")).containsText("2 部分");
        assertThat(drawn(page, "[0].type")).isEqualTo("MultiPolygon");
        page.click("#draw-undo");
        page.click("#draw-undo");
        assertThat(page.locator(".drawn-size")).not().containsText("孔");
        page.click("#draw-redo");
        assertThat(page.locator(".drawn-size")).containsText("1 孔");
    }

    /** The way of the keyboard: nothing here needs a pointer. The size is that of the ellipsoid. */
    @Test
    void coordinatesAloneMakeAndChangeAParcel() {
        Page page = open("panel=check");
        press(page, "#by-coordinates-Polygon");
        page.focus("#points-crs");
        page.selectOption("#points-crs", "DMS");
        type(page, 0, "118°41′24″", "24°55′12″");
        type(page, 1, "118°42′00″", "24°55′12″");
        assertThat(page.locator("#points [role=status]")).containsText("1 个点");
        type(page, 2, "118°42′00″", "24°55′48″");
        PolygonArea expected = new PolygonArea(new Geodesic(6378137, 1 / 298.257222101), false);
        List.of(new double[] {24.92, 118.69}, new double[] {24.92, 118.70}, new double[] {24.93, 118.70})
                .forEach(point -> expected.AddPoint(point[0], point[1]));
        assertThat(page.locator(".drawn-size"))
                .containsText(String.format("%.1f ha", Math.abs(expected.Compute().area) / 10_000)
                        .substring(0, 4));

        press(page, "#points tbody tr:nth-child(3) button:first-of-type");
        assertThat(page.locator("#point-0-3-0")).isFocused();
        type(page, 3, "118°41′24″", "24°55′48″");
        assertThat(page.locator(".drawn-size")).containsText("4 点");
        page.selectOption("#points-crs", "EPSG:4528");
        assertThat(page.locator("#point-0-0-1")).hasValue(java.util.regex.Pattern.compile("40\\d{6}\\.\\d{3}"));
        press(page, "#points tbody tr:nth-child(2) button:last-of-type");
        assertThat(page.locator(".drawn-size")).containsText("3 点");
        press(page, "#check-run");

        assertThat(page.locator(".lines tbody .line")).hasCount(11);
    }

    /** Waits for the verdict, to which the map moves. */
    private static void rest(Page page) {
        page.locator(".lines .opens").first().waitFor();
        page.waitForFunction("() => !mapPage.map.getView().getAnimating()");
    }

    private static Object drawn(Page page, String of) {
        return page.evaluate("() => mapPage.get('check').drawn" + of);
    }

    private static void press(Page page, String selector) {
        Locator button = page.locator(selector);
        button.focus();
        page.keyboard().press("Enter");
    }

    private static void type(Page page, int row, String first, String second) {
        page.focus("#point-0-" + row + "-0");
        page.keyboard().type(first);
        page.keyboard().press("Tab");
        page.keyboard().type(second);
        page.keyboard().press("Tab");
    }
}
