package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.GeodataFiles;
import org.spatialplan.Needed;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.submission.ground.CoordinateOptions;

/** A planning database as it is delivered: all its tables are told, and what is chosen becomes one version for each layer. */
@Tag("service")
class DeliveryTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/gdal");

    @TempDir
    private static Path folder;

    private static TriedImport tried;

    @BeforeAll
    static void open() {
        Needed.program("ogr2ogr", "--version");
        Map<String, RuleHistory> rules = GeodataFiles.catalogue().layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), GeodataFiles::rules));
        tried = new TriedImport(folder, rules);
    }

    @AfterAll
    static void close() {
        if (tried != null) {
            tried.close();
        }
    }

    @Test
    void allTablesAreTold() {
        List<RecognisedTable> tables =
                tried.imports.recognise("库.zip", GOLDEN.resolve("delivered.gdb.zip"), CoordinateOptions.NONE);

        assertThat(tables)
                .extracting(table -> table.table() + " " + table.rows() + " " + table.crs() + " → " + table.into())
                .containsExactlyInAnyOrder(
                        "STBHHX 2 EPSG:4549 → red-lines",
                        "CZKFBJ 2 EPSG:4549 → town-boundary",
                        "YJJBNTBHTB 1 EPSG:4549 → permanent-farmland",
                        "DLTB 1 EPSG:4549 → null");
        assertThat(tables)
                .filteredOn(table -> table.into() == null)
                .singleElement()
                .satisfies(table -> assertThat(table.zh()).isNotBlank());
    }

    @Test
    void whatIsRecognisedBecomesOneVersionForEachLayer() {
        Delivery delivery = delivery();

        assertThat(delivery.parts())
                .extracting(Delivery.Part::layer)
                .containsExactlyInAnyOrder("red-lines", "town-boundary", "permanent-farmland");
        try (PreparedImports prepared = prepare(delivery)) {
            assertThat(prepared.reports()).allMatch(ImportReport::accepted);
            List<VersionInfo> versions = tried.imports.commit(prepared.all(), TriedImport.NOW, Progress.NONE);

            assertThat(versions)
                    .extracting(VersionInfo::layer)
                    .containsExactlyElementsOf(
                            delivery.parts().stream().map(Delivery.Part::layer).toList());
        }
        List<Feature> lines =
                tried.layers.findCurrent("red-lines").orElseThrow().features();
        assertThat(lines).extracting(Feature::id).containsExactly("350504000000000001", "350504000000000002");
        assertThat(lines.get(0).attributes())
                .containsEntry("BSM", "350504000000000001")
                .containsEntry("YSDM", "2010020000")
                .containsEntry("ZRBHDFQ", "核心保护区");
    }

    @Test
    void whatIsChosenIsTakenAlone() {
        assertThat(delivery("CZKFBJ").parts()).extracting(Delivery.Part::layer).containsExactly("town-boundary");
        assertThat(delivery("red-lines", "czkfbj").parts())
                .extracting(Delivery.Part::table)
                .containsExactlyInAnyOrder("STBHHX", "CZKFBJ");
        assertThatThrownBy(() -> delivery("DLTB")).hasMessageContaining("DLTB");
        assertThatThrownBy(() -> delivery("HHAX")).hasMessageContaining("STBHHX → red-lines");
    }

    @Test
    void onePartInErrorLeavesAllOut() {
        int before = tried.layers.listVersions().size();
        try (PreparedImports prepared = prepare(delivery())) {
            List<PreparedImport> parts = prepared.all();
            tried.imports.commit(parts.get(1), TriedImport.NOW, Progress.NONE);

            assertThatThrownBy(() -> tried.imports.commit(parts, TriedImport.NOW, Progress.NONE))
                    .isInstanceOf(VersionChangedException.class);
        }
        assertThat(tried.layers.listVersions()).hasSize(before + 1);
    }

    @Test
    void threeFormsOfTheRedLineAreTold() {
        for (String form : List.of("short", "survey")) {
            List<RecognisedTable> told = tried.imports.recognise(
                    "库.zip", GOLDEN.resolve("red-line-" + form + ".gdb.zip"), CoordinateOptions.NONE);

            assertThat(told).singleElement().satisfies(table -> {
                assertThat(table.into()).isEqualTo("red-lines");
                assertThat(table.candidates().get(0).form()).isEqualTo(form);
            });
        }
    }

    private Delivery delivery(String... wanted) {
        return tried.imports
                .deliveryOf("库.zip", GOLDEN.resolve("delivered.gdb.zip"), CoordinateOptions.NONE, List.of(wanted))
                .orElseThrow();
    }

    private PreparedImports prepare(Delivery delivery) {
        ImportRequest request = TriedImport.request("", AttributeMapping.DEFAULT, false);
        try {
            return tried.imports.prepare(
                    "库.zip",
                    GOLDEN.resolve("delivered.gdb.zip"),
                    delivery.parts().stream()
                            .map(part -> request.into(part.layer()).of(part.table()))
                            .toList(),
                    Files.createDirectories(folder.resolve("work")),
                    TriedImport.NOW,
                    Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
