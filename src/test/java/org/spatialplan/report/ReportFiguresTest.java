package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.spatialplan.conflict.InventedRedLine.KILOMETRE;
import static org.spatialplan.conflict.InventedRedLine.feature;
import static org.spatialplan.conflict.InventedRedLine.lonLat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.conflict.ConflictReport;
import org.spatialplan.conflict.GroundTotals;
import org.spatialplan.conflict.InventedRedLine;
import org.spatialplan.conflict.RowWriter;
import org.spatialplan.conflict.ground.CheckedGround;
import org.spatialplan.format.city.PlainNumberModule;
import org.spatialplan.geo.GroundMeasure;
import org.spatialplan.report.row.ReportRow;
import org.spatialplan.report.row.ReportRows;
import org.spatialplan.text.Language;
import org.spatialplan.text.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** Figures of one report agree with each other, in every format. */
class ReportFiguresTest {

    private static final InventedRedLine LINE = new InventedRedLine(4760, feature("a", "core", 0, KILOMETRE));

    @Test
    void aParcelHasOneAreaEverywhere() {
        String wide =
                "MULTIPOLYGON (((0 0, 2000 0, 2000 2000, 0 2000, 0 0)), ((40000 0, 42000 0, 42000 2000, 40000 2000, 40000 0)))";
        ConflictReport report = LINE.report(0, lonLat(wide));
        CheckedGround checked = report.grounds().get(0);

        double size =
                ReportAnswer.of(report).grounds().get(0).size().ellipsoid().m2();

        assertThat(size).isCloseTo(GroundMeasure.areaM2(checked.lonLat().orElseThrow()), within(20.0));
        assertThat(RowRemarks.rows(report).row(checked).areaM2()).isEqualTo(size);
        assertThat(ReportCsv.of(report)).contains("," + size + ",");
    }

    @Test
    void whatACollectionHoldsTwiceCountsOnce() {
        ConflictReport report = LINE.report(
                0,
                lonLat(
                        "GEOMETRYCOLLECTION (POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0)), POLYGON ((50 0, 150 0, 150 100, 50 100, 50 0)))"),
                lonLat("LINESTRING (-500 -500, -400 -500, -500 -500)"),
                lonLat("MULTIPOINT (-500 -500, -400 -500, -500 -500)"));
        GroundSize areas = ReportAnswer.of(report).grounds().get(0).size();
        GroundSize line = ReportAnswer.of(report).grounds().get(1).size();

        assertThat(areas.ellipsoid().m2()).isCloseTo(15_000, within(10.0));
        assertThat(areas.projected().m2()).isCloseTo(15_000, within(20.0));
        assertThat(areas.ellipsoid().m2())
                .isEqualTo(RowRemarks.rows(report).row(report.grounds().get(0)).areaM2());
        assertThat(line.lengthM()).isCloseTo(100, within(0.1));
        assertThat(ReportAnswer.of(report).grounds().get(2).size().points()).isEqualTo(2);
    }

    /** One layer holds the west 60 m, the other the east 60 m of 100 m. */
    @Test
    void groundThatSeveralLayersHoldCountsOnceInARow() {
        InventedRedLine both = new InventedRedLine(
                        0, feature("west", "core", 0, "POLYGON ((-1000 0, 60 0, 60 1000, -1000 1000, -1000 0))"))
                .beside(
                        "farmland",
                        new InventedRedLine(
                                0, feature("east", "core", 0, "POLYGON ((40 0, 1000 0, 1000 1000, 40 1000, 40 0))")));

        ConflictReport report = both.report(0, lonLat("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"));
        ReportRow row = RowRemarks.rows(report).row(report.grounds().get(0));

        assertThat(row.overlap()).isCloseTo(row.areaM2(), within(0.02));
        assertThat(row.share()).isEqualTo(1);
        assertThat(row.least()).isCloseTo(6000, within(5.0));
        assertThat(report.totals().layers())
                .extracting(GroundTotals.OfLayer::layer)
                .containsExactly("red-lines", "farmland");
    }

    @Test
    void aSmallLayerHasItsHectares() {
        assertThat(CheckedLayerAnswer.of(LINE.map().layers().get(0), java.time.LocalDate.EPOCH)
                        .areaHa())
                .isEqualTo(0.476);
    }

    /** The other zone holds more of it, the core zone permits less. */
    @Test
    void theReasonNamesTheGraverZoneAndTheOthers() {
        InventedRedLine zones = new InventedRedLine(
                0,
                feature("wide", "other", 0, KILOMETRE),
                feature("strict", "core", 0, "POLYGON ((1000 0, 1100 0, 1100 1000, 1000 1000, 1000 0))"));

        ConflictReport report = zones.report(0, lonLat("POLYGON ((500 0, 1100 0, 1100 500, 500 500, 500 0))"));
        LocalizedText reason =
                ReportAnswer.of(report).grounds().get(0).conflict().reasonText();

        assertThat(reason.zh()).contains("涉及strict（").contains("；另涉及：");
        assertThat(reason.en()).contains("meets strict (").contains("zones met beside it: ");
    }

    @Test
    void decimetresAreTold() {
        InventedRedLine near = new InventedRedLine(0, feature("a", "core", 0.1, KILOMETRE));

        ConflictReport report =
                near.report(0.3, lonLat("POLYGON ((1000.25 0, 1100 0, 1100 100, 1000.25 100, 1000.25 0))"));
        ConflictAnswer conflict = ReportAnswer.of(report).grounds().get(0).conflict();

        assertThat(conflict.certainty()).isEqualTo("possible");
        assertThat(conflict.reasonText().zh()).contains("相距 0.25 米").contains("精度合计 0.4 米");
        assertThat(conflict.findings().get(0).distanceM()).isCloseTo(0.25, within(0.01));
        assertThat(conflict.findings().get(0).slackM()).isEqualTo(0.4);
        assertThat(Papers.html(report, Language.ZH)).contains("0.3 米");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.3, 0.3",
        "0.0001, 0.001",
        "0.25049, 0.25",
        "9.9994, 9.999",
        "12.34, 12.3",
        "123.456, 123.5",
        "3000.4, 3000",
        "30000000, 30000000"
    })
    void metresHaveTheDigitsThatMatter(double metres, String text) {
        assertThat(Metres.text(metres)).isEqualTo(text);
    }

    @Test
    void overlapsStandInTheRowsOfBothParcels() {
        ConflictReport report = LINE.report(
                0,
                lonLat("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"),
                lonLat("POLYGON ((90 0, 190 0, 190 100, 90 100, 90 0))"),
                lonLat("POLYGON ((500 0, 600 0, 600 100, 500 100, 500 0))"));
        RowRemarks remarks = RowRemarks.of(Optional.of(report.totals().overlaps()), report.approval());

        assertThat(remarks.of(1)).matches("与第 2 个地块重叠 (999|100\\d)\\.\\d\\d m² / overlaps parcel 2: .* m²");
        assertThat(remarks.of(2)).contains("overlaps parcel 1: ");
        assertThat(remarks.of(3)).isEmpty();
        assertThat(ReportCsv.of(report).lines().toList().get(1)).contains(" m²,conflict,");
        assertThat(report.remarks().get(0).en()).contains("(1 pair)");
    }

    @Test
    void rowsInLinesHaveAMemberForEachColumn() {
        ConflictReport report = LINE.report(
                0.3,
                lonLat("POLYGON ((-4000 -4000, 4000 -4000, 4000 4000, -4000 4000, -4000 -4000))"),
                lonLat("LINESTRING (100 100, 200 200)"),
                lonLat("LINESTRING (100 100, 200 200)"),
                lonLat("POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))"));
        JsonMapper mapper = PlainNumberModule.mapper();
        ReportRows rows = RowRemarks.rows(report);
        RowWriter lines =
                ReportRowLines.maker(rows, mapper).make(report.grounds().size());
        report.grounds().forEach(lines::add);

        assertThat(new String(lines.bytes(), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(report.grounds().stream()
                        .map(rows::row)
                        .map(ReportRow::valuesByColumn)
                        .map(mapper::writeValueAsString)
                        .toList());
    }

    @Test
    void noNumberHasAnExponent() {
        ConflictReport report =
                LINE.report(0, lonLat("POLYGON ((-4000 -4000, 4000 -4000, 4000 4000, -4000 4000, -4000 -4000))"));
        String json = PlainNumberModule.mapper()
                .writeValueAsString(ReportAnswer.of(report).grounds().get(0).size());

        assertThat(ReportCsv.of(report)).doesNotContainPattern("[0-9]E-?[0-9]");
        assertThat(json).contains("\"m2\":6").doesNotContainPattern("[0-9]E-?[0-9]");
        assertThat(PlainNumberModule.mapper().writeValueAsString(new double[] {2.0E-6, 1.0, 6.29E7, 0.0}))
                .isEqualTo("[0.000002,1.0,62900000,0.0]");
    }
}
