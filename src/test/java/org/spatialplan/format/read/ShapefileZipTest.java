package org.spatialplan.format.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.rules.DataFileException;

/** What people and attackers put into a zip. */
class ShapefileZipTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final ZippedParts PARTS = ZippedParts.of("gbk-4549.zip");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.", "勘测定界/地块.", "a/b.c/d e.", "../../etc/passwd.", "/abs.", "C:\\x\\地块.", "."})
    void readsWhateverTheNames(String stem) throws IOException {
        assertThat(parcels(ZippedParts.zip(PARTS.named(stem), StandardCharsets.UTF_8)))
                .isEqualTo(4);
        assertThat(parcels(ZippedParts.zip(PARTS.named(stem), GBK))).isEqualTo(4);
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    /** Info-ZIP of old and macOS write UTF-8 without saying so. */
    @Test
    void readsUtf8NamesThatAreNotMarked() {
        byte[] zip = ZippedParts.zip(PARTS.named("xxxxx."), StandardCharsets.UTF_8);
        byte[] name = "地é".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i + 4 < zip.length; i++) {
            if (zip[i] == 'x' && zip[i + 1] == 'x' && zip[i + 4] == 'x') {
                System.arraycopy(name, 0, zip, i, name.length);
            }
        }
        assertThat(parcels(unmarked(zip))).isEqualTo(4);
    }

    /** Without the flag that names are UTF-8 (bit 11), which Java sets. */
    private static byte[] unmarked(byte[] zip) {
        for (int i = 0; i + 9 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3) {
                zip[i + 7] &= ~8;
            }
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
                zip[i + 9] &= ~8;
            }
        }
        return zip;
    }

    @Test
    void readsUpperAndMixedCase() {
        Map<String, byte[]> mixed = new TreeMap<>();
        PARTS.named("a.")
                .forEach((name, bytes) -> mixed.put(name.startsWith("a.d") ? "A.dbf" : "a" + upper(name), bytes));

        assertThat(parcels(ZippedParts.zip(mixed, GBK))).isEqualTo(4);
    }

    private static String upper(String name) {
        return name.substring(1).toUpperCase(java.util.Locale.ROOT);
    }

    /** macOS puts a shadow beside every file. */
    @Test
    void passesOverWhatIsNoPart() {
        Map<String, byte[]> entries = new TreeMap<>(PARTS.named("地块/地块."));
        entries.put("__MACOSX/地块/._地块.shp", new byte[] {0, 5, 22, 7});
        entries.put("__MACOSX/._地块", new byte[] {0, 5, 22, 7});
        entries.put("地块/.DS_Store", new byte[10]);
        entries.put("地块/地块.shp.xml", "<metadata/>".getBytes(GBK));
        entries.put("地块/地块.sbn", new byte[10]);

        assertThat(parcels(ZippedParts.zip(entries, StandardCharsets.UTF_8))).isEqualTo(4);
    }

    @Test
    void refusesSeveralShapefilesByName() {
        Map<String, byte[]> entries = new TreeMap<>(PARTS.named("北区."));
        entries.putAll(PARTS.named("南区."));

        refused(ZippedParts.zip(entries, GBK), "several tables: 北区, 南区; choose one with table=北区");
    }

    @Test
    void refusesZipsOfSomethingElse() {
        refused(ZippedParts.zip(Map.of("parcels.txt", new byte[5]), GBK), "holds no .shp");
        refused(ZippedParts.zip(Map.of(), GBK), "zip");
        refused("PK\3\4".getBytes(GBK), "is no readable zip");
    }

    @Test
    void refusesBombs() {
        ZippedParts bomb = PARTS.with("shp", new byte[60 << 20]);
        Map<String, byte[]> many = new TreeMap<>(PARTS.named("a."));
        for (int i = 0; i < 2100; i++) {
            many.put(i + ".txt", new byte[0]);
        }
        refused(bomb.zipped(), "suspiciously much");
        refused(ZippedParts.zip(many, GBK), "more than 2000 files");
    }

    private void refused(byte[] zip, String said) {
        assertThatThrownBy(() -> parcels(zip))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining(said);
    }

    private int parcels(byte[] zip) {
        return ReadParcels.of(ShapefileParcelReader.open("a.zip", ZippedParts.written(folder, zip), folder))
                .parcels()
                .size();
    }
}
