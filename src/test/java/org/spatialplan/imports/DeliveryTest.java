package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.Needed;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.format.standard.DataStandard;
import org.spatialplan.format.standard.DataStandardReader;
import org.spatialplan.format.standard.DeliveredColumns;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureSet;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.RuleHistory;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.run.Program;
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

    /** The originals come out again as they were delivered: GDAL tells the same columns and the same values of both. */
    @ParameterizedTest
    @EnumSource(
            value = FeatureFormat.class,
            names = {"GPKG", "SHP"})
    void originalsComeOutAgain(FeatureFormat format) throws IOException {
        try (PreparedImports prepared = prepare(delivery())) {
            for (PreparedImport part : prepared.all()) {
                String layer = part.report().layer();
                List<Feature> features = List.copyOf(part.features());
                Path file = folder.resolve("out-" + layer + "." + format.media().suffix());
                try (OutputStream out = Files.newOutputStream(file)) {
                    format.writer(FeatureStyles.NONE).write(List.of(delivered(layer, features)), out);
                }
                String delivered = gdal(
                        GOLDEN.resolve("delivered.gdb.zip").toAbsolutePath().toString(),
                        part.request().table().orElseThrow());
                String exported = gdal(format == FeatureFormat.SHP ? "/vsizip/" + file : file.toString(), layer);
                assertThat(exported).as(layer).isEqualTo(delivered);
            }
        }
    }

    private static FeatureSet delivered(String layer, List<Feature> features) {
        FeatureTable table = TypedFeatures.table(layer, features);
        DataStandard standard =
                new DataStandardReader().read(GeodataFiles.read("standards/municipal-plan-database.yaml"));
        return new FeatureSet(
                        new FeatureTable.Selection(table.rows().size(), table.rows()),
                        table.type(),
                        OutputFrame.xFirst(Crs.parse("EPSG:4549")),
                        List.of())
                .as(DeliveredColumns.of(
                                standard, GeodataFiles.catalogue().find(layer).orElseThrow(), features, List.of("zone"))
                        .orElseThrow());
    }

    /** The columns with the lengths of texts, and the rows. */
    private static String gdal(String file, String table) {
        String told = Program.run(folder, "ogrinfo", "-ro", "-al", "-geom=SUMMARY", file, table);
        return told.lines()
                .map(String::strip)
                .filter(line -> line.matches("\\w+( \\((String|Integer|Integer64|Real|Date|DateTime)\\) =|: String).*"))
                .map(line -> line.replaceAll(", alternative name.*", "")
                        .replaceAll(", domain name.*", "")
                        .replace("Integer64", "Integer")
                        .replace("+00", "")
                        .replaceAll("\\.0$", "")
                        // a Shapefile has 254 bytes at most, and three for a sign of Chinese
                        .replace("(255.0)", "(254.0)")
                        .replaceAll("(ZRBHDFQ|FWDGDHRLY): .*", "$1"))
                .filter(line -> !line.matches("(fid|BHKSSJ).*|.*[(]null[)]"))
                .collect(Collectors.joining("\n"));
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

    /** Shapefiles in a folder, as a database is delivered without ArcGIS, are told and taken like the tables of a geodatabase. */
    @Test
    void aFolderOfShapefilesIsADeliveryToo() throws IOException {
        Path shapefiles = folder.resolve("库");
        Program.run(
                folder,
                "ogr2ogr",
                "-f",
                "ESRI Shapefile",
                "-lco",
                "ENCODING=UTF-8",
                shapefiles.toString(),
                GOLDEN.resolve("delivered.gdb.zip").toAbsolutePath().toString());
        Map<String, byte[]> parts = new TreeMap<>();
        try (Stream<Path> files = Files.list(shapefiles)) {
            for (Path file : files.toList()) {
                parts.put("成果/库/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        Path zip = Files.write(folder.resolve("库.zip"), ZippedParts.zip(parts, StandardCharsets.UTF_8));

        Delivery delivery = tried.imports
                .deliveryOf("库.zip", zip, CoordinateOptions.NONE, List.of())
                .orElseThrow();

        assertThat(delivery.tables())
                .filteredOn(table -> table.rows() > 0)
                .extracting(table -> table.table() + " " + table.crs() + " → " + table.into())
                .containsExactlyInAnyOrder(
                        "STBHHX EPSG:4549 → red-lines",
                        "CZKFBJ EPSG:4549 → town-boundary",
                        "YJJBNTBHTB EPSG:4549 → permanent-farmland",
                        "DLTB EPSG:4549 → null");
        try (PreparedImports prepared = prepare(zip, delivery)) {
            assertThat(prepared.reports())
                    .allMatch(ImportReport::accepted)
                    .extracting(report -> report.counts().importable())
                    .containsExactlyInAnyOrder(2L, 2L, 1L);
        }
    }

    private Delivery delivery(String... wanted) {
        return tried.imports
                .deliveryOf("库.zip", GOLDEN.resolve("delivered.gdb.zip"), CoordinateOptions.NONE, List.of(wanted))
                .orElseThrow();
    }

    private PreparedImports prepare(Delivery delivery) {
        return prepare(GOLDEN.resolve("delivered.gdb.zip"), delivery);
    }

    private PreparedImports prepare(Path file, Delivery delivery) {
        ImportRequest request = TriedImport.request("", AttributeMapping.DEFAULT, false);
        try {
            return tried.imports.prepare(
                    "库.zip",
                    file,
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
