package org.spatialplan.format.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.format.rules.DataFileException;

/** Workbooks as programs and as attackers write them. */
class WorkbookTest {

    @TempDir
    private Path folder;

    @Test
    void readsEveryKindOfCell() {
        String row = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\"><v>4.0367533299999997E7</v></c>"
                + "<c r=\"D2\" t=\"str\"><f>A1</f><v>甲_x000D_</v></c><c r=\"E2\" t=\"b\"><v>1</v></c>"
                + "<c r=\"F2\" t=\"e\"><v>#N/A</v></c><c r=\"G2\"><f>1+1</f><v>2</v></c><c r=\"H2\"><f>1+1</f></c>"
                + "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r><rPh><t>x</t></rPh></is></c></row>";
        WrittenWorkbook written = new WrittenWorkbook()
                .sheet(row + "<row><c><v>7</v></c></row>")
                .texts("<si><t>x</t></si><si><r><t>J</t></r><r><t>1</t></r></si>");

        List<SheetRows.Row> rows = rows(written);

        assertThat(rows.get(0).number()).isEqualTo(2);
        assertThat(rows.get(0).cells())
                .containsExactly("J1", "", "4.0367533299999997E7", "甲", "1", "#N/A", "2", "=1+1", "a b");
        assertThat(rows.get(1)).isEqualTo(new SheetRows.Row(3, List.of("7")));
    }

    @Test
    void knowsHiddenSheetsMacrosAndLinks() {
        WrittenWorkbook written = new WrittenWorkbook()
                .sheet("a", "visible", "")
                .sheet("b", "veryHidden", "")
                .with("xl/vbaProject.bin", "x")
                .with("xl/externalLinks/externalLink1.xml", "<x/>");

        try (Workbook workbook = Workbook.open("a.xlsx", written.in(folder))) {
            assertThat(workbook.sheets()).extracting(Workbook.Sheet::isHidden).containsExactly(false, true);
            assertThat(workbook.hasMacros()).isTrue();
            assertThat(workbook.hasLinks()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r='1'><c r='A1' t='s'><v>2000000000</v></c></row> | refers to the text 2000000000",
                "<row r='1'><c r='A1' t='s'><v>-1</v></c></row> | refers to the text -1",
                "<row r='1'><c r='ZZZ1'><v>1</v></c></row> | cells of row 1",
                "<row r='1'><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row> | cells of row 1",
                "<row r='5'></row><row r='5'></row> | after row 5",
                "<row r='99999999'></row> | after row 0",
                "<row r='1'><c r='A1'><v>&x;</v></c></row> | XML is broken",
                "<row r='1'><c r='A1'><v>1</v> | XML is broken"
            })
    void refusesBrokenSheetsInWords(String rows, String words) {
        assertThatThrownBy(() -> rows(new WrittenWorkbook().sheet(rows)))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("a.xlsx: is no readable Excel workbook")
                .hasMessageContaining(words);
    }

    /** What a few kilobytes unpack to in memory or in time. */
    @Test
    void refusesBombsInWords() {
        String part = "xl/worksheets/sheet1.xml";
        String start = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>";
        assertRefused(sheet().with(part, start + "<t>" + "x".repeat(50_000)), "text has more than");
        assertRefused(sheet().with(part, start + "<t>x</t>".repeat(50_000)), "text has more than");
        assertRefused(sheet().with(part, "<worksheet a=\"" + "x".repeat(9 << 20) + "\"/>"), "4 MB without an end");
        assertRefused(sheet().with(part, "<a>".repeat(100)), "nested deeper");
        assertRefused(
                sheet().with(part, "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>"), "document type");
        assertRefused(sheet().texts("<si>" + "<t>x</t>".repeat(50_000)), "text has more than");
        assertRefused(sheet().with("xl/workbook.bin", "x"), "save it as .xlsx");
    }

    @Test
    void moreColumnsThanAreReadAreCounted() throws IOException {
        Path file = sheet().sheet("b", "visible", "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")
                .in(folder);
        try (Workbook workbook = Workbook.open("a.xlsx", file);
                SheetRows rows = workbook.rows(workbook.sheets().get(1))) {
            assertThat(rows.next()).map(SheetRows.Row::cells).contains(List.of());
            assertThat(rows.cellsBeyond()).isEqualTo(1);
        }
        assertThat(SheetRows.letters(0) + SheetRows.letters(25) + SheetRows.letters(26) + SheetRows.letters(16_383))
                .isEqualTo("AZAAXFD");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Path file = Files.writeString(folder.resolve("b.xlsx"), "PK\u0003\u0004 no zip");

        assertThatThrownBy(() -> Workbook.open("b.xlsx", file))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining("is no readable zip");
    }

    private void assertRefused(WrittenWorkbook written, String words) {
        assertThatThrownBy(() -> rows(written))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining(words);
    }

    private static WrittenWorkbook sheet() {
        return new WrittenWorkbook().sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>");
    }

    private List<SheetRows.Row> rows(WrittenWorkbook written) {
        List<SheetRows.Row> all = new ArrayList<>();
        try (Workbook workbook = Workbook.open("a.xlsx", written.in(folder));
                SheetRows rows = workbook.rows(workbook.sheets().get(0))) {
            for (Optional<SheetRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }
}
