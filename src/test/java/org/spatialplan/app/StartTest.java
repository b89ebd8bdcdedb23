package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.app.start.SpatialPlanApplication;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.VersionInfo;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Starting, restarting, and not starting. */
@Tag("service")
@Tag("lengthy")
class StartTest {

    @TempDir
    private Path folder;

    @Test
    void aRestartLoadsNothingTwiceAndKeepsWhatWasAdded() {
        Map<String, List<VersionInfo>> first;
        try (ConfigurableApplicationContext service = start()) {
            LayerStore layers = service.getBean(LayerStore.class);
            layers.append(new LayerStore.NewVersion(
                    "parks",
                    "f".repeat(64),
                    "a bureau",
                    VersionInfo.Origin.IMPORTED,
                    java.time.Instant.parse("2026-01-01T00:00:00Z"),
                    layers.findCurrent("parks").orElseThrow().features()));
            first = versions(layers);
        }
        try (ConfigurableApplicationContext service = start()) {
            LayerStore layers = service.getBean(LayerStore.class);

            assertThat(versions(layers)).isEqualTo(first);
            assertThat(layers.findCurrent("parks").orElseThrow().info().source())
                    .isEqualTo("a bureau");
            assertThat(service.getBean(PlanStore.class)
                            .findCurrent()
                            .orElseThrow()
                            .plan()
                            .projects())
                    .hasSize(121);
        }
    }

    @Test
    void changedBundledDataBecomeANewVersionUnlessAUserReplacedThem() throws IOException {
        Path geodata = copyOfGeodata();
        try (ConfigurableApplicationContext service = start("--spatialplan.geodata=" + geodata)) {
            assertThat(service.getBean(LayerStore.class).listVersions("parks")).hasSize(1);
        }
        Path parks = geodata.resolve("layers/parks.geojson");
        Files.writeString(parks, Files.readString(parks).replaceFirst("武荣公园", "武荣公园（改）"));
        try (ConfigurableApplicationContext service = start("--spatialplan.geodata=" + geodata)) {
            LayerStore layers = service.getBean(LayerStore.class);

            assertThat(layers.listVersions("parks")).hasSize(2);
            assertThat(layers.listVersions("rivers")).hasSize(1);
        }
    }

    /** Its plan and layers would become versions beside those of the first city. */
    @Test
    void anotherCityDoesNotStartOnTheSameFolder() throws IOException {
        Path geodata = copyOfGeodata();
        start("--spatialplan.geodata=" + geodata).close();
        Path layers = geodata.resolve("layers/layers.yaml");
        Files.writeString(
                layers,
                Files.readString(layers)
                        .replace("name_zh: 泉州市", "name_zh: 南平市")
                        .replace("name_en: Quanzhou", "name_en: Nanping"));

        Throwable fault = catchThrowable(() -> start("--spatialplan.geodata=" + geodata));

        assertThat(fault).rootCause().hasMessageContaining("南平市 Nanping");
        start().close();
    }

    @Test
    void brokenDataStopTheStartWithFileLineAndReason() throws IOException {
        Path geodata = copyOfGeodata();
        Path projects = geodata.resolve("plan/projects.csv");
        Files.writeString(
                projects, Files.readString(projects).replaceFirst("city,2023,2025,370000", "city,2023,2025,lots"));

        Throwable fault = catchThrowable(() -> start("--spatialplan.geodata=" + geodata));

        assertThat(rootOf(fault))
                .isInstanceOf(DataFileException.class)
                .hasMessage(
                        "geodata/plan/projects.csv, line 2: investment_wan_yuan must be a whole number, found 'lots'");
    }

    @Test
    void aLinkToNowhereStopsTheStartAndLoadsNothing() throws IOException {
        Path geodata = copyOfGeodata();
        Path links = geodata.resolve("plan/links.csv");
        String whole = Files.readString(links);
        Files.writeString(links, whole.replaceFirst("rivers/luoyang-river", "rivers/luoyang-rivr"));

        Throwable fault = catchThrowable(() -> start("--spatialplan.geodata=" + geodata));

        assertThat(rootOf(fault)).hasMessageContaining("rivers/luoyang-rivr");
        Files.writeString(links, whole);
        try (ConfigurableApplicationContext service = start("--spatialplan.geodata=" + geodata)) {
            assertThat(service.getBean(LayerStore.class).listVersions("rivers")).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            plan/projects.csv               | ,linear-infrastructure,    | ,linear,           | geodata/plan/projects.csv, line 7: the project 6 has the activity 'linear'
            plan/projects.csv               | ,licheng;fengze            | ,lichen;fengze     | geodata/plan/projects.csv, line 2: the project 1 names the unknown district 'lichen'
            layers/red-lines.geojson        | "zone":"core"              | "zone":"kernel"    | geodata/layers/red-lines.geojson, line 2: The feature
            layers/rivers.geojson           | "class":"main"             | "class:"main"      | geodata/layers/rivers.geojson, line 2: is no JSON
            layers/rivers.geojson           | "class":"main"             | "within":["places/nowhere"],"class":"main" | geodata/layers/rivers.geojson, line 2: the feature 'jin-river' lies within 'places/nowhere'
            layers/layers.yaml              | from: rivers, by: buffer   | from: rivers, by: puffer | geodata/layers/layers.yaml, line
            rules/ecological-red-line.yaml  | item: 1                    | item: one          | geodata/rules/ecological-red-line.yaml, line
            """)
    void brokenDataOfEveryKindStopTheStart(String file, String whole, String broken, String message)
            throws IOException {
        Path geodata = copyOfGeodata();
        Path path = geodata.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(whole);
        Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(whole), broken));

        Throwable fault = catchThrowable(() -> start("--spatialplan.geodata=" + geodata));

        assertThat(rootOf(fault)).isInstanceOf(DataFileException.class).hasMessageStartingWith(message);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aDatabaseThatCannotBeReachedIsSaidInWords(CapturedOutput output) {
        Throwable fault = catchThrowable(() -> start(
                "--spatialplan.database.url=jdbc:postgresql://127.0.0.1:1/spatialplan",
                "--spatialplan.database.username=spatialplan",
                "--spatialplan.database.password=a-secret"));

        assertThat(fault).isNotNull();
        assertThat(output)
                .contains("Check spatialplan.database.url")
                .contains("127.0.0.1:1")
                .doesNotContain("a-secret")
                .doesNotContain("\tat org.");
    }

    @Test
    void theServiceMayReadAndAddAndNothingElse() {
        try (ConfigurableApplicationContext service = start("--spatialplan.geodata=" + copyOfGeodata())) {
            var jdbc = service.getBean(org.springframework.jdbc.core.JdbcTemplate.class);

            assertThatThrownBy(() -> jdbc.update("delete from feature")).hasMessageContaining("Not enough rights");
            assertThatThrownBy(() -> jdbc.update("update project set investment_wan_yuan = 0"))
                    .hasMessageContaining("Not enough rights");
        }
    }

    private ConfigurableApplicationContext start(String... arguments) {
        Stream<String> all = Stream.concat(
                Stream.of(arguments), Stream.of("--server.port=0", "--spatialplan.data=" + folder.resolve("data")));
        return new SpringApplicationBuilder(SpatialPlanApplication.class).run(all.toArray(String[]::new));
    }

    private Path copyOfGeodata() {
        return GeodataFiles.copyWithFewLinks(folder.resolve("geodata"));
    }

    private static Map<String, List<VersionInfo>> versions(LayerStore layers) {
        return layers.listLayers().stream().collect(Collectors.toMap(layer -> layer, layers::listVersions));
    }

    private static Throwable rootOf(Throwable fault) {
        Throwable current = fault;
        while (current != null && !(current instanceof DataFileException) && current.getCause() != null) {
            current = current.getCause();
        }
        return current;
    }
}
