package org.spatialplan.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShotTest extends BrowserTest {
    @Test
    void shots() {
        shot(1440, 900, ColorScheme.LIGHT, "a");
        shot(390, 844, ColorScheme.LIGHT, "b");
        shot(1440, 900, ColorScheme.DARK, "c");
    }

    private void shot(int w, int hgt, ColorScheme scheme, String name) {
        Page page = open("", w, hgt, scheme, "zh-CN");
        String feature = "{\"type\":\"Feature\",\"properties\":{\"BSM\":\"3505021\",\"XJXZQDM\":\"350502000000\",\"XJXZQMC\":\"鲤城区\",\"LHLX\":%d,\"MJ\":1118000},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]]]}}";
        page.evaluate("([name, text]) => { const data = new DataTransfer(); data.items.add(new File([text], name)); document.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true})); }",
            List.of("STBHHX.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + feature.formatted(1) + "," + feature.formatted(2) + "]}"));
        page.locator(".dropped-table").waitFor();
        page.locator(".verdict").waitFor();
        page.locator("#check-dropped").evaluate("e => { e.scrollIntoView(); }");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/w/drop-" + name + ".png")));
        page.locator(".import-how summary").click();
        page.locator(".published").evaluate("e => { e.scrollIntoView(); }");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/w/drop-" + name + "2.png")));
    }
}
