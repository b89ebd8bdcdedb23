package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.format.read.GoldenTexts;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.ZippedParts;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;

/** KML, GML, JSON of ArcGIS and tables with WKT, told by their content and diagnosed like every other file. */
class SentTextsTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final CheckedMap CHECKED =
            CheckedMap.of(MAP.catalogue(), MAP::findLayer, MAP.rulesOn(GeodataFiles.DAY), MAP.frame());

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "gdal-kml.kml, KML, 3, OGC:CRS84",
        "keyhole.kml, KML, 2, OGC:CRS84",
        "gdal.kmz, KMZ, 3, OGC:CRS84",
        "gdal32-4549.gml, GML, 3, EPSG:4549",
        "gdal2.gml, GML, 3, EPSG:4326",
        "gdal-wkt.csv, CSV, 3, OGC:CRS84",
        "gdal-wkt-tab.csv, CSV, 3, OGC:CRS84",
        "gdal-rs.geojsons, GeoJSON, 3, OGC:CRS84",
        "arcgis-features.json, Esri JSON, 3, EPSG:4549",
        "arcgis-ring.json, Esri JSON, 1, EPSG:4490",
        "quantized.topojson, TopoJSON, 5, OGC:CRS84"
    })
    void theFormatIsToldByTheContent(String file, String format, int count, String crs) throws IOException {
        byte[] bytes = GoldenTexts.bytes(file);
        byte[] zipped = ZippedParts.zip(Map.of("送审/" + file, bytes), StandardCharsets.UTF_8);
        for (SubmittedFile sent : List.of(
                SubmittedFile.of("sent", bytes),
                SubmittedFile.of("sent", Files.write(folder.resolve("sent"), bytes)),
                SubmittedFile.of("sent.zip", zipped))) {
            try (sent) {
                Submission submission = submission(sent, CoordinateOptions.NONE);

                assertThat(submission.format()).isEqualTo(format);
                assertThat(submission.reading().crs().id()).isEqualTo(crs);
                assertThat(submission.kept().orElseThrow()).hasSize(count);
            }
        }
    }

    @Test
    void aShiftThatTheFileStatesIsRefusedUntilTheCallerStatesIt() {
        byte[] ovi = GoldenTexts.bytes("ovi-gcj02.kml");
        SuspectInputException refused =
                catchThrowableOfType(SuspectInputException.class, () -> codes(ovi, CoordinateOptions.NONE));

        assertThat(refused.remarks()).extracting(Finding::code).contains("offset-stated");
        CoordinateOptions stated =
                new CoordinateOptions(Optional.empty(), Optional.of(ChinaOffset.GCJ02), false, Optional.of(1.0));
        assertThat(codes(ovi, stated)).isEmpty();
        assertThat(codes(GoldenTexts.bytes("ovi-cgcs2000.kml"), CoordinateOptions.NONE))
                .containsExactly("accuracy-not-stated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<kml><Placemark><Polygon><outerBoundaryIs><LinearRing><coordinates>118.691234,24.921234 118.693234,24.921234"
                        + " 118.693234,24.923234 118.691234,24.921234</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>",
                "id,wkt\n1,\"POLYGON((118.691234 24.921234,118.693234 24.921234,118.693234 24.923234,118.691234 24.921234))\"\n"
            })
    void degreesOfSixDecimalsMayComeFromAWebMap(String text) {
        assertThat(codes(text.getBytes(StandardCharsets.UTF_8), CoordinateOptions.NONE))
                .contains("maybe-gcj02");
    }

    @Test
    void metresInATableNeedTheirSystem() {
        byte[] table = "id,wkt\n1,\"POLYGON((367533 2760998,367733 2760998,367733 2761198,367533 2760998))\"\n"
                .getBytes(StandardCharsets.UTF_8);
        SuspectInputException refused =
                catchThrowableOfType(SuspectInputException.class, () -> codes(table, CoordinateOptions.NONE));

        assertThat(refused.remarks()).extracting(Finding::code).contains("metres-not-degrees");
        assertThat(codes(
                        table,
                        new CoordinateOptions(
                                Optional.of(Crs.ofEpsg(4549)), Optional.empty(), false, Optional.of(1.0))))
                .isEmpty();
    }

    @Test
    void aKmzIsReadWithWhatItLinksTo() {
        String doc = "<kml><Document><NetworkLink><Link><href>a.kml</href></Link></NetworkLink>"
                + "<NetworkLink><Link><href>http://example.invalid/b.kml</href></Link></NetworkLink>"
                + placemark("甲") + "</Document></kml>";
        String linked = "<kml><Document>" + placemark("乙")
                + "<NetworkLink><Url><href>doc.kml</href></Url></NetworkLink>" + placemark("丙") + "</Document></kml>";
        byte[] kmz = ZippedParts.zip(
                Map.of(
                        "doc.kml",
                        utf8(doc),
                        "a.kml",
                        utf8(linked),
                        "other.kml",
                        utf8(linked),
                        "files/a.png",
                        new byte[9]),
                StandardCharsets.UTF_8);
        try (SubmittedFile sent = SubmittedFile.of("a.kmz", kmz)) {
            ReadParcels read = ReadParcels.of(sent.open(Optional.empty()));

            assertThat(read.parcels())
                    .extracting(parcel -> parcel.number() + parcel.name())
                    .containsExactly("1甲", "2乙", "3丙");
            assertThat(read.note("left-out").en()).contains("NetworkLink, 1");
        }
        byte[] several = ZippedParts.zip(Map.of("a.kml", utf8(doc), "b.kml", utf8(linked)), StandardCharsets.UTF_8);
        try (SubmittedFile sent = SubmittedFile.of("a.zip", several)) {
            assertThat(sent.tables()).containsExactlyInAnyOrder("a.kml", "b.kml");
        }
    }

    @Test
    void aKmzThatUnpacksWithoutEndIsRefused() {
        byte[] kmz = ZippedParts.zip(
                Map.of("doc.kml", utf8("<kml>" + "<Folder></Folder>".repeat(2_000_000))), StandardCharsets.UTF_8);
        try (SubmittedFile sent = SubmittedFile.of("a.kmz", kmz)) {
            assertThat(catchThrowableOfType(
                            org.spatialplan.format.rules.DataFileException.class,
                            () -> ReadParcels.of(sent.open(Optional.empty()))))
                    .hasMessageContaining("doc.kml unpacks to more than");
        }
    }

    private static String placemark(String name) {
        return "<Placemark><name>" + name + "</name><Point><coordinates>118.6,24.9</coordinates></Point></Placemark>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> codes(byte[] file, CoordinateOptions stated) {
        try (SubmittedFile sent = SubmittedFile.of("sent", file)) {
            return submission(sent, stated).remarks().stream()
                    .map(Finding::code)
                    .toList();
        }
    }

    private static Submission submission(SubmittedFile sent, CoordinateOptions stated) {
        return Submission.of(sent, stated, CHECKED.territory(), MAP.frame());
    }
}
