package org.spatialplan.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/operation.md tells of each metric that the service has, and who sees what. */
@Tag("service")
class OperationPageTest {

    private static final String PARCELS = "POLYGON((118.6 24.9,118.61 24.9,118.61 24.91,118.6 24.91,118.6 24.9))";
    private static final String MAP =
            "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=rivers&STYLES=&CRS=EPSG:4326"
                    + "&BBOX=24.5,118,25,119&WIDTH=50&HEIGHT=50&FORMAT=image/png";
    private static final String TILE =
            "/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=rivers&STYLE=&FORMAT=image/png"
                    + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=8&TILEROW=109&TILECOL=212";

    @TempDir
    private static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(folder.resolve("data"), "--spatialplan.management-port=0");
        assertThat(service.post(service.port(), "/api/conflicts?f=csv", PARCELS, "Content-Type", "text/plain")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.get(MAP).statusCode()).isEqualTo(200);
        assertThat(service.get(TILE).statusCode()).isEqualTo(200);
        assertThat(service.get(TILE).statusCode()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void thePageNamesEachMetricOfTheServiceAndNoOther() throws IOException {
        String page = Files.readString(Path.of("docs/operation.md"), StandardCharsets.UTF_8);

        Set<String> told = Pattern.compile("(?m)^\\| `((?:spatialplan|http)_[a-z_]+)` \\|")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> measured = Pattern.compile("(?m)^# TYPE ((?:spatialplan|http)_[a-z_]+) ")
                .matcher(scrape())
                .results()
                .map(found -> found.group(1).replaceFirst("_max$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(measured);
    }

    @Test
    void theMetricsNamedInAlarmsAreThere() throws IOException {
        String page = Files.readString(Path.of("docs/operation.md"), StandardCharsets.UTF_8);
        String scraped = scrape();

        assertThat(Pattern.compile("`?(?<!\\$)\\b((?:jvm|hikaricp|logback|process|disk|spatialplan|http)_[a-z_]+)\\b")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(25)
                .allSatisfy(name -> assertThat(scraped).contains("\n" + name));
    }

    @Test
    void whatWasAskedWasCounted() {
        assertThat(scrape())
                .containsPattern("http_server_requests_seconds_count\\{.*method=\"POST\".*uri=\"/api/conflicts\"} 1")
                .containsPattern(
                        "spatialplan_check_parcels_seconds_count\\{certainty=\"[a-z]+\",verdict=\"[a-z-]+\"} 1")
                .contains("spatialplan_layer_features{layer=\"red-lines\"} 23.0")
                .contains("spatialplan_layer_version{layer=\"rivers\"} 1.0")
                .contains("spatialplan_jobs{status=\"running\"} 0.0")
                .contains("spatialplan_tiles_asked_total{result=\"hit\"} 1.0")
                .contains("spatialplan_tiles_asked_total{result=\"miss\"} 1.0")
                .contains("spatialplan_drawing_seconds_count 2")
                .doesNotContain("118.6");
    }

    @Test
    void metricsStayOnTheManagementPortAndProbesAreOnBoth() {
        assertThat(service.get("/actuator/prometheus").statusCode()).isEqualTo(404);
        assertThat(service.get("/actuator/health").statusCode()).isEqualTo(404);
        assertThat(service.get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(service.get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(service.getManagement("/actuator/health").statusCode()).isEqualTo(200);
    }

    /** On Linux each address 127.x.y.z is this machine's: a port on all addresses answers at all of them. */
    @Test
    void theManagementPortIsForThisMachineAloneAndItsAnswersHaveTheHeaders() throws IOException {
        assertThat(isOpen("127.0.0.2", service.port())).isTrue();
        assertThat(isOpen("127.0.0.1", service.managementPort())).isTrue();
        assertThat(isOpen("127.0.0.2", service.managementPort())).isFalse();
        for (String path : List.of("/actuator/health", "/actuator/env", "/nothing")) {
            assertThat(service.getManagement(path).headers().map())
                    .as(path)
                    .containsEntry("x-content-type-options", List.of("nosniff"))
                    .containsKeys("content-security-policy", "x-frame-options", "referrer-policy");
        }
    }

    private static boolean isOpen(String address, int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName(address), port)) {
            return socket.isConnected();
        } catch (ConnectException e) {
            return false;
        }
    }

    @Test
    void nothingElseIsServedAtTheManagementPort() {
        for (String endpoint :
                new String[] {"env", "beans", "configprops", "heapdump", "loggers", "shutdown", "backup"}) {
            assertThat(service.getManagement("/actuator/" + endpoint).statusCode())
                    .as(endpoint)
                    .isEqualTo(404);
        }
        HttpResponse<String> backup = service.post(service.managementPort(), "/actuator/backup", "");
        assertThat(backup.statusCode()).isEqualTo(404);
    }

    private static String scrape() {
        HttpResponse<String> answer = service.getManagement("/actuator/prometheus");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
