package org.spatialplan.format.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.TableBuilder;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.read.FlatGeobufParcelReader;
import org.spatialplan.format.read.ParcelSource;
import org.spatialplan.format.read.ShapefileParcelReader;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

/** Numbers come back as they went out, and tables have no exponents. */
class WrittenNumbersTest {

    @Test
    void aTableHasNoExponents() throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("large", 6.29E7);
        values.put("small", 2.0E-6);
        values.put("whole", 350502199001011234L);

        assertThat(text(values, FeatureFormat.CSV)).contains(",62900000,0.000002,350502199001011234,");
        assertThat(text(values, FeatureFormat.KML)).contains(">62900000<", ">0.000002<");
    }

    /** Of layers, WFS and OGC items: the same rule as of reports ({@link org.spatialplan.format.city.CsvRows}). */
    @Test
    void aSpreadsheetRunsNothingOfATable() throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("a", "=HYPERLINK(\"http://x\")");
        values.put("b", "@SUM(A1)");
        values.put("c", "＝1+1");
        values.put("d", -5.5);
        values.put("=e", "\t+1");
        values.put("f", "泉州=Quanzhou");

        String csv = text(values, FeatureFormat.CSV);

        assertThat(csv).startsWith("\uFEFF");
        assertThat(csv).contains(",a,b,c,d,'=e,f,");
        assertThat(csv).contains(",\"'=HYPERLINK(\"\"http://x\"\")\",'@SUM(A1),'＝1+1,-5.5,'\t+1,泉州=Quanzhou,");
    }

    /** SQLite tells no columns apart by case; the table's own fid and geom give way. */
    @Test
    void namesThatATableCannotHoldBesideEachOtherAreChanged(@TempDir Path folder) throws IOException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : List.of("geom", "FID", "Name", "name")) {
            values.put(name, name);
        }

        assertThat(read(values, FeatureFormat.GPKG, folder))
                .containsEntry("geom", "geom")
                .containsEntry("FID", "FID")
                .containsEntry("Name", "Name")
                .containsEntry("name_1", "name");
    }

    @Property(tries = 60, seed = "13")
    void numbersComeBack(@ForAll("decimals") double decimal, @ForAll long whole) throws IOException {
        Path folder = Files.createTempDirectory("numbers");
        try {
            for (FeatureFormat format : List.of(FeatureFormat.GPKG, FeatureFormat.SHP, FeatureFormat.FGB)) {
                assertThat(read(Map.of("d", decimal, "w", whole), format, folder))
                        .as(format.media().name())
                        .containsEntry("d", decimal)
                        .containsEntry("w", whole);
            }
        } finally {
            Files.deleteIfExists(folder.resolve("file"));
            Files.delete(folder);
        }
    }

    /** A dBASE field has 15 decimals at most; its text may have more. */
    @Test
    void noDigitIsLost(@TempDir Path folder) throws IOException {
        for (double number : new double[] {1 / 3.0, 0.1 + 0.2, 12.345678901234567, 1.2345678901234567e-9}) {
            assertThat(read(Map.of("d", number), FeatureFormat.SHP, folder)).containsEntry("d", number);
        }
    }

    /** Lengths, areas and shares as they occur, and numbers that a fixed width would lose. */
    @Provide
    Arbitrary<Double> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-1e6, 1e6).ofScale(9),
                Arbitraries.doubles().between(-1, 1).ofScale(15),
                Arbitraries.integers().map(Integer::doubleValue),
                Arbitraries.of(6.29E7, 2.0E-6, 1e15, 1.5e30, 1e-30, 0.0));
    }

    private static Map<String, Object> read(Map<String, Object> values, FeatureFormat format, Path folder)
            throws IOException {
        Path file = Files.write(folder.resolve("file"), written(values, format));
        try (ParcelSource source =
                switch (format) {
                    case GPKG -> GeoPackageParcelReader.open("file", file);
                    case SHP -> ShapefileParcelReader.open("file", file, folder);
                    default -> FlatGeobufParcelReader.open("file", new ByteArrayInputStream(Files.readAllBytes(file)));
                }) {
            return source.next().orElseThrow().attributes();
        }
    }

    private static String text(Map<String, Object> values, FeatureFormat format) throws IOException {
        return new String(written(values, format), StandardCharsets.UTF_8);
    }

    private static byte[] written(Map<String, Object> values, FeatureFormat format) throws IOException {
        LayerDefinition layer = new LayerDefinition(
                "numbers",
                "数",
                "Numbers",
                "",
                "",
                "test",
                List.of(),
                false,
                false,
                LocalizedText.NONE,
                Optional.empty(),
                Optional.empty());
        TableBuilder table = new TableBuilder(
                layer, new VersionInfo("numbers", 1, "0", "test", VersionInfo.Origin.IMPORTED, Instant.EPOCH, 1, 0));
        table.add(new TableBuilder.Row(
                "a",
                Optional.of(new GeometryFactory().createPoint(new Coordinate(118.6, 24.9))),
                Optional.empty(),
                values));
        FeatureTable built = table.build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer(FeatureStyles.NONE)
                .write(
                        new FeatureTable.Selection(1, built.rows()),
                        built.type(),
                        OutputFrame.xFirst(Crs.CRS84),
                        List.of(),
                        out);
        return out.toByteArray();
    }
}
