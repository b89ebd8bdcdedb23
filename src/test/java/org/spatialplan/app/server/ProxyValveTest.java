package org.spatialplan.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.run.Patience;
import org.spatialplan.web.ForwardedFault;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.web.filter.ForwardedHeaderFilter;

/**
 * What becomes of the headers of proxies, told by a web server that trusts this machine and two networks, and by one that
 * trusts nobody here.
 */
@Tag("service")
class ProxyValveTest {

    private static final List<String> PROXIES = List.of("127.0.0.0/8", "10.1.0.0/16", "fd00::/8", "192.0.2.7");

    private static WebServer trusting;
    private static WebServer distrusting;

    @BeforeAll
    static void start() {
        trusting = start(PROXIES);
        distrusting = start(List.of("10.1.0.0/16", "::1"));
    }

    private static WebServer start(List<String> proxies) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.addEngineValves(new ProxyValve(TrustedProxies.of(proxies)));
        WebServer server = factory.getWebServer(context -> {
            context.addFilter("prefix", new ForwardedHeaderFilter())
                    .addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), false, "/*");
            context.addServlet("mirror", new Mirror()).addMapping("/");
        });
        server.start();
        return server;
    }

    @AfterAll
    static void stop() {
        for (WebServer server : List.of(trusting, distrusting)) {
            server.stop();
            server.destroy();
        }
    }

    /** Tells what a resource sees: the address, the client, whether it is secure, the headers that are left. */
    private static final class Mirror extends HttpServlet {
        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            Object fault = request.getAttribute(ForwardedFault.ATTRIBUTE);
            String seen = fault instanceof BadParameterException bad
                    ? "refused " + bad.parameter()
                    : request.getRequestURL() + " " + request.getRemoteAddr() + " " + request.isSecure();
            long left = Collections.list(request.getHeaderNames()).stream()
                    .filter(name -> name.toLowerCase().contains("forwarded"))
                    .count();
            response.getOutputStream().write((seen + " " + left).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Each row: headers, separated by {@code ;;}; what the resource sees. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Host: gis.example:8443;;X-Forwarded-Proto: https                              | https://gis.example:8443/a 127.0.0.1 true
            Host: gis.example;;X-Forwarded-Proto: https                                   | https://gis.example/a 127.0.0.1 true
            Host: gis.example:443;;X-Forwarded-Proto: https                               | https://gis.example/a 127.0.0.1 true
            Host: gis.example;;X-Forwarded-Proto: HTTPS;;X-Forwarded-Port: 8443           | https://gis.example:8443/a 127.0.0.1 true
            Host: gis.example;;X-Forwarded-Proto: https;;X-Forwarded-Port: 80             | https://gis.example/a 127.0.0.1 true
            Host: gis.example:8443;;X-Forwarded-Proto: https;;X-Forwarded-Port: 443       | https://gis.example:8443/a 127.0.0.1 true
            Host: in:8080;;X-Forwarded-Host: gis.example;;X-Forwarded-Proto: https        | https://gis.example/a 127.0.0.1 true
            Host: in:8080;;X-Forwarded-Host: gis.example:9000                             | http://gis.example:9000/a 127.0.0.1 false
            Host: in:8080;;X-Forwarded-Host: [fd00::5]:9000;;X-Forwarded-Proto: https     | https://[fd00::5]:9000/a 127.0.0.1 true
            Host: in:8080;;X-Forwarded-For: 203.0.113.9                                   | http://in:8080/a 203.0.113.9 false
            X-Forwarded-For: 198.51.100.1, 203.0.113.9                                    | http://in/a 203.0.113.9 false
            X-Forwarded-For: 198.51.100.1;;X-Forwarded-For: 203.0.113.9, 10.1.9.9         | http://in/a 203.0.113.9 false
            X-Forwarded-For: 203.0.113.9, 192.0.2.7, [fd00::1]:4711, 10.1.9.9:80          | http://in/a 203.0.113.9 false
            X-Forwarded-For: 192.0.2.8, 192.0.2.7                                         | http://in/a 192.0.2.8 false
            X-Forwarded-For: 2001:db8::7                                                  | http://in/a 2001:db8:0:0:0:0:0:7 false
            X-Forwarded-For: 198.51.100.1, unknown                                        | http://in/a 127.0.0.1 false
            X-Forwarded-For: 198.51.100.1, 1.2.3.256                                      | http://in/a 127.0.0.1 false
            X-Forwarded-For: <script>, 10.1.9.9                                           | http://in/a 10.1.9.9 false
            X-Forwarded-Host: evil.example, gis.example;;X-Forwarded-Proto: http, https   | https://gis.example/a 127.0.0.1 true
            X-Forwarded-For: 203.0.113.9, 10.1.9.9;;X-Forwarded-Host: evil.example, gis.example, inner.example | http://gis.example/a 203.0.113.9 false
            X-Forwarded-For: 203.0.113.9, 10.1.9.9;;X-Forwarded-Host: gis.example         | http://gis.example/a 203.0.113.9 false
            X-Forwarded-Prefix: /plan                                                     | http://in/plan/a 127.0.0.1 false
            X-Forwarded-Prefix: plan/                                                     | http://in/plan/a 127.0.0.1 false
            X-Forwarded-Prefix: /                                                         | http://in/a 127.0.0.1 false
            X-Forwarded-Prefix: /evil, /plan                                              | http://in/plan/a 127.0.0.1 false
            X-Forwarded-For: 203.0.113.9, 10.1.9.9;;X-Forwarded-Prefix: /outer, inner     | http://in/outer/inner/a 203.0.113.9 false
            Forwarded: for=203.0.113.9;proto=https;host=gis.example                       | https://gis.example/a 203.0.113.9 true
            Forwarded: For="[2001:db8::7]:4711";Proto=https;Host="gis.example:8443"       | https://gis.example:8443/a 2001:db8:0:0:0:0:0:7 true
            Forwarded: for=198.51.100.1;host=evil.example, for=203.0.113.9;host=gis.example;;Forwarded: for=10.1.9.9;proto=https | https://gis.example/a 203.0.113.9 true
            Forwarded: for=_hidden;host=gis.example                                       | http://gis.example/a 127.0.0.1 false
            Forwarded: host=evil.example;;X-Forwarded-For: 203.0.113.9                    | http://in/a 203.0.113.9 false
            X-Forwarded-Host: ;;X-Forwarded-Proto:                                        | http://in/a 127.0.0.1 false
            X-Forwarded-Host: <a>, gis.example                                            | http://gis.example/a 127.0.0.1 false
            X-Forwarded-Host: gis.example, <a>                                            | refused X-Forwarded-Host
            X-Forwarded-Host: a.example/path                                              | refused X-Forwarded-Host
            X-Forwarded-Host: a.example:0                                                 | refused X-Forwarded-Host
            X-Forwarded-Proto: ftp                                                        | refused X-Forwarded-Proto
            X-Forwarded-Port: 65536                                                       | refused X-Forwarded-Port
            X-Forwarded-Prefix: //evil:80                                                 | refused X-Forwarded-Prefix
            Forwarded: for=1.2.3.4;host="gis                                              | refused Forwarded
            Forwarded: nonsense                                                           | refused Forwarded
            """)
    void aTrustedProxyIsHeeded(String headers, String seen) throws IOException {
        String answer = ask(trusting, headers.split(";;"));

        // only a prefix is left for the filter that follows, which takes it out of sight
        assertThat(answer).isEqualTo(seen + " 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 203.0.113.9",
                "X-Forwarded-For: 10.1.9.9",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Port: 99999",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Prefix: %zz",
                "X-Forwarded-Ssl: on",
                "Forwarded: for=203.0.113.9;host=evil.example;proto=https",
                "Forwarded: \""
            })
    void fromAnybodyElseItIsAsIfNothingHadBeenSent(String header) throws IOException {
        assertThat(ask(distrusting, header)).isEqualTo(ask(distrusting)).isEqualTo("http://in/a 127.0.0.1 false 0");
    }

    /** A connection is used for many requests; what one of them told is not true of the next. */
    @Test
    void theNextRequestOfAConnectionIsItsOwn() throws IOException {
        String told = "GET /a HTTP/1.1\r\nHost: in\r\nX-Forwarded-For: 203.0.113.9\r\nX-Forwarded-Proto: https\r\n\r\n";
        String plain = "GET /a HTTP/1.1\r\nHost: in\r\nConnection: close\r\n\r\n";

        assertThat(exchange(trusting, told + plain))
                .contains("https://in/a 203.0.113.9 true 0")
                .endsWith("http://in/a 127.0.0.1 false 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gis.example", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/", "fd00::/x", "::1%lo", "*", ".:1"})
    void whatIsNeitherAddressNorNetworkStopsTheStart(String written) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(written)))
                .isInstanceOf(ProxySettingException.class)
                .hasMessageContaining("spatialplan.proxies")
                .hasMessageContaining(written);
    }

    @Test
    void networksEndWhereTheyShould() {
        TrustedProxies proxies = TrustedProxies.of(List.of(" 172.16.0.0/12", "2001:db8:1::/48", "192.0.2.7", ""));

        assertThat(List.of("172.16.0.0", "172.31.255.255", "2001:db8:1:ffff::1", "192.0.2.7", "::ffff:192.0.2.7"))
                .allMatch(proxies::trusts);
        assertThat(List.of("172.15.255.255", "172.32.0.0", "2001:db8:2::", "192.0.2.8", "::1", "", "localhost"))
                .noneMatch(proxies::trusts);
        assertThat(proxies.trusts((String) null)).isFalse();
        assertThat(TrustedProxies.of(List.of()).trusts("127.0.0.1")).isFalse();
    }

    private static String ask(WebServer server, String... headers) throws IOException {
        String own = String.join("\r\n", headers);
        String host = own.contains("Host: in") || own.startsWith("Host: ") ? "" : "Host: in\r\n";
        String answer = exchange(
                server,
                "GET /a HTTP/1.1\r\n" + host + own + (own.isEmpty() ? "" : "\r\n") + "Connection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200");
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private static String exchange(WebServer server, String text) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), server.getPort())) {
            socket.setSoTimeout((int) Patience.LIMIT.toMillis());
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
