package org.spatialplan.app.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Holds docker/ as far as that can be without an engine. */
class DockerFilesTest {

    private static final Path FOLDER = Path.of("docker");
    private static final List<String> SERVICES = List.of("postgis", "geoserver", "service", "publish");

    private final Map<String, Object> compose = read();

    @Test
    void isPostgisGeoserverTheServiceAndOnePublication() {
        assertThat(child(compose, "services").keySet()).containsExactlyElementsOf(SERVICES);
    }

    @Test
    void eachStartsWhenTheOneBeforeIsHealthy() {
        assertThat(service("geoserver").get("depends_on")).isEqualTo(healthy("postgis"));
        assertThat(service("service").get("depends_on")).isEqualTo(healthy("postgis", "geoserver"));
        assertThat(service("publish").get("depends_on")).isEqualTo(healthy("service", "geoserver"));
        assertThat(service("publish").get("command")).isEqualTo(List.of("publish"));
        assertThat(service("publish").get("restart").toString()).startsWith("on-failure");
    }

    @Test
    void whatOthersWaitForHasAHealthCheck() throws IOException {
        assertThat(child(service("postgis"), "healthcheck").get("test").toString())
                .contains("pg_isready");
        assertThat(child(service("geoserver"), "healthcheck").get("test").toString())
                .contains("/rest/about/version.xml");
        assertThat(service("service")).doesNotContainKey("healthcheck");
        assertThat(dockerfile()).containsPattern("(?m)^HEALTHCHECK .*CMD \\[\"/app/healthy\"]");
        assertThat(FOLDER.resolve("healthy")).isExecutable().content().contains("/readyz");
    }

    /** Docker's own default keeps all that was ever logged. */
    @Test
    void logsAreRotated() {
        assertThat(SERVICES).allSatisfy(name -> assertThat(child(service(name), "logging"))
                .isEqualTo(Map.of("driver", "json-file", "options", Map.of("max-size", "10m", "max-file", "5"))));
    }

    @Test
    void imagesArePinned() throws IOException {
        Stream<String> composed =
                SERVICES.stream().map(name -> service(name).get("image").toString());
        Stream<String> bases = Pattern.compile("(?m)^FROM (\\S+)")
                .matcher(dockerfile())
                .results()
                .map(base -> base.group(1));

        assertThat(Stream.concat(composed, bases)).hasSize(6).allSatisfy(image -> assertThat(image)
                .matches("[a-z/-]+:\\d+[-.\\d]+[a-zA-Z0-9.-]*")
                .doesNotContain("latest"));
    }

    @Test
    void noPasswordIsWrittenDown() throws IOException {
        for (String name : SERVICES) {
            child(service(name), "environment").forEach((key, value) -> {
                if (key.contains("PASSWORD") || key.contains("SECRET")) {
                    assertThat(key).endsWith("_FILE");
                    assertThat(value.toString()).startsWith("/run/secrets/");
                }
            });
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.startsWith(FOLDER.resolve("secrets"))))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.UTF_8))
                            .doesNotContainPattern("(?im)^[^#\\n]*pass(word)?[\"']?[=:] ?[\"']?[a-z0-9]"));
        }
    }

    @Test
    void composeRefusesWithoutSecretsAndSaysHowToMakeThem() throws IOException {
        Map<String, Object> secrets = child(compose, "secrets");
        assertThat(secrets.keySet()).containsExactlyInAnyOrder("postgres", "owner", "service", "reader", "geoserver");
        secrets.forEach(
                (name, secret) -> assertThat(((Map<?, ?>) secret).get("file").toString())
                        .startsWith("${SECRETS:?run ./make-secrets first")
                        .endsWith("}/" + name));
        assertThat(FOLDER.resolve("make-secrets")).isExecutable();
        assertThat(Files.readString(FOLDER.resolve("make-secrets")))
                .contains("for name in " + String.join(" ", secrets.keySet()) + ";");
        assertThat(Files.readString(Path.of(".gitignore"))).contains("/docker/secrets/", "/docker/.env");
    }

    /** The service gets a password as a file that is named like its setting. */
    @Test
    void secretsOfTheServiceAreNamedLikeSettings() {
        for (String name : List.of("service", "publish")) {
            assertThat(child(service(name), "environment"))
                    .containsEntry("SPRING_CONFIG_IMPORT", "configtree:/run/secrets/");
            assertThat(targets(name)).isNotEmpty().allMatch(target -> target.startsWith("spatialplan."));
        }
    }

    @Test
    void dataAreInVolumes() {
        assertThat(child(compose, "volumes").keySet()).containsExactlyInAnyOrder("postgis", "geoserver", "service");
        assertThat(list(service("postgis"), "volumes")).contains("postgis:/var/lib/postgresql/data");
        assertThat(list(service("geoserver"), "volumes")).contains("geoserver:/opt/geoserver/data_dir");
        assertThat(list(service("service"), "volumes")).contains("service:/data");
    }

    @Test
    void portsAreOpenToThisMachineOnly() {
        List<String> ports = SERVICES.stream()
                .flatMap(name -> list(service(name), "ports").stream())
                .toList();

        assertThat(ports).hasSize(2).allMatch(port -> port.startsWith("${BIND:-127.0.0.1}:"));
        assertThat(service("postgis")).doesNotContainKey("ports");
    }

    /** Metrics are for containers of the same network, which compose tells and the image does not. */
    @Test
    void metricsAreOpenWhereComposeSaysSo() throws IOException {
        assertThat(child(service("service"), "environment"))
                .containsEntry("SPATIALPLAN_MANAGEMENTADDRESS", "0.0.0.0")
                .containsEntry("SPATIALPLAN_PROXIES", "${PROXIES:-127.0.0.0/8,::1}");
        assertThat(dockerfile()).contains("SPATIALPLAN_MANAGEMENTPORT=8081").doesNotContain("MANAGEMENTADDRESS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "publish"})
    void theServiceRunsAsNobodyOnAReadOnlyRoot(String name) throws IOException {
        assertThat(service(name))
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .doesNotContainKeys("user", "privileged");
        String last = dockerfile().substring(dockerfile().lastIndexOf("\nFROM "));
        assertThat(last).containsPattern("(?m)^USER 65534:65534$").contains("install -d -o 65534 -g 65534 /data");
        assertThat(last.indexOf("\nUSER "))
                .isGreaterThan(last.lastIndexOf("\nRUN "))
                .isLessThan(last.indexOf("\nENTRYPOINT ["));
    }

    @Test
    void theImageIsMadeOfLayersAndHasAChineseFont() throws IOException {
        assertThat(dockerfile())
                .contains("-Djarmode=tools", "extract --layers")
                .containsSubsequence(
                        "/layers/dependencies/",
                        "/layers/spring-boot-loader/",
                        "/layers/snapshot-dependencies/",
                        "/layers/application/")
                .contains("fonts-wqy-zenhei", "fontconfig", "libfreetype6", "-XX:MaxRAMPercentage=", "LANG=C.UTF-8")
                .doesNotContain("ADD ");
    }

    /** A stop finishes what is being answered: that takes longer than the ten seconds which Docker gives. */
    @Test
    void aStopHasTime() {
        assertThat(service("service")).containsEntry("stop_grace_period", "40s");
    }

    /** Settings of rooms that are not on the page at all, because they are not built yet, are the only ones let through. */
    @Test
    void settingsNamedAreOnThePage() throws IOException {
        String page = Files.readString(Path.of("docs/configuration.md"), StandardCharsets.UTF_8);
        Stream<String> composed =
                Stream.of("service", "publish").flatMap(name -> child(service(name), "environment").keySet().stream());
        Stream<String> image = Pattern.compile("\\b(SPATIALPLAN_[A-Z_]+|LOGGING_[A-Z_]+)=")
                .matcher(dockerfile())
                .results()
                .map(found -> found.group(1));
        Stream<String> secrets = Stream.of("service", "publish")
                .flatMap(name -> targets(name).stream())
                .map(target -> target.toUpperCase().replace('.', '_'));

        assertThat(Stream.of(composed, image, secrets).flatMap(names -> names).collect(Collectors.toSet()))
                .hasSizeGreaterThan(8)
                .allSatisfy(variable -> assertThat(page.contains("`" + variable + "`") || isNotBuiltYet(variable, page))
                        .as(variable + " is on docs/configuration.md")
                        .isTrue());
    }

    private static boolean isNotBuiltYet(String variable, String page) {
        return Stream.of("SPATIALPLAN_DATABASE_", "SPATIALPLAN_GEOSERVER_")
                .filter(variable::startsWith)
                .anyMatch(room -> !page.contains("`" + room));
    }

    private List<String> targets(String name) {
        return ((List<?>) service(name).get("secrets"))
                .stream()
                        .map(secret -> ((Map<?, ?>) secret).get("target").toString())
                        .toList();
    }

    private static Map<String, Object> healthy(String... names) {
        return Stream.of(names).collect(Collectors.toMap(name -> name, name -> Map.of("condition", "service_healthy")));
    }

    private Map<String, Object> service(String name) {
        return child(child(compose, "services"), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.get(name);
    }

    @SuppressWarnings("unchecked")
    private static List<String> list(Map<String, Object> parent, String name) {
        return (List<String>) parent.getOrDefault(name, List.of());
    }

    private static String dockerfile() throws IOException {
        return Files.readString(FOLDER.resolve("Dockerfile"), StandardCharsets.UTF_8);
    }

    /** Merge keys ({@code <<}) are YAML 1.1; compose knows them, this reader is told. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> read() {
        try {
            Map<String, Object> all =
                    (Map<String, Object>) new Load(LoadSettings.builder().build())
                            .loadFromString(Files.readString(FOLDER.resolve("compose.yaml"), StandardCharsets.UTF_8));
            child(all, "services").values().forEach(service -> {
                Map<String, Object> environment = child((Map<String, Object>) service, "environment");
                Object merged = environment.remove("<<");
                if (merged != null) {
                    ((Map<String, Object>) merged).forEach(environment::putIfAbsent);
                }
            });
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
