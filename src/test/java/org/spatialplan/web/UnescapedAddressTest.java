package org.spatialplan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people type them, with characters that should be escaped. */
class UnescapedAddressTest extends HttpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc/collections/rivers/items?filter=length_km>100",
                "/ogc/collections/rivers/items?filter-lang=cql2-json&filter={\"op\":\">\",\"args\":[{\"property\":\"length_km\"},100]}",
                "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=rivers&OUTPUTFORMAT=csv&FILTER=<Filter><PropertyIsGreaterThan>"
                        + "<PropertyName>length_km</PropertyName><Literal>100</Literal></PropertyIsGreaterThan></Filter>"
            })
    void areUnderstood(String path) throws IOException {
        String answer = ask(path);

        assertThat(answer).startsWith("HTTP/1.1 200").contains("晋江西溪").doesNotContain("浐溪");
    }

    /** Clients that know no dimensions leave the time in the address as it stands in the template. */
    @ParameterizedTest
    @ValueSource(strings = {"{time}", "%7Btime%7D", "{Time}", "current"})
    void mapTilesWithoutATimeAreTodays(String time) throws IOException {
        String path = "/wmts/1.0.0/rivers/rivers/" + time + "/WebMercatorQuad/10/438/849.png";

        assertThat(ask(path)).startsWith("HTTP/1.1 200").contains("image/png");
    }

    /** By hand: clients of Java refuse such addresses. */
    private String ask(String path) throws IOException {
        URI base = URI.create(address("/"));
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
