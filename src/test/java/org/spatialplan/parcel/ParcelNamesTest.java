package org.spatialplan.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.feature.TableBuilder;
import org.spatialplan.format.geopackage.GeoPackageParcelReader;
import org.spatialplan.format.read.FlatGeobufParcelReader;
import org.spatialplan.format.read.GeoJsonParcelReader;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.ShapefileParcelReader;
import org.spatialplan.format.write.FeatureFormat;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.format.write.OutputFrame;
import org.spatialplan.geo.Crs;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.text.LocalizedText;

/** The same columns give the same id and name in every format. */
class ParcelNamesTest {

    @TempDir
    private Path folder;

    /** Values: a trailing L is a whole number, a trailing D a floating-point number, anything else a text. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            OBJECTID=1L;DKBH=DK001                  | DK001
            OBJECTID=1L;dkbh=DK001                  | DK001
            OBJECTID=1L;BSM=350502001D              | 350502001
            OBJECTID=9L;bsm=350502001L              | 350502001
            BSM=a;DKBH=b                            | b
            OBJECTID=9L                             | 9
            ID=first;DKBH=x                         | first
            Id=7L;DKBH=x                            | x
            Id=7L;OBJECTID=9L                       | 7
            Id=0L;OBJECTID=9L                       | 9
            BSM=350502199001011234L                 | 350502199001011234
            DKBH=35050219900101123456               | 35050219900101123456
            DKBH= ;BSM=c                            | c
            """)
    void anIdIsTheSameInEveryFormat(String columns, String id) throws IOException {
        for (FeatureFormat format : FORMATS) {
            assertThat(read(columns, format).parcels().get(0).id())
                    .as(format.media().name())
                    .isEqualTo(id);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "XZQMC=鲤城区;MC=清源山, 清源山",
        "NAME=b;DKMC=a, a",
        "mc=12D, 12",
        "XZQMC=鲤城区, 鲤城区",
        "OBJECTID=1L, ''",
    })
    void aNameIsTheSameInEveryFormat(String columns, String name) throws IOException {
        for (FeatureFormat format : FORMATS) {
            assertThat(read(columns, format).parcels().get(0).name())
                    .as(format.media().name())
                    .isEqualTo(name);
        }
    }

    /** Only GeoJSON has digits in a text, which say what they say. */
    @Test
    void aCodeThatAFloatCannotHoldIsTold() throws IOException {
        for (FeatureFormat format : FORMATS) {
            ReadParcels read = read("BSM=350502199001011234D", format);

            assertThat(read.parcels().get(0).id()).as(format.media().name()).doesNotContain("E");
            if (format != FeatureFormat.GEOJSON) {
                assertThat(read.note("id-inexact").en())
                        .as(format.media().name())
                        .contains("column BSM");
            }
        }
    }

    @Test
    void whereAnIdIsBorrowedIsKnown() throws IOException {
        for (FeatureFormat format : FORMATS) {
            Parcel.IdOrigin origin =
                    read("OBJECTID=1L;dkbh=x", format).parcels().get(0).origin();

            assertThat(origin).as(format.media().name()).isEqualTo(Parcel.IdOrigin.column("dkbh"));
        }
    }

    private static final List<FeatureFormat> FORMATS =
            List.of(FeatureFormat.GPKG, FeatureFormat.SHP, FeatureFormat.FGB, FeatureFormat.GEOJSON);

    private ReadParcels read(String columns, FeatureFormat format) throws IOException {
        Map<String, Object> values = values(columns);
        Path file = Files.write(folder.resolve("file"), written(values, format));
        return ReadParcels.of(
                switch (format) {
                    case GPKG -> GeoPackageParcelReader.open("file", file);
                    case SHP -> ShapefileParcelReader.open("file", file, folder);
                    case FGB -> FlatGeobufParcelReader.open("file", new ByteArrayInputStream(Files.readAllBytes(file)));
                    default -> GeoJsonParcelReader.open("file", new ByteArrayInputStream(withoutId(file)));
                });
    }

    private static byte[] withoutId(Path geoJson) throws IOException {
        return Files.readString(geoJson)
                .replace("\"id\":\"row\",", "")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Map<String, Object> values(String columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : columns.split(";")) {
            String value = column.substring(column.indexOf('=') + 1);
            values.put(column.substring(0, column.indexOf('=')), value(value));
        }
        return values;
    }

    private static Object value(String text) {
        String digits = text.substring(0, Math.max(0, text.length() - 1));
        if (text.matches("\\d+L")) {
            return Long.parseLong(digits);
        }
        return text.matches("\\d+D") ? (Object) Double.parseDouble(digits) : text;
    }

    /** Without the column {@code id} that exports have. */
    private static byte[] written(Map<String, Object> values, FeatureFormat format) throws IOException {
        LayerDefinition layer = new LayerDefinition(
                "parcels",
                "地块",
                "Parcels",
                "",
                "",
                "test",
                List.of(),
                false,
                false,
                LocalizedText.NONE,
                Optional.empty(),
                Optional.empty());
        VersionInfo version =
                new VersionInfo("parcels", 1, "0", "test", VersionInfo.Origin.IMPORTED, Instant.EPOCH, 1, 0);
        TableBuilder table = new TableBuilder(layer, version);
        Map<String, Object> renamed = new LinkedHashMap<>();
        values.forEach((name, value) -> renamed.put(name.equals("id") ? "ID" : name, value));
        table.add(new TableBuilder.Row(
                "row",
                Optional.of(new GeometryFactory().createPoint(new Coordinate(118.6, 24.9))),
                Optional.empty(),
                renamed));
        FeatureTable built = table.build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer(FeatureStyles.NONE)
                .write(
                        new FeatureTable.Selection(1, built.rows()),
                        built.type(),
                        OutputFrame.xFirst(Crs.CRS84),
                        Stream.concat(Stream.of(FeatureType.GEOMETRY), renamed.keySet().stream())
                                .toList(),
                        out);
        return out.toByteArray();
    }
}
