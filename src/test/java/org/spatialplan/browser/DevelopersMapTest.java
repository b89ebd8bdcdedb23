package org.spatialplan.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.spatialplan.PageExamples;

/** The map of docs/developers.md, opened in a browser as a page of the service's own host. */
class DevelopersMapTest extends BrowserTest {

    @Test
    void theMapOfTheDevelopersPageShows() throws IOException {
        PageExamples.check("html", this::title);
    }

    /** What the example says of itself once it is drawn. */
    private String title(String html) {
        Page page = visit("", 800, 600, ColorScheme.LIGHT, "en-GB");
        String folder = address("/example/");
        page.route(
                folder,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody(html.replace("http://localhost:8080", address("")))));
        for (String file : new String[] {"ol.js", "ol.css"}) {
            page.route(
                    folder + file,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType(file.endsWith("js") ? "text/javascript" : "text/css")
                            .setBody(library(file))));
        }
        page.navigate(folder);
        page.waitForFunction("document.title");
        return page.title();
    }

    /** OpenLayers as the service's own page has it. */
    private String library(String file) {
        return get("/webjars/ol/10.7.0/" + (file.endsWith("js") ? "dist/" : "") + file)
                .body();
    }
}
