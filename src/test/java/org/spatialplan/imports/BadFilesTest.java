package org.spatialplan.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.geo.CodedException;
import org.spatialplan.imports.ImportReport.ReportedFinding;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.run.Seeds;

/**
 * Hundreds of broken files: each is refused with a code and a place, or imported with what was found in its report. Never an
 * exception that nobody foresaw, never half a version, never a file left behind.
 */
@Tag("service")
@Tag("lengthy")
class BadFilesTest {

    private static final String SQUARE = "[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01],[118.6,25]";
    private static final int TRUNCATIONS = 9;
    private static final int FLIPS = 12;

    /** Breaks that must be refused, whatever else they are. */
    private static final List<String> NEVER_ACCEPTED = List.of(
            "bow",
            "open ring of two",
            "hole",
            "shell",
            "zero",
            "spike",
            "NaN",
            "1e999",
            "depth",
            "bomb",
            "several",
            "no geometry type");

    @TempDir
    private Path folder;

    @TempDir
    private Path scratch;

    private TriedImport tried;
    private List<VersionInfo> before;

    @BeforeEach
    void stores() {
        tried = new TriedImport(folder, "parks", "city", "bays");
        before = tried.layers.listVersions("parks");
    }

    @AfterEach
    void close() {
        tried.close();
    }

    /** What became of a file. @param told code and message, or the findings */
    private record Outcome(boolean accepted, String told) {}

    @Test
    void everyWholeFileIsImported() {
        GoodFiles.all(scratch).forEach((name, bytes) -> {
            int number = tried.layers.listVersions("parks").size();
            VersionInfo added = tried.commit(name, bytes, request());
            assertThat(added.number()).as(name).isEqualTo(number + 1);
            assertThat(added.areaM2()).as(name).isPositive();
        });
    }

    @Test
    void filesCutOffAnywhere() {
        GoodFiles.all(scratch).forEach((name, bytes) -> {
            for (int i = 0; i < TRUNCATIONS; i++) {
                int length = (int) ((long) bytes.length * i / TRUNCATIONS);
                attempt(name + " cut at " + length, name, Arrays.copyOf(bytes, length));
            }
        });
    }

    @Test
    void filesWithFlippedBytes() {
        GoodFiles.all(scratch).forEach((name, bytes) -> {
            Random random = Seeds.random("flipped bytes of " + name);
            for (int i = 0; i < FLIPS; i++) {
                byte[] spoiled = bytes.clone();
                int at = random.nextInt(spoiled.length);
                spoiled[at] ^= (byte) (1 << random.nextInt(8));
                attempt(name + " flipped at " + at, name, spoiled);
            }
        });
    }

    @Test
    void brokenGeometriesOfEveryKind() {
        for (Map.Entry<String, String> rings : brokenRings().entrySet()) {
            Outcome outcome = attempt(rings.getKey(), "areas.geojson", GoodFiles.geoJson(rings.getValue()));
            if (rings.getKey().equals("open ring")) {
                assertThat(outcome.told()).contains("ring-not-closed");
            }
            if (isNeverAccepted(rings.getKey())) {
                assertThat(outcome.accepted()).as(rings.getKey()).isFalse();
                assertThat(outcome.told()).as(rings.getKey()).containsAnyOf("feature 1", "line ");
            }
        }
    }

    @Test
    void textsOfEveryBrokenKind() {
        brokenTexts().forEach((what, bytes) -> {
            Outcome outcome = attempt(what, "areas.geojson", bytes);
            if (isNeverAccepted(what)) {
                assertThat(outcome.accepted()).as(what).isFalse();
            }
        });
    }

    @Test
    void shapefilesOfEveryBrokenKind() {
        brokenZips().forEach((what, bytes) -> {
            Outcome outcome = attempt(what, "areas.zip", bytes);
            if (isNeverAccepted(what)) {
                assertThat(outcome.accepted()).as(what).isFalse();
            }
        });
    }

    @Test
    void pathsThatLeadOutOfTheFolderWriteNothingThere() throws IOException {
        ZippedParts parts = ZippedParts.of("gbk-4549.zip");

        String mark = "evil" + ProcessHandle.current().pid() + ".";
        for (String way : List.of("../", "../../", "../../../", "../../../../", scratch + "/")) {
            attempt("path trick " + way, "areas.zip", ZippedParts.zip(parts.named(way + mark), StandardCharsets.UTF_8));
        }

        for (Path around = folder; around != null; around = around.getParent()) {
            assertNothingIsCalled(mark, around);
        }
        assertNothingIsCalled(mark, scratch);
    }

    private static void assertNothingIsCalled(String mark, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith(mark));
        }
    }

    private Outcome attempt(String what, String name, byte[] bytes) {
        Outcome outcome = outcome(what, name, bytes);
        assertThat(outcome.told()).as(what).isNotBlank();
        assertThat(tried.layers.listVersions("parks")).as(what).isEqualTo(before);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()).filter(file -> file.endsWith(".spool")))
                    .as(what)
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return outcome;
    }

    private Outcome outcome(String what, String name, byte[] bytes) {
        try (PreparedImport prepared = tried.prepare(name, bytes, request())) {
            ImportReport report = prepared.report();
            report.findings().forEach(finding -> {
                assertThat(finding.code()).as(what).isNotBlank();
                assertThat(finding.zh()).as(what).isNotBlank();
            });
            if (report.accepted()) {
                prepared.features()
                        .forEach(feature -> assertThat(feature.id()).as(what).isNotBlank());
                return new Outcome(
                        true,
                        "accepted with "
                                + report.findings().stream()
                                        .map(ReportedFinding::code)
                                        .toList());
            }
            tried.imports.commit(prepared, TriedImport.NOW, Progress.NONE);
            throw new AssertionError(what + ": committed against its report");
        } catch (CodedException e) {
            assertThat(e.code()).as(what).isNotBlank();
            return new Outcome(false, e.code() + " " + e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(what + ": " + e, e);
        }
    }

    private static ImportRequest request() {
        return TriedImport.request("parks", TriedImport.mapping("id: '-'"), false);
    }

    private static boolean isNeverAccepted(String what) {
        return NEVER_ACCEPTED.stream().anyMatch(what::contains);
    }

    private static Map<String, String> brokenRings() {
        Map<String, String> rings = new LinkedHashMap<>();
        rings.put("bow tie", "[[[118.6,25],[118.61,25.01],[118.61,25],[118.6,25.01],[118.6,25]]]");
        rings.put("figure of eight, bow", "[[[118.6,25],[118.62,25],[118.6,25.02],[118.62,25.02],[118.6,25]]]");
        rings.put("open ring", "[[[118.6,25],[118.61,25],[118.61,25.01],[118.6,25.01]]]");
        rings.put("open ring of two", "[[[118.6,25],[118.61,25]]]");
        rings.put("one point, zero", "[[[118.6,25]]]");
        rings.put("zero area", "[[[118.6,25],[118.61,25],[118.62,25],[118.6,25]]]");
        rings.put("zero length", "[[[118.6,25],[118.6,25],[118.6,25],[118.6,25]]]");
        rings.put("points twice", "[[[118.6,25],[118.6,25],[118.61,25],[118.61,25.01],[118.61,25.01],[118.6,25]]]");
        rings.put(
                "spike",
                "[[[118.6,25],[118.61,25],[118.61,25.01],[118.61,25.02],[118.61,25.01],[118.6,25.01],[118.6,25]]]");
        rings.put("hole outside", "[[" + SQUARE + "],[[118.7,25],[118.71,25],[118.71,25.01],[118.7,25]]]");
        rings.put(
                "hole across the edge",
                "[[" + SQUARE + "],[[118.605,25.005],[118.615,25.005],[118.615,25.006],[118.605,25.005]]]");
        rings.put(
                "hole in a hole",
                "[[" + SQUARE
                        + "],[[118.601,25.001],[118.609,25.001],[118.609,25.009],[118.601,25.001]],[[118.604,25.002],[118.608,25.002],[118.608,25.005],[118.604,25.002]]]");
        rings.put("hole as large as its shell", "[[" + SQUARE + "],[" + SQUARE + "]]");
        rings.put("NaN", "[[[118.6,NaN],[118.61,25],[118.61,25.01],[118.6,NaN]]]");
        rings.put("1e999", "[[[118.6,1e999],[118.61,25],[118.61,25.01],[118.6,1e999]]]");
        rings.put("huge numbers", "[[[1e300,25],[118.61,25],[118.61,25.01],[1e300,25]]]");
        rings.put("beyond the pole", "[[[118.6,95],[118.61,95],[118.61,95.01],[118.6,95]]]");
        rings.put("other side of the earth", "[[[-61.6,25],[-61.61,25],[-61.61,25.01],[-61.6,25]]]");
        rings.put("axes swapped", "[[[25,118.6],[25.01,118.6],[25.01,118.61],[25,118.6]]]");
        rings.put("texts", "[[[\"118.6\",\"25\"],[118.61,25],[118.61,25.01],[118.6,25]]]");
        rings.put("nulls", "[[[null,25],[118.61,25],[118.61,25.01],[null,25]]]");
        rings.put("one number", "[[[118.6],[118.61],[118.61],[118.6]]]");
        rings.put("no rings", "[]");
        rings.put("empty ring", "[[]]");
        rings.put("nested too deep", "[[[[[118.6,25]]]]]");
        rings.put("nested too little", "[118.6,25]");
        rings.put("an object", "{\"a\":1}");
        rings.put("a text", "\"here\"");
        return rings;
    }

    private static Map<String, byte[]> brokenTexts() {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        String whole = new String(GoodFiles.geoJson("[[" + SQUARE + "]]"), StandardCharsets.UTF_8);
        texts.put(
                "depth of brackets",
                GoodFiles.text("{\"type\":\"FeatureCollection\",\"features\":" + "[".repeat(100_000)));
        texts.put("depth of objects", GoodFiles.text("{\"a\":".repeat(100_000)));
        texts.put("depth of coordinates", GoodFiles.geoJson("[".repeat(5000) + "1" + "]".repeat(5000)));
        texts.put(
                "depth of collections",
                GoodFiles.text("{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(3000)));
        texts.put("in GBK", GoodFiles.gbk(whole));
        texts.put("in UTF-16", whole.getBytes(StandardCharsets.UTF_16));
        texts.put("no geometry type", GoodFiles.text(whole.replace("Polygon", "Polygno")));
        texts.put("features is no array", GoodFiles.text("{\"type\":\"FeatureCollection\",\"features\":{}}"));
        texts.put("two feature arrays", GoodFiles.text(whole.replace("\n]}", "\n],\"features\":[]}")));
        texts.put("no features", GoodFiles.text("{\"type\":\"FeatureCollection\",\"features\":[]}"));
        texts.put(
                "nulls for features",
                GoodFiles.text("{\"type\":\"FeatureCollection\",\"features\":[null,1,\"a\",[]]}"));
        texts.put("a control character", GoodFiles.text(whole.replace("甲", "\u0000")));
        texts.put("a long name", GoodFiles.text(whole.replace("甲", "长".repeat(3000))));
        texts.put("a long attribute", GoodFiles.text(whole.replace("甲", "长".repeat(5_000_000))));
        texts.put(
                "an unknown system",
                GoodFiles.text(whole.replaceFirst(
                        "\\{", "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:999999\"}},")));
        texts.put(
                "a system of an old datum",
                GoodFiles.text(whole.replaceFirst(
                        "\\{", "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:2414\"}},")));
        texts.put("a page", GoodFiles.text("<html><body>404</body></html>"));
        texts.put("nothing", new byte[0]);
        texts.put("zeros", new byte[5000]);
        texts.put(
                "a boundary point with a letter", GoodFiles.text("[地块坐标]\n4,1.0,1,a,面,,,,@\nJ1,1,27570A0,40357520\n"));
        texts.put("a boundary point too few", GoodFiles.text("[地块坐标]\n4,1.0,1,a,面,,,,@\nJ1,1,2757000,40357520\n"));
        texts.put("points without a parcel", GoodFiles.text("[地块坐标]\nJ1,1,2757000,40357520\n"));
        texts.put("WKT that ends", GoodFiles.text("POLYGON ((118.6 25, 118.61 25"));
        texts.put("WKT of depth", GoodFiles.text("GEOMETRYCOLLECTION(".repeat(2000)));
        texts.put("SQLite that is none", GoodFiles.text("SQLite format 3\u0000 and nothing"));
        texts.put("FlatGeobuf that is none", GoodFiles.text("fgb\u0003fgb\u0000 and nothing"));
        return texts;
    }

    private static Map<String, byte[]> brokenZips() {
        Map<String, byte[]> zips = new LinkedHashMap<>();
        ZippedParts whole = ZippedParts.of("gbk-4549.zip");
        for (String part : List.of("shp", "shx", "dbf", "prj", "cpg")) {
            zips.put("without ." + part, whole.without(part).zipped());
            if (whole.parts().containsKey(part)) {
                byte[] bytes = whole.parts().get(part);
                zips.put(
                        "half a ." + part,
                        whole.with(part, Arrays.copyOf(bytes, bytes.length / 2)).zipped());
                zips.put("an empty ." + part, whole.with(part, new byte[0]).zipped());
            }
        }
        zips.put("file code", whole.patched("shp", 0, 1, 2, 3, 4).zipped());
        zips.put("file length", whole.patched("shp", 24, 0x7f, 0xff, 0xff, 0xff).zipped());
        zips.put("shape type", whole.patched("shp", 108, 77, 0, 0, 0).zipped());
        zips.put(
                "number of parts",
                whole.patched("shp", 144, 0xff, 0xff, 0xff, 0x7f).zipped());
        zips.put(
                "negative number of parts",
                whole.patched("shp", 144, 0xff, 0xff, 0xff, 0xff).zipped());
        zips.put(
                "number of points",
                whole.patched("shp", 148, 0xff, 0xff, 0xff, 0x7f).zipped());
        zips.put("part offset", whole.patched("shp", 152, 0xff, 0xff, 0, 0).zipped());
        zips.put(
                "coordinate NaN",
                whole.patched("shp", 168, 0, 0, 0, 0, 0, 0, 0xf8, 0x7f).zipped());
        zips.put(
                "index out of the file",
                whole.patched("shx", 100, 0x7f, 0xff, 0xff, 0xff).zipped());
        zips.put(
                "index length",
                whole.patched("shx", 104, 0x7f, 0xff, 0xff, 0xff).zipped());
        zips.put("dbf header length", whole.patched("dbf", 8, 0xff, 0xff).zipped());
        zips.put("dbf record length", whole.patched("dbf", 10, 0, 0).zipped());
        zips.put("dbf rows", whole.patched("dbf", 4, 0xff, 0xff, 0xff, 0x7f).zipped());
        zips.put("dbf field length", whole.patched("dbf", 48, 0xff).zipped());
        zips.put("wrong charset", whole.with("cpg", "UTF-8").zipped());
        zips.put("unknown charset", whole.with("cpg", "KLINGON").zipped());
        zips.put("prj of another planet", whole.with("prj", "GEOGCS[\"Mars\"]").zipped());
        zips.put(
                "prj of a wrong zone",
                whole.with("prj", "PROJCS[\"CGCS2000_3_Degree_GK_CM_114E\"]").zipped());
        zips.put("several Shapefiles", several(whole));
        zips.put("bomb", bomb());
        zips.put("many files", many());
        zips.put("empty zip", ZippedParts.zip(Map.of(), StandardCharsets.UTF_8));
        return zips;
    }

    private static byte[] several(ZippedParts whole) {
        Map<String, byte[]> twice = new LinkedHashMap<>(whole.named("a."));
        twice.putAll(whole.named("b."));
        return ZippedParts.zip(twice, StandardCharsets.UTF_8);
    }

    /** 200 MB of zeros in some 200 KB. */
    private static byte[] bomb() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : List.of("a.shp", "a.shx", "a.dbf")) {
                zip.putNextEntry(new ZipEntry(part));
                for (int i = 0; part.equals("a.shp") && i < 200; i++) {
                    zip.write(new byte[1 << 20]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] many() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            names.add("a" + i + ".txt");
        }
        names.forEach(name -> entries.put(name, new byte[0]));
        return ZippedParts.zip(entries, StandardCharsets.UTF_8);
    }
}
