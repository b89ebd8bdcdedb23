package org.spatialplan.format.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.format.excel.WrittenWorkbook;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.read.TableChoice;
import org.spatialplan.format.rules.DataFileException;

/** Lists of points in workbooks: which sheet, which cell, what is told. */
class WorkbookListsTest {

    private static final String[] HEADING = {"点号", "X", "Y"};
    private static final String SQUARE = WrittenWorkbook.rows(
            HEADING,
            new String[] {"J1", "2760998.8", "40367533.299999997"},
            new String[] {"J2", "2761198.8", "4.03675333E7"},
            new String[] {"J3", "2761198.8", "40367733.3"});

    @TempDir
    private Path folder;

    @Test
    void readsTheOnlySheetWithCoordinatesAndNamesTheOthers() {
        ReadParcels read = read(new WrittenWorkbook()
                .sheet("说明", "visible", WrittenWorkbook.rows(new String[] {"坐标见后"}))
                .sheet("坐标", "visible", SQUARE)
                .sheet("旧", "hidden", SQUARE));

        assertThat(read.crs()).contains("EPSG:4528");
        assertThat(read.geometry(0).getCoordinate().x).isEqualTo(40367533.299999997);
        assertThat(read.note("sheets-left-out").en())
                .isEqualTo("the sheet 坐标 was read, the others were not: 说明, 旧 (hidden 隐藏)");
        assertThat(read.note("list-columns").place()).isEqualTo("坐标!2");
        assertThat(read.note("list-columns").en()).startsWith("the columns B (X) and C (Y) are the coordinates");
        assertThat(read.note("ring-not-closed").place()).isEqualTo("坐标!4");
    }

    @Test
    void severalSheetsAreAChoice() {
        WrittenWorkbook two =
                new WrittenWorkbook().sheet("一期", "visible", SQUARE).sheet("二期", "visible", SQUARE);

        assertThat(WorkbookLists.tables("a.xlsx", two.in(folder))).isEqualTo(List.of("一期", "二期"));
        assertThatThrownBy(() -> read(two))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("holds several tables: 一期, 二期; choose one with table=一期");
        assertThat(read(two, Optional.of("二期")).note("list-columns").place()).isEqualTo("二期!2");
        assertThatThrownBy(() -> read(two, Optional.of("三期")))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("has no table '三期'");
    }

    @Test
    void aHiddenSheetIsReadOnlyIfItIsNamed() {
        WrittenWorkbook hidden = new WrittenWorkbook().sheet("a", "visible", "").sheet("b", "hidden", SQUARE);

        assertThatThrownBy(() -> read(hidden))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining(
                        "only hidden sheets hold coordinates: b (hidden 隐藏); to read one, choose it with table=b");
        assertThat(read(hidden, Optional.of("b")).parcels()).hasSize(1);
    }

    @Test
    void titlesMergedCellsAndNumbersAsTextAreRead() {
        ReadParcels read = read(new WrittenWorkbook()
                .sheet(WrittenWorkbook.rows(
                        new String[] {"某某项目界址点成果表"},
                        new String[] {"坐标系：2000国家大地坐标系", "", "中央子午线：120°"},
                        new String[] {},
                        new String[] {"地块名称", "点号", "坐标（米）"},
                        new String[] {"", "", "X", "Y"},
                        new String[] {"甲地块", "J1", "2760998.8 ", "367,533.30"},
                        new String[] {"", "J2", "2761198.8", "367,533.30"},
                        new String[] {"", "J3", "2761198.8", "367,733.30"},
                        new String[] {"乙地块", "J1", "2760998.8", "367,933.30"},
                        new String[] {"", "J2", "2761198.8", "367,933.30"},
                        new String[] {"", "J3", "2761198.8", "368,133.30"},
                        new String[] {"制表：张三"})));

        assertThat(read.crs()).contains("EPSG:4549");
        assertThat(read.parcels()).extracting(parcel -> parcel.id()).containsExactly("甲地块", "乙地块");
        assertThat(read.parcels()).extracting(parcel -> parcel.name()).containsExactly("甲地块", "乙地块");
        assertThat(read.geometry(1).getCoordinate().x).isEqualTo(367933.3);
        assertThat(read.note("list-row-skipped").place()).isEqualTo("Sheet1!12");
    }

    @Test
    void rowsThatAreMissingInTheFilePartParcels() {
        String gap = SQUARE
                + WrittenWorkbook.rows(
                                new String[] {"J1", "2760998.8", "40367933.3"},
                                new String[] {"J2", "2761198.8", "40367933.3"},
                                new String[] {"J3", "2761198.8", "40368133.3"})
                        .replace("r=\"1\"", "r=\"9\"")
                        .replaceAll("([ABC])1\"", "$19\"")
                        .replace("r=\"2\"", "r=\"10\"")
                        .replaceAll("([ABC])2\"", "$110\"")
                        .replace("r=\"3\"", "r=\"11\"")
                        .replaceAll("([ABC])3\"", "$111\"");

        assertThat(read(new WrittenWorkbook().sheet(gap)).parcels()).hasSize(2);
    }

    @Test
    void formulasCountByTheirStoredValueOnly() {
        String cached =
                SQUARE.replace("<c r=\"C4\"><v>40367733.3</v></c>", "<c r=\"C4\"><f>C3+200</f><v>40367733.3</v></c>");
        assertThat(read(new WrittenWorkbook().sheet(cached)).geometry(0).getNumPoints())
                .isEqualTo(4);

        ReadParcels without = read(new WrittenWorkbook().sheet(cached.replace("<v>40367733.3</v>", "")));
        assertThat(without.fault(0).place()).isEqualTo("Sheet1!C4");
        assertThat(without.fault(0).en())
                .isEqualTo(
                        "the formula '=C3+200' has no stored value: open and save the file in Excel, or paste the column as values");

        ReadParcels broken = read(new WrittenWorkbook()
                .sheet(cached.replace(
                        "<c r=\"C4\"><f>C3+200</f><v>40367733.3</v></c>", "<c r=\"C4\" t=\"e\"><v>#REF!</v></c>")));
        assertThat(broken.fault(0).en()).contains("found '#REF!'");
    }

    /** The words above the column promise coordinates; what is missing are the results, and not the words. */
    @Test
    void aColumnOfFormulasWithoutResultsIsTheReason() {
        String north = SQUARE.replaceAll("(<c r=\"B[2-9]\">)<v>[^<]*</v>", "$1<f>ROUND(E2,3)</f>");
        assertThat(north).isNotEqualTo(SQUARE);
        String both = north.replaceAll("(<c r=\"C[2-9]\">)<v>[^<]*</v>", "$1<f>ROUND(F2,3)</f>");

        for (String sheet : List.of(north, both)) {
            assertThatThrownBy(() -> read(new WrittenWorkbook().sheet(sheet)))
                    .isInstanceOf(DataFileException.class)
                    .hasMessageContaining("holds formulas whose results are not stored in the file (Sheet1!B")
                    .hasMessageContaining("=ROUND(E2,3)");
        }
    }

    @Test
    void macrosAndLinksAreTold() {
        ReadParcels read = read(new WrittenWorkbook()
                .sheet(SQUARE)
                .with("xl/vbaProject.bin", "x")
                .with("xl/externalLinks/externalLink1.xml", "<x/>"));

        assertThat(read.codes()).contains("macros-not-run", "links-not-followed");
    }

    @Test
    void aWorkbookWithoutCoordinatesIsRefusedInWords() {
        assertThatThrownBy(() -> read(new WrittenWorkbook()
                        .sheet("人口", "visible", WrittenWorkbook.rows(new String[] {"县", "人口"}, new String[] {"a", "1000"
                        }))))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("no sheet has columns of coordinates (人口): looked for headings X/Y");
    }

    private ReadParcels read(WrittenWorkbook workbook) {
        return read(workbook, Optional.empty());
    }

    private ReadParcels read(WrittenWorkbook workbook, Optional<String> sheet) {
        return ReadParcels.of(
                WorkbookLists.open("a.xlsx", workbook.in(folder), Optional.empty(), TableChoice.ofFile(sheet)));
    }
}
