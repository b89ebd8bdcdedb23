package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.GeodataFiles;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.lake.Lake;
import org.spatialplan.lake.LakeFiles;
import org.spatialplan.parcel.Parcel;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that read and write files, on one data folder, as a person runs them. */
@Tag("service")
@Tag("lengthy")
class FileCommandsTest {

    /** The bundled data have no farmland, so that by all lines nothing is clear. */
    private static final String RED_LINE = "ecological-red-line";

    private static final String CLEAR = "POLYGON ((118.2 25.5, 118.21 25.5, 118.21 25.51, 118.2 25.5))";
    /** The other way round than WKT says. */
    private static final String SWAPPED = "POLYGON ((25.5 118.2, 25.5 118.21, 25.51 118.21, 25.5 118.2))";

    /** Loaded once. */
    @TempDir
    private static Path data;

    @TempDir
    private static Path geodata;

    @TempDir
    private Path folder;

    private StringWriter out;
    private StringWriter err;

    @BeforeAll
    static void copyGeodata() {
        GeodataFiles.copyWithFewLinks(geodata);
    }

    @BeforeEach
    void silence() {
        out = new StringWriter();
        err = new StringWriter();
    }

    @Test
    void aLayerBecomesAFileInTheSystemThatIsAskedFor() {
        Path file = folder.resolve("rivers.gpkg");

        assertThat(run("export", "rivers", "-o", file.toString(), "--crs", "EPSG:4549", "--filter", "length_km > 60"))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        try (GeoPackageParcelReader read = GeoPackageParcelReader.open("rivers.gpkg", file)) {
            assertThat(read.crs()).contains(Crs.ofEpsg(4549));
            assertThat(read.count()).hasValue(3);
            assertThat(read.next().flatMap(Parcel::geometry).orElseThrow().getCoordinate().x)
                    .isBetween(200_000.0, 500_000.0);
        }
        assertThat(out.toString()).contains("rivers version 1: 3 features");
    }

    @Test
    void severalLayersAreOneFileAndJsonSaysWhatIsInIt() throws IOException {
        Path file = folder.resolve("green.kml");

        assertThat(run("export", "parks", "conflicts", "-o", file.toString(), "--json"))
                .isEqualTo(ExitCode.DONE);
        JsonNode said = json();
        assertThat(said.get("crs").asString()).isEqualTo("OGC:CRS84");
        assertThat(said.at("/layers/1/features").asInt()).isEqualTo(121);
        assertThat(Files.readString(file)).contains("<Folder><name>公园</name>", "<Folder><name>项目冲突检查</name>");
    }

    @Test
    void whatCannotBeExportedLeavesNoFile() throws IOException {
        String file = folder.resolve("x.fgb").toString();

        assertThat(run("export", "rivers", "parks", "-o", file)).isEqualTo(ExitCode.USAGE);
        assertThat(run("export", "rivers", "-o", folder.resolve("x.dwg").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("export", "river", "-o", file)).isEqualTo(ExitCode.REFUSED);
        assertThat(run("export", "rivers", "-o", file, "--crs", "EPSG:2437")).isEqualTo(ExitCode.REFUSED);
        assertThat(run("export", "rivers", "-o", file, "--filter", "lenght_km > 1"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(run("export", "rivers", "-o", file, "--as-of", "yesterday")).isEqualTo(ExitCode.REFUSED);
        assertThat(run("export", "rivers", "-o", folder.resolve("no/x.fgb").toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString())
                .contains("rivers", "EPSG:4549", "length_km", "asOf", "output-unwritable")
                .doesNotContain("\tat ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void beforeALayerWasThereNothingIsExported() {
        assertThat(run("export", "rivers", "-o", folder.resolve("x.csv").toString(), "--as-of", "2020-01-01"))
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(out.toString()).contains("0 features");
    }

    @Test
    void aLakeHoldsWhatChecksNeed() throws IOException {
        Path lake = folder.resolve("lake");

        assertThat(run("export", "--lake", lake.toString(), "--json"))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(json().at("/layers/0/id").asString()).isEqualTo("red-lines");
        assertThat(json().at("/layers/0/features").asInt()).isEqualTo(23);
        Lake read = Lake.open(LakeFiles.in(lake));
        assertThat(read.newest().checked()).hasSize(6).allSatisfy(read::requireUnchanged);
        assertThat(read.rules()).hasSize(11);
        assertThat(lake.resolve("rules/wetlands.yaml"))
                .hasSameBinaryContentAs(GeodataFiles.FOLDER.resolve("rules/wetlands.yaml"));

        silence();
        assertThat(run("export", "--lake", lake.toString(), "--versions", "current"))
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("red-lines version 1: 23 features", "6 files of layers, 12 files of rules");
    }

    @Test
    void aLakeThatCannotBeWrittenLeavesTheFolderAsItWas() throws IOException {
        Path own = write("own.txt", "mine");

        assertThat(run("export", "--lake", folder.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("lake-folder-not-empty", "own.txt", "不为空");
        String lake = folder.resolve("lake").toString();
        assertThat(run("export", "--lake", lake, "--as-of", "2020-01-01")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("no-data-then");
        assertThat(run("export", "rivers", "--lake", lake)).isEqualTo(ExitCode.USAGE);
        assertThat(run("export", "--lake", lake, "--crs", "EPSG:4549")).isEqualTo(ExitCode.USAGE);
        assertThat(run("export", "rivers", "-o", lake + ".csv", "--versions", "all"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("export", "rivers")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("--lake <folder>").doesNotContain("\tat ");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(own);
        }
    }

    @Test
    void aReportIsWrittenAndItsEndingIsTheFormat() throws IOException {
        String parcels = "docs/examples/parcels.txt";
        for (String ending :
                new String[] {"json", "geojson", "html", "csv", "gpkg", "shp.zip", "fgb", "kml", "txt", "dxf", "ndjson"
                }) {
            Path report = folder.resolve("report." + ending);
            assertThat(run(
                            "check",
                            parcels,
                            "-o",
                            report.toString(),
                            "--lines",
                            RED_LINE,
                            "--activity",
                            "linear-infrastructure"))
                    .as(ending + err)
                    .isEqualTo(ExitCode.FINDINGS);
            assertThat(Files.size(report)).as(ending).isGreaterThan(100);
        }
        assertThat(Files.readAllBytes(folder.resolve("report.csv"))).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(out.toString()).contains("2 个地块：1 clear, certain; 1 conditional, possible", "DK001", "report.gpkg");
        JsonNode report =
                new JsonMapper().readTree(folder.resolve("report.json").toFile());
        assertThat(report.get("id").asString()).isNotEmpty();
        try (GeoPackageParcelReader grounds =
                GeoPackageParcelReader.open("report", folder.resolve("report.gpkg"), Optional.of("grounds"))) {
            assertThat(grounds.count()).hasValue(2);
        }
    }

    @Test
    void aReportIsRepeatedFromItsOwnJson() throws IOException {
        Path parcels = write("地块.wkt", "POLYGON ((118.66 24.94, 118.70 24.94, 118.70 24.98, 118.66 24.94))");
        Path report = folder.resolve("report.json");
        run("check", parcels.toString(), "-o", report.toString(), "--accuracy", "2", "--activity", "6");
        Files.delete(parcels);

        assertThat(run("check", "--repeat", report.toString()))
                .as(out.toString())
                .isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("数据、规则与各项数值均相同");

        Path altered = folder.resolve("altered.json");
        Files.writeString(altered, Files.readString(report).replaceFirst("\"share\":0\\.\\d+", "\"share\":0.5"));
        silence();
        assertThat(run("check", "--repeat", altered.toString(), "--json")).isEqualTo(ExitCode.FINDINGS);
        assertThat(json().at("/same").asBoolean()).isFalse();
        assertThat(json().at("/differences/0/before").asString()).isEqualTo("0.5");
        assertThat(json().at("/differences/0/ground").asInt()).isEqualTo(1);

        assertThat(run("check", "--repeat", report.toString(), "--accuracy", "3"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("check", "--repeat", write("none.json", "{}").toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("report-not-repeatable").doesNotContain("\tat ");
    }

    @Test
    void keptReportsAreListedShownAndDeleted() throws IOException {
        Path kept = data.resolve("reports").resolve("0123456789".repeat(4));
        Files.createDirectories(kept);
        Files.writeString(kept.resolve("report.json"), "{}");
        Files.writeString(
                kept.resolve("kept.json"),
                "{\"id\":\"%s\",\"report\":\"r\",\"time\":\"%s\",\"file\":\"地块.txt\",\"grounds\":2,\"state\":\"conflict\",\"program\":\"1\",\"parts\":{\"report.json\":\"%s\"}}"
                        .formatted(
                                kept.getFileName(),
                                java.time.Instant.now(),
                                new org.spatialplan.format.rules.DataFile("", "{}".getBytes(StandardCharsets.UTF_8))
                                        .sha256()));
        String id = kept.getFileName().toString();

        assertThat(run("reports", "list")).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains(id, "2 grounds", "conflict", "地块.txt");
        Path shown = folder.resolve("shown.json");
        assertThat(run("reports", "show", id, "-o", shown.toString())).isEqualTo(ExitCode.DONE);
        assertThat(shown).hasContent("{}");
        assertThat(run("reports", "show", id, "--part", "x")).isEqualTo(ExitCode.FINDINGS);
        assertThat(err.toString()).contains("report.json");
        assertThat(run("reports", "delete", "f".repeat(40), id)).isEqualTo(ExitCode.REFUSED);
        assertThat(kept).exists();
        assertThat(run("reports", "delete", id)).as("its time is not over").isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("report-in-time").doesNotContain("\tat ");
        assertThat(run("reports", "delete", "--before-its-time", id)).isEqualTo(ExitCode.USAGE);
        assertThat(kept).exists();
        assertThat(run("reports", "delete", "--before-its-time", "--reason", "sent twice", id))
                .isEqualTo(ExitCode.DONE);
        assertThat(kept).doesNotExist();
        assertThat(run("reports", "show", id)).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("no-such-report", "report-gone").doesNotContain("\tat ");
        assertThat(run("reports", "list")).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void clearIsZeroAndScriptsReadJson() throws IOException {
        Path parcel = write("parcel.wkt", CLEAR);

        assertThat(run("check", parcel.toString(), "--lines", RED_LINE, "--json"))
                .isEqualTo(ExitCode.DONE);
        JsonNode said = json();
        assertThat(said.get("clear").asBoolean()).isTrue();
        assertThat(said.get("parcels").asInt()).isEqualTo(1);
        assertThat(said.at("/states/clear, certain").asInt()).isEqualTo(1);
        assertThat(said.get("remarks").isArray()).isTrue();
    }

    @Test
    void ofNoParcelsNothingIsClear() throws IOException {
        Path none = write("none.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}");

        assertThat(run("check", none.toString())).isEqualTo(ExitCode.FINDINGS);
        assertThat(err.toString()).contains("no-parcels");
    }

    @Test
    void suspectCoordinatesAreExplainedWithTheOptionThatMendsThem() throws IOException {
        Path parcel = write("parcel.wkt", SWAPPED);
        Path report = folder.resolve("report.pdf");

        assertThat(run("check", parcel.toString(), "-o", report.toString(), "--lang", "en"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("Nothing was checked", "--axes yx", "[axes-swapped]");
        assertThat(report).doesNotExist();
        assertThat(run("check", parcel.toString(), "--lines", RED_LINE, "--axes", "yx"))
                .isEqualTo(ExitCode.DONE);

        silence();
        assertThat(run("check", parcel.toString(), "--json")).isEqualTo(ExitCode.REFUSED);
        assertThat(json().get("code").asString()).isEqualTo("input-suspect");
        assertThat(json().at("/remarks/0/remedy").isObject()).isTrue();
    }

    @Test
    void aFileWithSeveralTablesSaysHowToChoose() throws IOException {
        Path parcel = write("parcel.wkt", "POLYGON ((118.66 24.94, 118.70 24.94, 118.70 24.98, 118.66 24.94))");
        String report = folder.resolve("report.gpkg").toString();
        run("check", parcel.toString(), "-o", report);
        Path layers = folder.resolve("layers.gpkg");
        run("export", "parks", "bays", "-o", layers.toString());

        assertThat(run("check", layers.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("含有多个表").doesNotContain("holds several");
        assertThat(run("check", layers.toString(), "--lang", "en")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("holds several");
        assertThat(run("check", parcel.toString(), "--approval", layers.toString()))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("--approval-table parks");
        assertThat(run("import", layers.toString(), "--layer", "parks", "--dry-run"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("含有多个表", "holds several");
        assertThat(run("import", layers.toString(), "--layer", "parks", "--dry-run", "--table", "parks", "--json"))
                .isIn(ExitCode.DONE, ExitCode.FINDINGS);
        assertThat(err.toString()).contains("parks, bays", "--table parks");
        assertThat(run("check", layers.toString(), "--table", "parks")).isEqualTo(ExitCode.FINDINGS);
        assertThat(run("check", report, "--table", "grounds")).isIn(ExitCode.DONE, ExitCode.FINDINGS);
    }

    @Test
    void aListWhoseColumnsNothingTellsSaysItsRowsAndTheOption() throws IOException {
        Path list = Files.writeString(
                folder.resolve("点.csv"),
                "no,a,b\n点1,118.69,24.92\n点2,118.692,24.92\n点3,118.692,24.922\n",
                Charset.forName("GBK"));

        assertThat(run("check", list.toString(), "--lines", RED_LINE)).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("点2 | 118.692 | 24.92", "--columns other,lon,lat");
        assertThat(run(
                        "check",
                        list.toString(),
                        "--lines",
                        RED_LINE,
                        "--columns",
                        "point,lon,lat",
                        "--text-in",
                        "gb18030"))
                .as(err.toString())
                .isIn(ExitCode.DONE, ExitCode.FINDINGS);
        assertThat(run("layers", "recognise", list.toString(), "--columns", "point,lon,lat"))
                .isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(run("check", folder.resolve("nowhere.gpkg").toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(run("check")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("nowhere.gpkg", "<file>").doesNotContain("\tat ");
    }

    /** One more than a whole report takes: rows go on, documents say why not. */
    @Test
    void manyParcelsBecomeRows() throws IOException {
        StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
        for (int i = 0; i <= 10_000; i++) {
            double x = 118.2 + (i % 100) * 1e-4;
            double y = 25.5 + (i / 100) * 1e-4;
            text.append(i == 0 ? "" : ",")
                    .append(
                            "{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
                    .append(x)
                    .append(',')
                    .append(y)
                    .append("]}}");
        }
        Path parcels = write("many.geojson", text.append("]}").toString());
        Path report = folder.resolve("many.gpkg");

        assertThat(run(
                        "check",
                        parcels.toString(),
                        "-o",
                        report.toString(),
                        "--lines",
                        RED_LINE,
                        "--output-crs",
                        "EPSG:4549"))
                .as(err.toString())
                .isEqualTo(ExitCode.DONE);
        try (GeoPackageParcelReader rows = GeoPackageParcelReader.open("many", report)) {
            assertThat(rows.count()).hasValue(10_001);
            assertThat(rows.crs()).contains(Crs.ofEpsg(4549));
        }
        assertThat(run(
                        "check",
                        parcels.toString(),
                        "-o",
                        folder.resolve("many.pdf").toString(),
                        "--lang",
                        "en"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("10001 parcels", "csv, gpkg and ndjson");
    }

    private JsonNode json() {
        return new JsonMapper().readTree(out.toString());
    }

    private Path write(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anotherPlaceIsFoundForASiteInTheRedLine() throws IOException {
        Path site = folder.resolve("site.wkt");
        Files.writeString(site, "POLYGON ((118.69 24.92, 118.692 24.92, 118.692 24.922, 118.69 24.922, 118.69 24.92))");
        Path places = folder.resolve("places.geojson");

        int code = run(
                "alternatives",
                site.toString(),
                "--within",
                "districts/quangang",
                "--count",
                "2",
                "-o",
                places.toString(),
                "--lang",
                "en");

        assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("within their accuracies: 0.0000 ha", "2 places", "m away");
        assertThat(Files.readString(places)).contains("\"role\":\"place\"");
        assertThat(run("alternatives", site.toString())).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void theRulesOfTwoDaysAreComparedForProjectsAndSites() throws IOException {
        Path sites = folder.resolve("sites.wkt");
        Files.writeString(sites, CLEAR);
        Path table = folder.resolve("changes.csv");

        int code = run(
                "layers",
                "changes",
                "red-lines",
                "--rules-from",
                "2026-03-14",
                "--rules-to",
                "2026-03-15",
                "--sites",
                sites.toString(),
                "--crs",
                "CRS84",
                "-o",
                table.toString());

        assertThat(code).as(err.toString()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("unchanged=1");
        assertThat(Files.readString(table).lines()).hasSize(2);
        assertThat(run("layers", "changes", "red-lines", "--from", "1")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("affected=0");
        assertThat(run("layers", "changes", "rivers", "--from", "1")).isEqualTo(ExitCode.REFUSED);
    }

    private int run(String... args) {
        CommandLine line = SpatialPlanCommand.line();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        Stream<String> city = Stream.of("--data", data.toString(), "--set", "spatialplan.geodata=" + geodata);
        String[] all = Stream.concat(Stream.of(args), args.length > 1 ? city : Stream.empty())
                .toArray(String[]::new);
        return line.execute(all);
    }
}
