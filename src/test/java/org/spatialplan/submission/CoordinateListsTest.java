package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.format.excel.WrittenWorkbook;
import org.spatialplan.format.list.ColumnsUnknownException;
import org.spatialplan.format.read.ReadParcels;
import org.spatialplan.format.rules.DataFileException;
import org.spatialplan.parcel.ListColumn;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;

/** Lists of points as they come through the one door of all files: told by content, read, diagnosed. */
class CoordinateListsTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final CheckedMap CHECKED =
            CheckedMap.of(MAP.catalogue(), MAP::findLayer, MAP.rulesOn(GeodataFiles.DAY), MAP.frame());
    private static final Path GOLDEN = Path.of("src/test/resources/golden/lists");

    /** The outlines in the files lie where the square of the field report lies. */
    @ParameterizedTest
    @CsvSource({
        "sequence-east-north.csv, EPSG:4528",
        "title-blanks.txt, EPSG:4549",
        "dms-words.txt, OGC:CRS84",
        "packed.csv, OGC:CRS84",
        "openpyxl.xlsx, EPSG:4549",
        "xlsxwriter.xlsx, OGC:CRS84"
    })
    void aListIsReadWithoutAnyWordOfTheCaller(String file, String crs) throws IOException {
        Submission submission = submission(Files.readAllBytes(GOLDEN.resolve(file)));

        assertThat(submission.reading().crs().id()).isEqualTo(crs);
        assertThat(submission.remarks()).noneMatch(Finding::isError);
        assertThat(submission.remarks()).extracting(Finding::code).contains("list-columns");
    }

    /** Which zone or which system is not in the numbers: it is asked for, with what would fit. */
    @Test
    void metresWithoutAZoneAreAskedFor() throws IOException {
        byte[] list = Files.readAllBytes(GOLDEN.resolve("x-y.csv"));

        List<Finding> remarks = refusal(list);
        assertThat(remarks).extracting(Finding::code).contains("crs-not-stated");
        assertThat(remarks.stream().flatMap(remark -> remark.remedy().values().stream()))
                .contains("EPSG:4549");
    }

    @Test
    void degreesOfSixDecimalsMayComeFromAWebMap() {
        String list =
                "lon,lat\n118.691234,24.921234\n118.693234,24.921234\n118.693234,24.923234\n118.691276,24.923276\n";

        assertThat(submission(list.getBytes(StandardCharsets.UTF_8)).remarks())
                .extracting(Finding::code)
                .contains("maybe-gcj02");
    }

    @Test
    void anotherDatumBelowTheListIsRefused() throws IOException {
        String list = Files.readString(GOLDEN.resolve("numbered-no-heading.csv")) + "说明：1980西安坐标系\n";

        assertThat(refusal(list.getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::code)
                .contains("datum-not-supported");
    }

    /** Other formats hold rows of numbers, too. */
    @Test
    void nothingOfOthersIsTakenForAList() throws IOException {
        Stream<String> others = Stream.of(
                "POLYGON ((118.69 24.95,\n118.70 24.95,\n118.70 24.96,\n118.69 24.95))",
                "{\"type\":\"MultiPoint\",\"coordinates\":[\n[118.691,24.951],\n[118.692,24.952],\n[118.693,24.953]\n]}",
                "[地块坐标]\n4,4.0,D1,x,面,,,,@\nJ1,1,2760998.8,40367533.3\nJ2,1,2761198.8,40367533.3\nJ3,1,2761198.8,40367733.3\n",
                "4,4.0,D1,x,面,,,,@\nJ1,1,2760998.8,40367533.3\nJ2,1,2761198.8,40367533.3\nJ3,1,2761198.8,40367733.3\n",
                "<kml><coordinates>\n118.691,24.951,0\n118.692,24.952,0\n118.693,24.953,0\n</coordinates></kml>");
        for (String other : others.toList()) {
            assertThat(formatOf(other)).as(other).isNotEqualTo("坐标表 TXT/CSV");
        }
    }

    private static String formatOf(String text) {
        try (SubmittedFile file = SubmittedFile.of("a", text.getBytes(StandardCharsets.UTF_8));
                var source = file.open(Optional.empty())) {
            return source.format();
        } catch (DataFileException e) {
            return e.getMessage();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,name\\n1,a\\n2,b\\n | is a table without coordinates: looked for headings X/Y",
                "Dear all,\\nhere is the site.\\n | a list of points (CSV, text, Excel)"
            })
    void textsWithoutCoordinatesAreRefusedWithWhatWasLookedFor(String text, String words) {
        byte[] bytes = text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SubmittedFile.of("a.csv", bytes))
                .isInstanceOf(DataFileException.class)
                .hasMessageContaining(words);
    }

    /** They may be points in a system that nobody names: the reader asks. */
    @Test
    void rowsOfNumbersAreRefusedWithWhatWasLookedForAndWithTheRows() {
        byte[] bytes = "id,name,people\n1,a,1000\n2,b,2000\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> submission(bytes)).isInstanceOfSatisfying(ColumnsUnknownException.class, unknown -> {
            assertThat(unknown).hasMessageContaining("no columns of coordinates were found: looked for headings X/Y");
            assertThat(unknown.rows()).containsExactly(List.of("1", "a", "1000"), List.of("2", "b", "2000"));
            assertThat(unknown.guess()).containsOnly(ListColumn.OTHER);
        });
    }

    @Test
    void theSheetsOfAWorkbookAreAChoiceLikeTables() {
        String square = WrittenWorkbook.rows(
                new String[] {"点号", "X", "Y"},
                new String[] {"J1", "2760998.8", "40367533.3"},
                new String[] {"J2", "2761198.8", "40367533.3"},
                new String[] {"J3", "2761198.8", "40367733.3"});
        byte[] two = new WrittenWorkbook().sheet(square).sheet(square).bytes();

        try (SubmittedFile file = SubmittedFile.of("a", two, Optional.of("Sheet2"))) {
            assertThat(file.tables()).containsExactly("Sheet1", "Sheet2");
            assertThat(ReadParcels.of(file.open(Optional.empty()))
                            .note("list-columns")
                            .place())
                    .isEqualTo("Sheet2!2");
        }
    }

    private static List<Finding> refusal(byte[] file) {
        try {
            submission(file);
        } catch (SuspectInputException e) {
            return e.remarks();
        }
        throw new AssertionError("it was read");
    }

    private static Submission submission(byte[] bytes) {
        try (SubmittedFile file = SubmittedFile.of("list", bytes)) {
            return Submission.of(file, CoordinateOptions.NONE, CHECKED.territory(), CHECKED.frame());
        }
    }
}
