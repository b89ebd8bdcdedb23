package org.spatialplan.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.FreePort;
import org.spatialplan.Needed;
import org.spatialplan.run.Patience;
import org.spatialplan.web.HttpTest;

/** The service behind a proxy with TLS and a prefix, in the configuration that docs/operation.md shows. */
abstract class ProxyTest extends HttpTest {

    private static final char[] PASSWORD = "changeit".toCharArray();

    /** Links of this service that would lead past the proxy. */
    private static final Pattern PAST =
            Pattern.compile("https?://(?:127\\.0\\.0\\.1|localhost|in)(?::\\d+)?/(?!plan/)[a-z0-9/.?=&-]*");

    @TempDir
    private static Path folder;

    private static Process proxy;
    private static HttpClient client;
    private static int port;

    @BeforeEach
    void startOnce() throws IOException, GeneralSecurityException, InterruptedException {
        if (proxy != null) {
            return;
        }
        Needed.possible(name(), version());
        port = FreePort.find();
        KeyStore keys = keys();
        writePem(keys);
        String block = block(name())
                .replace("/etc/ssl/gis.example", folder.resolve("own").toString())
                .replace(
                        "127.0.0.1:8080",
                        "127.0.0.1:" + URI.create(address("/")).getPort());
        Path configuration = Files.writeString(folder.resolve("proxy.conf"), configuration(block, port));
        ProcessBuilder builder = new ProcessBuilder(command(folder, configuration))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.log").toFile());
        builder.environment().put("HOME", folder.toString());
        proxy = builder.start();
        client = HttpClient.newBuilder().sslContext(trusting(keys)).build();
        Patience.until(name(), ProxyTest::isOpen);
    }

    /** The program, which is also the language of its block on the page. */
    abstract String name();

    /** The argument with which the program tells its version. */
    abstract String version();

    /** The block of the page as a whole configuration, on a port of this test. */
    abstract String configuration(String block, int port);

    abstract List<String> command(Path folder, Path configuration);

    @AfterAll
    static void stop() throws InterruptedException {
        if (proxy != null) {
            proxy.destroy();
            proxy.waitFor();
            proxy = null;
        }
    }

    private static boolean isOpen() {
        if (!proxy.isAlive()) {
            throw new AssertionError("the proxy has ended, see " + folder.resolve("out.log"));
        }
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String block(String language) throws IOException {
        String page = Files.readString(Path.of("docs/operation.md"), StandardCharsets.UTF_8);
        Matcher block = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(page);
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private static KeyStore keys() throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "own",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(new ByteArrayInputStream(Files.readAllBytes(file)), PASSWORD);
        return keys;
    }

    private static void writePem(KeyStore keys) throws IOException, GeneralSecurityException {
        writePem("own.key", "PRIVATE KEY", keys.getKey("own", PASSWORD).getEncoded());
        writePem("own.pem", "CERTIFICATE", keys.getCertificate("own").getEncoded());
    }

    private static void writePem(String file, String what, byte[] bytes) throws IOException {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        Files.writeString(
                folder.resolve(file), "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }

    private static SSLContext trusting(KeyStore keys) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("own", keys.getCertificate("own"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    /** Documents that are full of links; a client forges all headers with which it could move them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/collections",
                "/ogc/collections/rivers/items?limit=1",
                "/ogc/tiles",
                "/ogc/api",
                "/ogc?f=html",
                "/api/projects?limit=2",
                "/wmts?SERVICE=WMTS&REQUEST=GetCapabilities",
                "/ows?SERVICE=WMS&REQUEST=GetCapabilities",
                "/ows?SERVICE=WMS&VERSION=1.1.1&REQUEST=GetCapabilities",
                "/ows?SERVICE=WFS&REQUEST=GetCapabilities"
            })
    void linksLeadThroughTheProxy(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path)
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil")
                .header("X-Forwarded-Port", "666")
                .header("X-Forwarded-Proto", "http")
                .header("Forwarded", "host=evil.example;proto=http")
                .build());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .contains("https://localhost:" + port + "/plan/")
                .doesNotContain("evil")
                .doesNotContain(":666")
                .doesNotContainPattern(PAST);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void redirectsJobsAndCookiesLeadThroughTheProxy() throws IOException, InterruptedException {
        HttpResponse<String> redirect = send(request("/swagger-ui.html").build());
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(URI.create(base() + "/")
                        .resolve(redirect.headers().firstValue("Location").orElseThrow())
                        .toString())
                .startsWith(base() + "/swagger-ui/");

        HttpResponse<String> job = send(request("/ogc/processes/echo/execution")
                .header("Content-Type", "application/json")
                .header("Prefer", "respond-async")
                .POST(HttpRequest.BodyPublishers.ofString("{\"inputs\":{\"message\":\"mine\"}}"))
                .build());
        assertThat(job.statusCode()).as(job.body()).isEqualTo(201);
        assertThat(job.headers().firstValue("Location").orElse("")).startsWith(base() + "/ogc/jobs/");
        assertThat(job.headers().firstValue("Set-Cookie").orElse("")).contains("Path=/plan/ogc", "Secure");
        send(HttpRequest.newBuilder(
                        URI.create(job.headers().firstValue("Location").orElseThrow()))
                .DELETE()
                .build());
    }

    /** An address with escapes arrives as it was sent. */
    @Test
    void chineseAndEscapesArrive() throws IOException, InterruptedException {
        HttpResponse<String> found =
                send(request("/api/search?q=%E6%B4%9B%E9%98%B3%E6%B1%9F").build());
        HttpResponse<String> missing = send(request("/ogc/jobs/%E4%B8%AD").build());

        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("洛阳江");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(send(request("/index.html").build()).headers().allValues("Content-Security-Policy"))
                .isEqualTo(List.of(get("/index.html")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow()));
    }

    /** Somebody types the address without the slash. */
    @Test
    void theAddressWithoutASlashLeadsToThePage() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request("").build());

        assertThat(answer.statusCode()).isIn(301, 308);
        assertThat(URI.create(base())
                        .resolve(answer.headers().firstValue("Location").orElseThrow()))
                .hasToString(base() + "/");
    }

    private static String base() {
        return "https://localhost:" + port + "/plan";
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
