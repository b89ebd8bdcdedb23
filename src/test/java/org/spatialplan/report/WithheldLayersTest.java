package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.SmallCity;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.Disclosure;
import org.spatialplan.check.WithheldLayers;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.format.city.GeoJsonGeometryModule;
import org.spatialplan.format.write.FeatureStyles;
import org.spatialplan.geo.Crs;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.query.PlanMap;
import org.spatialplan.report.row.ReportRow;
import org.spatialplan.text.Language;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report withholds cannot be told from it: the reports on two secret red lines that differ in all that is
 * withheld are the same in every format.
 */
class WithheldLayersTest {

    private static final String SITE = "POLYGON((0 0,1 0,1 1,0 1,0 0))";
    private static final String WEST = "POLYGON((-1 -1,0.5 -1,0.5 2,-1 2,-1 -1))";
    private static final String EAST = "POLYGON((0.5 -1,3 -1,3 2,0.5 2,0.5 -1))";
    private static final String FAR = "POLYGON((20 20,21 20,21 21,20 21,20 20))";
    private static final String CORNER = "POLYGON((0.9 0.9,2 0.9,2 2,0.9 2,0.9 0.9))";

    private static final ReportFiles FILES = new ReportFiles(
            FeatureStyles.NONE,
            new ReportPages() {
                @Override
                public String html(ConflictReport report, Language language, Optional<KeptAddress> address) {
                    return Papers.html(report, language);
                }

                @Override
                public byte[] pdf(ConflictReport report, Language language, Optional<KeptAddress> address) {
                    return Papers.pdf(report, language);
                }

                @Override
                public String withAnswers(String html, AnswerSheet sheet, Language language) {
                    throw new UnsupportedOperationException("no report of this test has answers");
                }

                @Override
                public byte[] withAnswers(byte[] pdf, AnswerSheet sheet, Language language) {
                    throw new UnsupportedOperationException("no report of this test has answers");
                }
            },
            JsonMapper.builder().addModule(new GeoJsonGeometryModule()).build());

    private static PlanMap city(String id, String redLine, double accuracyM) {
        return new SmallCity()
                .feature("districts/town", "POLYGON((-50 -50,50 -50,50 50,-50 50,-50 -50))", 0)
                .feature("city/town", "POLYGON((-50 -50,50 -50,50 50,-50 50,-50 -50))", 0)
                .feature("red-lines/" + id, redLine, accuracyM, Map.of("zone", "other"))
                .map();
    }

    private static ConflictReport report(PlanMap city, Disclosure disclosed) {
        CheckedMap map = CheckedMap.of(
                        city.catalogue(),
                        layer -> city.findLayer(layer).map(index -> layer.equals("red-lines") ? secret(index) : index),
                        city.rulesOn(GeodataFiles.DAY),
                        city.frame())
                .withholding(new WithheldLayers(Set.of("red-lines"), disclosed));
        return SubmittedReports.of(
                "site.wkt",
                new SmallCity().toLonLat(SITE).toText().getBytes(StandardCharsets.UTF_8),
                Map.of("activity", "new-construction"),
                map,
                new SmallCity().map());
    }

    /** A version whose record differs from that of all other red lines. */
    private static LayerIndex secret(LayerIndex index) {
        String feature = index.version().features().get(0).id();
        int number = feature.length();
        VersionInfo info = new VersionInfo(
                "red-lines",
                number,
                hash(feature),
                "file of " + feature,
                VersionInfo.Origin.IMPORTED,
                Instant.EPOCH.plusSeconds(number),
                1,
                index.info().areaM2(),
                new Provenance("", "", "", Optional.of(GeodataFiles.DAY.plusDays(number))));
        return LayerIndex.of(
                new LayerVersion(info, index.version().features()),
                new SmallCity().map().frame());
    }

    private static String hash(String feature) {
        return Integer.toHexString(feature.hashCode()).repeat(16).substring(0, 64);
    }

    /** All, but for the PDF, which is made of the HTML. */
    static List<MediaFormat> formats() {
        return ReportFiles.FORMATS.stream()
                .filter(format -> !format.equals(MediaFormat.PDF))
                .toList();
    }

    private static String written(ConflictReport report, MediaFormat format) {
        byte[] bytes = FILES.bytes(report, new ReportForm(format, Language.ZH, Crs.CRS84));
        return format.equals(MediaFormat.GPKG) ? rows(bytes) : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** All rows of a GeoPackage but for the moment when it was written. */
    private static String rows(byte[] geoPackage) {
        try {
            Path file = Files.write(Files.createTempFile("withheld", ".gpkg"), geoPackage);
            try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file)) {
                StringBuilder all = new StringBuilder();
                for (String table : column(open, "select name from sqlite_master where type = 'table' order by name")) {
                    all.append(table).append(' ');
                    column(open, "select * from \"" + table.replace("|", "") + "\"")
                            .forEach(row -> all.append(row).append('\n'));
                }
                return all.toString().replaceAll("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "");
            } finally {
                Files.delete(file);
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> column(Connection open, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = open.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    byte[] value = found.getBytes(i);
                    row.append(value == null ? "-" : new String(value, StandardCharsets.ISO_8859_1))
                            .append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @ParameterizedTest
    @MethodSource("formats")
    void yesIsTheSameWhateverIsMet(MediaFormat format) {
        ConflictReport west = report(city("west-wood", WEST, 10), Disclosure.YES_OR_NO);
        ConflictReport corner = report(city("corner-marsh", CORNER, 10), Disclosure.YES_OR_NO);

        assertThat(west.grounds().get(0).verdict().state()).isEqualTo(ConflictState.CONFLICT);
        assertThat(written(west, format))
                .isEqualTo(written(corner, format))
                .doesNotContain("west-wood", hash("west-wood"));
    }

    /** The formats that are text: in others the last digits of the areas are bytes. */
    static List<MediaFormat> texts() {
        return ReportFiles.FORMATS.stream()
                .filter(format ->
                        Set.of("json", "geojson", "html", "csv", "kml").contains(format.suffix()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theAreaIsTheSameWhereverItIs(MediaFormat format) {
        ConflictReport west = report(city("west-wood", WEST, 0), Disclosure.AREA);
        ConflictReport east = report(city("east-wood", EAST, 0), Disclosure.AREA);

        assertThat(west.totals().layers().get(0).size()).isBetween(499_000.0, 501_000.0);
        // the halves of a square in degrees differ by some hundredths of a square metre
        assertThat(written(west, format).replaceAll("[0-9.]+", "#"))
                .isEqualTo(written(east, format).replaceAll("[0-9.]+", "#"))
                .doesNotContain("west-wood", hash("west-wood"));
    }

    @Test
    void theReasonSaysWhatIsTold() {
        String area = page(report(city("west-wood", WEST, 0), Disclosure.AREA));
        String yes = page(report(city("west-wood", WEST, 0), Disclosure.YES_OR_NO));

        assertThat(area).contains("仅告知是否涉及及涉及面积", "数据不公开：版本").doesNotContain("仅告知是否涉及，", "分区：）");
        assertThat(yes).contains("仅告知是否涉及，", "数据不公开：版本").doesNotContain("涉及面积，不告知", "分区：）");
    }

    private static String page(ConflictReport report) {
        return Papers.html(report, Language.ZH);
    }

    @Test
    void aSizeThatIsWithheldIsNotZero() {
        ConflictReport west = report(city("west-wood", WEST, 10), Disclosure.YES_OR_NO);
        ReportRow row = RowRemarks.rows(west).row(west.grounds().get(0));

        assertThat(row.certainty()).isEqualTo("certain");
        assertThat(row.valuesByColumn())
                .extractingByKeys("overlap", "overlap_least", "overlap_most", "share", "redline_m2")
                .containsOnlyNulls();
        assertThat(row.measure()).isEmpty();
    }

    @Test
    void aSizeThatIsToldIsInTheRows() {
        ConflictReport west = report(city("west-wood", WEST, 10), Disclosure.AREA);
        ReportRow row = RowRemarks.rows(west).row(west.grounds().get(0));

        assertThat(row.overlap()).isBetween(499_000.0, 501_000.0);
        assertThat(row.share()).isBetween(0.49, 0.51);
    }

    @Test
    void noIsStillNo() {
        ConflictReport far = report(city("far", FAR, 10), Disclosure.YES_OR_NO);

        assertThat(far.grounds().get(0).verdict().lines())
                .filteredOn(line -> line.layers().equals(List.of("red-lines")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line.state()).isEqualTo(ConflictState.CLEAR));
        assertThat(far.grounds().get(0).parts())
                .as("of what is clear nothing is shared")
                .isEmpty();
    }

    @Test
    void allIsWhatOthersAreTold() {
        ConflictReport all = report(city("west-wood", WEST, 10), Disclosure.ALL);

        assertThat(all.grounds().get(0).verdict().findings()).hasSize(1);
        assertThat(all.grounds().get(0).parts()).isPresent();
    }
}
