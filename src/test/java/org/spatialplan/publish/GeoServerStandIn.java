package org.spatialplan.publish;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Speaks the part of GeoServer's REST interface that publication uses, and refuses what GeoServer refuses, with GeoServer's status codes. Taken from
 * the source of GeoServer, as stored in several versions about 2.27:
 *
 * <ul>
 *   <li>{@code src/restconfig/src/main/java/org/geoserver/rest/catalog/}: {@code WorkspaceController} (409 for a duplicate), {@code DataStoreController},
 *       {@code FeatureTypeController} (404 for a store that does not connect, 400 for a table that is not there, 403 for a deletion with a layer),
 *       {@code LayerController}, {@code LayerGroupController}, {@code StyleController} (media type decides between entry and text; {@code raw})
 *   <li>{@code src/rest/src/main/java/org/geoserver/rest/RestControllerAdvice}: what the catalogue refuses is a 500, as is a NullPointerException
 *   <li>{@code src/main/src/main/java/org/geoserver/config/util/XStreamPersister}: maps as entries, references by name, passwords encrypted, a change
 *       lies over a copy of what is there; {@code OwsUtils.copy}: null changes nothing, a list or map is replaced as a whole
 *   <li>{@code src/rest/…/converters/XStreamCatalogListConverter}: an empty list is an empty text
 *   <li>{@code src/gwc/…/GWCGeoServerRESTConfigurationProvider} and GeoWebCache's {@code TileLayerController}, {@code src/gwc-rest/…/RESTIntegrationTest}
 *   <li>{@code doc/en/api/1.0.0/*.yaml}: paths, methods, 405
 * </ul>
 *
 * It is a stand-in: what GeoServer does beyond this it does not know.
 */
public final class GeoServerStandIn implements AutoCloseable {

    public static final String USER = "admin";
    public static final String PASSWORD = "geo-secret-密码";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final StandInCatalog catalog;
    private volatile Fault fault = Fault.NONE;
    private volatile int writesLeft = Integer.MAX_VALUE;

    /** What goes wrong once the allowed writes are used up. */
    enum Fault {
        NONE,
        /** The next write and all after it are refused. */
        UNAVAILABLE,
        /** The next write is done, but the answer gets lost; then all is refused. */
        ANSWER_LOST,
        /** Nothing is answered. */
        SILENT,
        /** An answer begins and never ends. */
        STALLED
    }

    /** @param views in the database */
    public GeoServerStandIn(GeoServerDatabase database, Set<String> views) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        catalog = new StandInCatalog(database, views);
        server.createContext("/geoserver/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/geoserver");
    }

    StandInCatalog catalog() {
        return catalog;
    }

    /** After so many more writes the fault happens. */
    void fail(Fault how, int afterWrites) {
        fault = how;
        writesLeft = afterWrites;
    }

    void mend() {
        fail(Fault.NONE, Integer.MAX_VALUE);
    }

    /** Methods and paths of all that was written, refused or not. */
    public List<String> writes() {
        return requests.stream().filter(request -> !request.startsWith("GET ")).toList();
    }

    public void forgetRequests() {
        requests.clear();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestMethod();
            requests.add(method + " " + exchange.getRequestURI().getPath());
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean write = !method.equals("GET");
            if (fault == Fault.SILENT || fault == Fault.STALLED) {
                hang(exchange);
                return;
            }
            boolean failing = fault != Fault.NONE && write && writesLeft-- <= 0;
            if (failing && fault == Fault.ANSWER_LOST) {
                answer(exchange, body);
                fail(Fault.UNAVAILABLE, 0);
                return; // closed without an answer
            }
            send(exchange, failing ? Answer.text(503, "Service unavailable") : answer(exchange, body));
        }
    }

    private void hang(HttpExchange exchange) throws IOException {
        if (fault == Fault.STALLED) {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        }
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer answer(HttpExchange exchange, byte[] body) {
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.text(401, "");
        }
        StandInRequest request = new StandInRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().substring("/geoserver".length()),
                String.valueOf(exchange.getRequestURI().getQuery()),
                String.valueOf(exchange.getRequestHeaders().getFirst("Accept")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                new String(body, StandardCharsets.UTF_8));
        try {
            synchronized (catalog) {
                return catalog.answer(request);
            }
        } catch (Refusal refusal) {
            return Answer.text(refusal.status, refusal.getMessage());
        } catch (RuntimeException e) {
            return Answer.text(500, String.valueOf(e.getMessage())); // as GeoServer's RestControllerAdvice does
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        // kept connections cost 40 ms each time: the JDK's server writes head and body apart, and the client's system
        // waits for more
        exchange.getResponseHeaders().set("Connection", "close");
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (answer.status() == 401) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"GeoServer Realm\"");
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
