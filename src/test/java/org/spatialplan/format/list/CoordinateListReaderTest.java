package org.spatialplan.format.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.geo.Crs;
import org.spatialplan.parcel.ListColumn;
import org.spatialplan.parcel.TableStatement;
import org.spatialplan.text.Severity;

/** What is told, and what is refused, of lists of coordinates. */
class CoordinateListReaderTest {

    private static final String SQUARE =
            """
            J1,2760998.8,367533.3
            J2,2761198.8,367533.3
            J3,2761198.8,367733.3
            J4,2760998.8,367733.3
            """;
    private static final String PREFIXED = SQUARE.replace(",367", ",40367");

    @Test
    void tellsWhichColumnIsNorthAndHowParcelsAreParted() {
        ReadParcels read = read("点号,X,Y\n" + SQUARE);

        assertThat(read.note("list-columns").en())
                .isEqualTo(
                        "the columns 2 (X) and 3 (Y) are the coordinates, read as northing, easting (no zone prefix), told by the size of the numbers");
        assertThat(read.note("list-columns").zh()).contains("第 2 (X) 列");
        assertThat(read.note("list-columns").place()).isEqualTo("line 2");
        assertThat(read.codes()).containsExactly("list-columns", "list-parcels", "ring-not-closed");
    }

    /** GIS write X for the easting, surveyors for the northing. */
    @Test
    void theSizeDecidesOnXAndY() {
        ReadParcels read = read("x,y\n367533.3,2760998.8\n367533.3,2761198.8\n367733.3,2761198.8\n");

        assertThat(read.geometry(0).getCoordinate().x).isEqualTo(367533.3);
        assertThat(read.note("list-columns").en()).contains("easting, northing");
        assertThat(read.codes()).doesNotContain("axes-swapped");
    }

    @Test
    void tellsThatWordsAndNumbersContradictEachOther() {
        ReadParcels read = read("点号,横坐标,纵坐标\n" + SQUARE);

        assertThat(read.geometry(0).getCoordinate().x).isEqualTo(367533.3);
        assertThat(read.note("axes-swapped").severity()).isEqualTo(Severity.WARNING);
    }

    /** A point whose code is missing belongs to the same ground. */
    @Test
    void theCodeOfCassPartsNoParcels() {
        ReadParcels read = read("1,,367533.3,2760998.8,12\n2,K,367733.3,2760998.8,12\n3,K,367733.3,2761198.8,12\n"
                + "4,K,367533.3,2761198.8,12\n5,K,367433.3,2761098.8,12\n");

        assertThat(read.parcels()).hasSize(1);
        assertThat(read.geometry(0).getArea()).isCloseTo(50_000, within(0.1));
    }

    /** Without a name, a column of which one cell is empty tells no parcels either. */
    @Test
    void aColumnThatIsNotFilledPartsNoParcels() {
        ReadParcels read =
                read("1,,2760998.8,367533.3\n2,K,2760998.8,367733.3\n3,K,2761198.8,367733.3\n4,K,2761198.8,367533.3\n");

        assertThat(read.parcels()).hasSize(1);
        assertThat(read.geometry(0).getArea()).isCloseTo(40_000, within(0.1));
    }

    @Test
    void wordsDecideWhereNumbersCannot() {
        String south = "点号,北坐标,东坐标\n1,1860998.8,367533.3\n2,1861198.8,367533.3\n3,1861198.8,367733.3\n";

        ReadParcels read = read(south);
        assertThat(read.geometry(0).getCoordinate().y).isEqualTo(1860998.8);
        assertThat(read.note("list-columns").en()).contains("told by the heading");
        assertThatThrownBy(() -> read(south.replace("北坐标,东坐标", "X,Y")))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("do not tell which is north");
    }

    @Test
    void theZoneIsThatOfTheEastingsOrOfTheWordsAboveThem() {
        assertThat(read(PREFIXED).crs()).contains("EPSG:4528");
        assertThat(read(PREFIXED).codes()).contains("datum-not-stated");
        assertThat(read("坐标系：2000国家大地坐标系，带号：40\n点号,X,Y\n" + SQUARE).crs()).contains("EPSG:4549");
        assertThat(read("2000国家大地坐标系（中央子午线117°）\n点号,X,Y\n" + SQUARE).crs()).contains("EPSG:4548");
        assertThat(read("坐标系统,CGCS2000\n带号,40\n点号,X,Y\n" + SQUARE).crs()).contains("EPSG:4549");
        assertThat(read(SQUARE).crs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "坐标系：1980西安坐标系\n点号,X,Y\n%s",
                "点号,X（西安80）,Y（西安80）\n%s",
                "点号,X,Y\n%s说明：北京54坐标系\n",
                "BEIJING_1954\n点号,X,Y\n%s"
            })
    void otherDatumsAreRefusedWhereverTheyAreStated(String text) {
        ReadParcels read = read(String.format(text, PREFIXED));

        assertThat(read.note("datum-not-supported").severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aNumberOfParcelsIsNoDatum() {
        assertThat(read("2000国家大地坐标系，共54个点，西安路\n点号,X,Y\n" + PREFIXED).codes())
                .doesNotContain("datum-not-supported", "datum-not-stated");
    }

    @Test
    void aRowThatCannotBeReadIsTheFaultOfItsParcel() {
        String text = "地块号,点号,X,Y\nD1,J1,2760998.8,367533.3\nD1,J2,27611九八.8,367533.3\nD1,J3,2761198.8,367733.3\n"
                + "D2,J1,2760998.8,367533.3\nD2,J2,2761198.8,367533.3\nD2,J3,2761198.8,367733.3\n";
        ReadParcels read = read(text);

        assertThat(read.fault(0).place()).isEqualTo("line 3");
        assertThat(read.fault(0).en())
                .isEqualTo(
                        "expected a coordinate (metres, degrees, or degrees, minutes and seconds like 118°41′24″), found '27611九八.8'");
        assertThat(read.parcels().get(0).geometry()).isEmpty();
        assertThat(read.geometry(1).getNumPoints()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"J2,,", "J2,—,—", "J2,2761198.8,", "J2,2761198.8", "J2"})
    void aPointWithoutCoordinatesIsAFaultAndNotLeftOut(String row) {
        ReadParcels read = read(SQUARE.replaceFirst("J2.*", row));

        assertThat(read.parcels()).hasSize(1);
        assertThat(read.fault(0).place()).isEqualTo("line 2");
        assertThat(read.fault(0).en()).isEqualTo("the point has no coordinate here");
    }

    @Test
    void aPointOfAnotherZoneOrWithSwappedNumbersIsAFault() {
        assertThat(read(SQUARE.replace("J3,2761198.8,367733.3", "J3,367733.3,2761198.8"))
                        .fault(0)
                        .place())
                .isEqualTo("line 3");
        assertThat(read(PREFIXED.replace("J3,2761198.8,40", "J3,2761198.8,39"))
                        .fault(0)
                        .en())
                .contains("zone prefix 39");
    }

    /** Spreadsheets write numbers of narrow columns to CSV as they show them. */
    @Test
    void numbersThatLostTheirDecimalsAreRefused() {
        assertThat(read(PREFIXED.replace("40367733.3", "4.04E+07")).fault(0).en())
                .contains("scientific notation");
        assertThat(read(PREFIXED.replace("40367733.3", "4.03677333E+7"))
                        .geometry(0)
                        .getNumPoints())
                .isEqualTo(5);
    }

    @Test
    void twoPointsAreNoParcel() {
        assertThat(read("点号,X,Y\nJ1,2760998.8,367533.3\nJ2,2761198.8,367533.3\n")
                        .fault(0)
                        .en())
                .isEqualTo("ring 1 has only 2 points");
    }

    @Test
    void theRowsOfAParcelMustStandTogether() {
        String text = "地块号,X,Y\n" + "A,2760998.8,367533.3\n".repeat(3) + "B,2760998.8,367533.3\nA,2760998.8,367533.3\n";

        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("line 6: the rows of the parcel 'A' do not stand together");
    }

    /** Half of the points would be lost. */
    @Test
    void tablesSideBySideAreRefused() {
        assertThatThrownBy(() -> read("点号,X,Y,点号,X,Y\nJ1,2760998.8,367533.3,J5,2760998.8,367933.3\n"))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("side by side");
    }

    @Test
    void aSecondSystemBesideTheFirstIsTold() {
        ReadParcels read = read("点号,X,Y,经度,纬度\nJ1,2760998.8,367533.3,118.6884,24.9485\n"
                + "J2,2761198.8,367533.3,118.6884,24.9503\nJ3,2761198.8,367733.3,118.6903,24.9504\n");

        assertThat(read.note("list-columns-left-out").en()).contains("4 (经度), 5 (纬度)");
    }

    @Test
    void aParcelWithinTheOneBeforeItMayBeItsHole() {
        String hole = "J1,2761048.8,367583.3\nJ2,2761048.8,367683.3\nJ3,2761148.8,367683.3\nJ4,2761148.8,367583.3\n";

        assertThat(read(SQUARE + "\n" + hole).note("list-maybe-hole").en()).contains("parcel 2");
        assertThat(read(SQUARE + "\n" + SQUARE.replace(",367", ",368")).codes()).doesNotContain("list-maybe-hole");
    }

    @Test
    void aClosingPointThatIsRoundedOtherwiseClosesTheRing() {
        ReadParcels read = read(SQUARE + "J1,2760998.79,367533.30\n" + SQUARE.replace(",367", ",368"));

        assertThat(read.parcels()).hasSize(2);
        assertThat(read.geometry(0).getNumPoints()).isEqualTo(5);
        assertThat(read.codes()).contains("list-ring-snapped");
    }

    @Test
    void packedDegreesAreReadWhereTheyAreStatedAndRefusedWhereTheyAreLikely() {
        String packed = "118.41151286,24.55212230\n118.41222546,24.55212849\n118.41221868,24.55277831\n";

        assertThat(read("经度(度分秒),纬度(度分秒)\n" + packed).geometry(0).getCoordinate().x)
                .isEqualTo(118 + 41 / 60.0 + 15.1286 / 3600);
        assertThat(read("经度,纬度\n" + packed).note("degrees-maybe-packed").severity())
                .isEqualTo(Severity.ERROR);
        assertThat(read("经度(度),纬度(度)\n" + packed).codes()).doesNotContain("degrees-maybe-packed");
        assertThat(read("经度,纬度\n118.68841967,24.94858857\n118.68840055,24.9503936\n118.69038041,24.95041102\n")
                        .codes())
                .doesNotContain("degrees-maybe-packed");
    }

    /** 1184124.5 is too large for degrees, and no northing of China is so small. */
    @Test
    void packedDegreesWithoutAPointAreBeyondDoubt() {
        ReadParcels read = read("J1,1184124.5,245521.2\nJ2,1184124.5,245541.2\nJ3,1184144.5,245541.2\n");

        assertThat(read.geometry(0).getCoordinate().x).isEqualTo(118 + 41 / 60.0 + 24.5 / 3600);
        assertThat(read.note("list-unit").zh()).isEqualTo("按度分秒换算");
    }

    @Test
    void aLetterThatContradictsTheColumnIsAFault() {
        String text = "经度,纬度\n118°41′24″E,24°55′21″N\n118°41′24″E,24°55′31″N\n118°41′34″N,24°55′31″N\n";

        assertThat(read(text).fault(0).place()).isEqualTo("line 4");
    }

    @Test
    void attributesAreThoseThatAllRowsShare() {
        ReadParcels read = read(
                "地块编号,用途,X,Y,边长\nA,绿地,2760998.8,367533.3,200\n,,2761198.8,367533.3,200\n,,2761198.8,367733.3,282\n");

        assertThat(read.parcels().get(0).attributes()).isEqualTo(java.util.Map.of("地块编号", "A", "用途", "绿地"));
        assertThat(read.parcels().get(0).id()).isEqualTo("A");
    }

    @Test
    void whatTheCallerStatesIsTaken() {
        String text = "带号：39\n点号,X,Y\n" + PREFIXED;

        assertThat(read(text).note("zone-contradicts-points").severity()).isEqualTo(Severity.ERROR);
        assertThat(read(text, Optional.of(Crs.ofEpsg(4528)))
                        .note("zone-contradicts-points")
                        .severity())
                .isEqualTo(Severity.WARNING);
    }

    /** Degrees, minutes and seconds in columns of their own, named in one row or in two. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "点号,经度度,经度分,经度秒,纬度度,纬度分,纬度秒",
                "点号,经度(度),(分),(秒),纬度(度),(分),(秒)",
                "点号,经度,分,秒,纬度,分,秒",
                "点号,经度,,,纬度,,\n,度,分,秒,度,分,秒",
                "no,longitude deg,min,sec,latitude deg,min,sec"
            })
    void anglesInThreeColumnsAreAngles(String heading) {
        ReadParcels read = read(
                heading
                        + "\nJ1,118,41,24,24,57,0\nJ2,118,41,30.5,24,57,0\nJ3,118,41,30.5,24,57,06.25\nJ4,118,41,24,24,57,06.25\n");

        assertThat(read.parcels()).hasSize(1);
        assertThat(read.geometry(0).getCoordinate().x).isCloseTo(118 + 41 / 60.0 + 24 / 3600.0, within(1e-12));
        assertThat(read.geometry(0).getEnvelopeInternal().getMaxY())
                .isCloseTo(24 + 57 / 60.0 + 6.25 / 3600.0, within(1e-12));
        assertThat(read.note("list-columns").en()).contains("columns 2 (").contains("and 5 (");

        ReadParcels broken = read(
                heading
                        + "\nJ1,118,41,24,24,57,0\nJ2,118,61,30.5,24,57,0\nJ3,118,41,30.5,24,57,06.25\nJ4,118,41,24,24,57,06.25\n");
        assertThat(broken.fault(0).en()).contains("118°61′30.5″");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "泉州市国土空间总体规划，于2024年经批准。\n本规划范围为全市域，面积11015平方千米。\n",
                "2026-11-29 18:30:01.123 INFO  start 8080\n2026-11-29 18:30:02.456 INFO  ready 24.5\n",
                "id,name,population\n1,a,1000\n2,b,2000\n",
                "name;value\na;118.6\nb;24.9\n",
                "118.69\n24.92\n",
                "",
                "=cmd|' /C calc'!A0,1\n=1+1,2\n"
            })
    void otherTextsAreNoLists(String text) {
        assertThat(ListGlance.isList(text)).isFalse();
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("no columns of coordinates were found: looked for headings X/Y");
    }

    /** A file may end without a line break, and its glance within a line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "点号,经度,纬度\n1,118.69,24.92\n2,118.692,24.92\n3,118.692,24.922",
                "1,118.69013,24.92011\n2,118.69213,24.92011\n3,118.69213,24.92211",
                "1,118.69013,24.92011\n2,118.69213,24.92011\n3,118.69213,24.92211\n4,1"
            })
    void aListMayEndWithinALine(String text) {
        assertThat(ListGlance.isList(text)).isTrue();
    }

    @Test
    void tablesWithoutCoordinatesAreRecognisedToBeRefusedInWords() {
        assertThat(ListGlance.isTable("id,name,population\n1,a,1000\n2,b,2000\n"))
                .isTrue();
        assertThat(ListGlance.isTable("Dear Sir,\nhere is the plan, as promised, of the site.\nYours\n"))
                .isFalse();
        assertThat(ListGlance.isTable("2026-11-29 INFO start\n2026-11-29 INFO ready\n"))
                .isFalse();
    }

    @Test
    void whatTheColumnsAreIsAskedWithTheFirstRowsAndAGuess() {
        String text = "no,a,b\n1,118.69,24.92\n2,118.692,24.92\n3,118.692,24.922\n";

        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(ColumnsUnknownException.class, unknown -> {
            assertThat(unknown.rows()).hasSize(3).contains(List.of("2", "118.692", "24.92"));
            assertThat(unknown.guess()).containsExactly(ListColumn.OTHER, ListColumn.LON, ListColumn.LAT);
        });
        assertThat(stated(text, ListColumn.POINT, ListColumn.LON, ListColumn.LAT))
                .isEqualTo("POLYGON ((118.69 24.92, 118.692 24.92, 118.692 24.922, 118.69 24.92))");
    }

    @Test
    void columnsThatSomebodyStatesAreReadAsStated() {
        String text = "2757023.6;x;660640.7\n2757023.6;x;660740.7\n2757123.6;x;660740.7\n";

        assertThat(stated(text, ListColumn.NORTH, ListColumn.OTHER, ListColumn.EAST))
                .isEqualTo(
                        "POLYGON ((660640.7 2757023.6, 660740.7 2757023.6, 660740.7 2757123.6, 660640.7 2757023.6))");
    }

    @Test
    void textsAreNoPointsAndRowsOfNumbersMayBe() {
        assertThat(ListGlance.mayBePoints("J1 1257.503 7113.251\nJ2 1267.503 7113.251\nJ3 1267.503 7123.251\n"))
                .isTrue();
        assertThat(ListGlance.mayBePoints("Dear Sir,\nof 12 sites 7 are left\nYours\n"))
                .isFalse();
        assertThat(ListGlance.mayBePoints("[\"a\",\"b\"]")).isFalse();
    }

    private static String stated(String text, ListColumn... columns) {
        var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        try (CoordinateListReader reader = CoordinateListReader.open(
                "a.csv", stream, Optional.empty(), new TableStatement(List.of(columns), Optional.empty()))) {
            return reader.next().orElseThrow().geometry().orElseThrow().toText();
        }
    }

    private static ReadParcels read(String text) {
        return read(text, Optional.empty());
    }

    private static ReadParcels read(String text, Optional<Crs> crs) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ReadParcels read = ReadParcels.of(CoordinateListReader.open("a.csv", new ByteArrayInputStream(bytes), crs));
        assertThat(List.copyOf(read.notes())).isNotEmpty();
        return read;
    }
}
