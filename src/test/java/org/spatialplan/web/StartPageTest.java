package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The start page leads where it says, and asks nobody else. */
class StartPageTest extends HttpTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|data-path)=\"([^\"]+)\"");

    @Test
    void everyAddressIsAnswered() {
        String page = get("/index.html").body();
        List<String> addresses = ADDRESS.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .filter(address -> !address.startsWith("#"))
                .map(address -> address.equals("./") ? "" : address)
                .map(address -> address.replace("{z}/{y}/{x}", "9/219/424"))
                .map(address -> address.equals("ows") ? "ows?SERVICE=WMS&REQUEST=GetCapabilities" : address)
                .map(address -> address.replace("conflict-check/execution", "conflict-check"))
                .toList();

        assertThat(addresses)
                .hasSizeGreaterThan(10)
                .noneMatch(address -> address.contains("://") || address.startsWith("/"));
        for (String address : addresses) {
            assertThat(follow(address("/" + address)).status()).as(address).isIn(200, 302);
        }
    }
}
