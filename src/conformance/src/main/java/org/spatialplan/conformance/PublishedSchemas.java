package org.spatialplan.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers for the hosts that publish the OGC's and the W3C's schemas, from the class path: the suites load them by
 * their public addresses, which a machine need not reach. What the class path lacks may lie in a folder, by host and
 * path. It is a proxy of the virtual machine for these hosts alone.
 */
final class PublishedSchemas {

    private static final Set<String> HOSTS = Set.of(
            "schemas.opengis.net",
            "www.opengis.net",
            "www.w3.org",
            "www.isotc211.org",
            "cite.opengeospatial.org",
            "developer.ogc.org",
            "raw.githubusercontent.com");

    /** The suite for WMS 1.1.1 fetches it in the place of a test of its own, and looks at nothing in it. */
    private static final String NO_TEST = "cite.opengeospatial.org/OGCTestData/wms/1.1.1/null.xml";

    private static final Map<String, String> SINGLE = Map.of(
            "www.w3.org/1999/xlink.xsd", "org/opengis/cite/iso19136/xsd/w3c/2008/06/xlink.xsd",
            "www.w3.org/XML/2008/06/xlink.xsd", "org/opengis/cite/iso19136/xsd/w3c/2008/06/xlink.xsd",
            "schemas.opengis.net/xlink/1.0.0/xlinks.xsd", "org/opengis/cite/iso19136/xsd/w3c/2008/06/xlink.xsd",
            "www.w3.org/2001/xml.xsd", "org/opengis/cite/iso19136/xsd/w3c/2009/01/xml.xsd",
            "www.w3.org/2009/01/xml.xsd", "org/opengis/cite/iso19136/xsd/w3c/2009/01/xml.xsd");

    private PublishedSchemas() {}

    /**
     * From now on every URLConnection of this virtual machine finds these hosts here.
     *
     * @param insteadOfHttps whether also by https addresses: no other host can be reached by https then
     */
    static void install(boolean insteadOfHttps) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", PublishedSchemas::answer);
            server.start();
            ProxySelector.setDefault(new SchemaHosts(new Proxy(Proxy.Type.HTTP, server.getAddress())));
            if (insteadOfHttps) {
                URL.setURLStreamHandlerFactory(protocol -> protocol.equals("https") ? new PlainHandler() : null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the schemas cannot be offered on the loopback interface", e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            URI asked = exchange.getRequestURI();
            String address = exchange.getRequestHeaders().getFirst("Host") + asked.getPath();
            try (InputStream schema = open(address)) {
                if (schema == null) {
                    System.err.println("no copy of " + address);
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                byte[] content = schema.readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "text/xml");
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            }
        }
    }

    private static InputStream open(String address) throws IOException {
        if (address.equals(NO_TEST)) {
            return new ByteArrayInputStream("<null/>".getBytes(StandardCharsets.UTF_8));
        }
        Path copy = Path.of(System.getProperty("conformance.schemas", ".")).resolve(address);
        if (Files.isRegularFile(copy)) {
            return Files.newInputStream(copy);
        }
        String path = SINGLE.getOrDefault(address, address.replaceFirst("^schemas\\.opengis\\.net/", "ogc/"));
        return PublishedSchemas.class.getClassLoader().getResourceAsStream(path);
    }

    /** Fetches an https address by http, which the proxy above answers. */
    private static final class PlainHandler extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            if (!HOSTS.contains(address.getHost())) {
                throw new IOException("only schemas are fetched by https in this run, not " + address);
            }
            return new URL("http", address.getHost(), address.getFile()).openConnection();
        }
    }

    private static final class SchemaHosts extends ProxySelector {

        private final List<Proxy> schemas;

        private SchemaHosts(Proxy schemas) {
            this.schemas = List.of(schemas);
        }

        @Override
        public List<Proxy> select(URI address) {
            return HOSTS.contains(address.getHost()) ? schemas : List.of(Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI address, SocketAddress at, IOException cause) {
            System.err.println(address + " cannot be reached: " + cause.getMessage());
        }
    }
}
