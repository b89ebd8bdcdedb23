package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.text.Finding;

/** What people pack, in what, and beside what. */
class ArchivesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final byte[] GEOJSON =
            """
            {"type":"Feature","id":"甲一","properties":{},"geometry":{"type":"Polygon","coordinates":
            [[[118.68,24.94],[118.69,24.94],[118.69,24.95],[118.68,24.94]]]}}
            """
                    .getBytes(StandardCharsets.UTF_8);
    private static final byte[] WKT =
            "POLYGON ((118.68 24.94, 118.69 24.94, 118.69 24.95, 118.68 24.94))".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DWG = "AC1032\0\0\0\0".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @ValueSource(strings = {"shape.7z", "deflate64.zip"})
    void everyKindOfArchiveIsRead(String name) throws IOException {
        ReadParcels expected = read(golden("parcels/gbk-4549.zip"), Optional.empty());
        ReadParcels packed = read(golden("archives/" + name), Optional.empty());

        assertThat(packed.parcels()).hasSize(4).isEqualTo(expected.parcels());
        assertThat(packed.notes()).isEqualTo(expected.notes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret.7z", "secret.zip"})
    void aPasswordIsTold(String name) {
        refused(golden("archives/" + name), "without a password", "密码");
    }

    @Test
    void anUnknownMethodIsNamed() {
        refused(golden("archives/lzma.zip"), "packed by the method LZMA", "LZMA");
    }

    @Test
    void theOnlyReadableFileIsReadWhateverLiesBeside() {
        byte[] zip = zip(Map.of(
                "说明.txt", bytes("四至范围以图为准"), "地块/甲.json", GEOJSON, "图.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}));

        ReadParcels read = read(zip, Optional.empty());

        assertThat(read.parcels()).hasSize(1);
        assertThat(read.parcels().get(0).id()).isEqualTo("甲一");
        assertThat(read.notes().stream().map(Finding::code)).doesNotContain("archive-also-holds");
    }

    /** A planner zips the folder of a project that is open in QGIS. */
    @Test
    void aGeoPackageWithItsLogIsReadAsOne(@TempDir Path folder) throws IOException, SQLException {
        Path file = Files.copy(GOLDEN.resolve("parcels/curves.gpkg"), folder.resolve("地块.gpkg"));
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = open.createStatement()) {
            statement.execute("PRAGMA journal_mode = wal");
            statement.execute("UPDATE \"地块\" SET DKMC = '改后' WHERE fid = 1");
            for (String ending : List.of("", "-wal", "-shm")) {
                members.put("项目/地块.gpkg" + ending, Files.readAllBytes(folder.resolve("地块.gpkg" + ending)));
            }
        }

        ReadParcels whole = read(zip(members), Optional.empty());
        ReadParcels alone = read(members.get("项目/地块.gpkg"), Optional.empty());

        assertThat(whole.parcels().get(0).name()).isEqualTo("改后");
        assertThat(whole.codes()).doesNotContain("log-missing");
        assertThat(alone.parcels().get(0).name()).isEqualTo("圆");
        assertThat(alone.codes()).contains("log-missing");
    }

    @Test
    void whatMayHoldParcelsTooIsTold() {
        ReadParcels read = read(zip(Map.of("甲.json", GEOJSON, "总图.dwg", DWG)), Optional.empty());

        assertThat(read.note("archive-also-holds").zh()).contains("总图.dwg", "AutoCAD");
    }

    @Test
    void dataBesideAProjectAreRead() {
        byte[] project = bytes("<qgis version='3.28'/>");

        assertThat(read(zip(Map.of("图.qgs", project, "甲.json", GEOJSON)), Optional.empty())
                        .parcels())
                .hasSize(1);
        refused(zip(Map.of("图.qgs", project, "图.qgd", project)), "is a QGIS project", "QGIS 工程");
    }

    @Test
    void archivesInArchivesAreRead() throws IOException {
        byte[] inner = zip(Map.of("甲.json", GEOJSON));
        byte[] twice = zip(Map.of("内.zip", inner));

        assertThat(read(twice, Optional.empty()).parcels()).hasSize(1);
        assertThat(read(zip(Map.of("外.zip", twice)), Optional.empty()).parcels())
                .hasSize(1);
        assertThat(read(zip(Map.of("a.7z", golden("archives/shape.7z"))), Optional.empty())
                        .parcels())
                .hasSize(4);
        refused(zip(Map.of("四.zip", zip(Map.of("外.zip", twice)))), "more than 3 deep", "嵌套");
    }

    @Test
    void severalReadableFilesAreAChoice() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        ZippedParts.of("gbk-4549.zip").named("红线.").forEach(members::put);
        members.put("甲.json", GEOJSON);
        members.put("乙.wkt", WKT);
        members.put("两表.gpkg", golden("parcels/two-tables.gpkg"));
        byte[] zip = zip(members);

        List<String> tables = tables(zip);

        assertThat(tables).contains("红线", "甲.json", "乙.wkt").hasSize(5);
        assertThat(tables).filteredOn(name -> name.startsWith("两表.gpkg/")).hasSize(2);
        refused(zip, "several tables: 红线", "含有多个表");
        assertThat(read(zip, Optional.of("红线")).parcels()).hasSize(4);
        assertThat(read(zip, Optional.of("甲.json")).parcels().get(0).id()).isEqualTo("甲一");
        assertThat(read(zip, Optional.of("乙.wkt")).parcels()).hasSize(1);
        assertThat(read(zip, Optional.of(tables.get(tables.size() - 1))).parcels())
                .isNotEmpty();
        assertThatThrownBy(() -> read(zip, Optional.of("丙"))).hasMessageContaining("has no table '丙'");
    }

    @Test
    void filesOfOneNameAreToldApart() {
        byte[] zip = zip(Map.of("北/a.json", GEOJSON, "南/a.json", GEOJSON));

        assertThat(tables(zip)).containsExactlyInAnyOrder("北/a.json", "南/a.json");
        assertThat(read(zip, Optional.of("南/a.json")).parcels()).hasSize(1);
    }

    /** One of two files, and one of no choice. */
    @Test
    void aTableOfTheOnlyFileIsChosenByItsName() {
        byte[] zip = zip(Map.of("数据/两表.gpkg", golden("parcels/two-tables.gpkg")));
        List<String> tables = tables(zip);

        assertThat(tables).hasSize(2).noneMatch(name -> name.contains("/"));
        assertThat(read(zip, Optional.of(tables.get(0))).parcels()).isNotEmpty();
        refused(zip, "several tables: " + tables.get(0), "含有多个表");
    }

    @Test
    void whatIsNotReadIsNamedWithItsRemedy() {
        refused(zip(Map.of("图纸/总图.dwg", DWG)), "In it: 总图.dwg is an AutoCAD drawing (DWG)", "另存为 DXF");
        refused(zip(Map.of("读我.txt", bytes("没有坐标"))), "holds no file of parcels", "没有可读的地块文件");
        refused(zip(Map.of()), "holds no file of parcels", "没有可读的地块文件");
        refused(zip(Map.of("word/document.xml", bytes("<w/>"))), "is a Word document (.docx)", "Word 文档");
    }

    @Test
    void bombsAreRefused() {
        refused(zip(Map.of("a.json", withStart(GEOJSON, 300 << 20))), "suspiciously much", "异常大");
        byte[] broken = Arrays.copyOf(golden("archives/shape.7z"), 700);
        refused(broken, "is no readable archive", "不是可读的压缩包");
    }

    /** Nothing of a refused archive is left on the disk. */
    @Test
    void nothingIsKept() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = folders(temporary);

        refused(zip(Map.of("四.zip", zip(Map.of("a.dwg", DWG)))), "AutoCAD", "AutoCAD");
        read(zip(Map.of("a.json", GEOJSON)), Optional.empty());

        assertThat(folders(temporary)).isEqualTo(before);
    }

    private static long folders(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("spatial-plan-"))
                    .count();
        }
    }

    private static byte[] withStart(byte[] start, int length) {
        byte[] padded = new byte[length];
        Arrays.fill(padded, (byte) ' ');
        System.arraycopy(start, 0, padded, 0, start.length);
        return padded;
    }

    private static byte[] zip(Map<String, byte[]> members) {
        return ZippedParts.zip(members, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    private static byte[] golden(String name) {
        try {
            return Files.readAllBytes(GOLDEN.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> tables(byte[] bytes) {
        try (SubmittedFile file = SubmittedFile.of("a.zip", bytes)) {
            return file.tables();
        }
    }

    private static ReadParcels read(byte[] bytes, Optional<String> table) {
        try (SubmittedFile file = SubmittedFile.of("a.zip", bytes, table)) {
            return ReadParcels.of(file.open(Optional.empty()));
        }
    }

    private static void refused(byte[] bytes, String en, String zh) {
        assertThatThrownBy(() -> read(bytes, Optional.empty())).isInstanceOfSatisfying(DataFileException.class, e -> {
            assertThat(e).hasMessageContaining(en);
            assertThat(e.text().zh()).contains(zh);
        });
    }
}
