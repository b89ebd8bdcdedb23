package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.Feature;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Project;

/** Each row of annex 3 was read a second time: the places that it names, the links that hold them, and what is left out. */
class SecondReadingTest {

    private static final Plan PLAN = GeodataFiles.plan();
    private static final List<CSVRecord> READING = read();

    @Test
    void everyProjectWasReadAgain() {
        assertThat(READING)
                .extracting(row -> Integer.valueOf(row.get("number")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 121).boxed().toList());
    }

    @Test
    void itHoldsAllLinksOfEachProjectAndNoOther() {
        assertThat(READING).allSatisfy(row -> assertThat(list(row, "links"))
                .as(row.get("number"))
                .containsExactlyInAnyOrderElementsOf(
                        links(row).stream().map(Link::id).toList()));
    }

    @Test
    void everyLinkRestsOnAPlaceThatItsRowNamesOrOnItsTerritory() {
        Map<String, Feature> districts =
                GeodataFiles.features("districts").stream().collect(Collectors.toMap(Feature::id, Function.identity()));
        assertThat(READING).allSatisfy(row -> {
            Set<String> territory = project(row).territory().stream()
                    .map(id -> districts.get(id).nameZh())
                    .collect(Collectors.toSet());
            assertThat(links(row))
                    .allSatisfy(link -> assertThat(list(row, "named_in_row").contains(link.words())
                                    || territory.contains(link.words())
                                    || link.target().startsWith("city/"))
                            .as(link.id() + " " + link.words())
                            .isTrue());
        });
    }

    @Test
    void whatIsLeftOutIsNamedAndHasAReason() {
        assertThat(READING).allSatisfy(row -> {
            assertThat(list(row, "named_in_row")).containsAll(list(row, "left_out"));
            assertThat(row.get("why").isEmpty()).isEqualTo(list(row, "left_out").isEmpty());
        });
    }

    private static List<Link> links(CSVRecord row) {
        return PLAN.linksOf(project(row).subject());
    }

    private static Project project(CSVRecord row) {
        return PLAN.findProject(Integer.parseInt(row.get("number"))).orElseThrow();
    }

    private static List<String> list(CSVRecord row, String column) {
        return Arrays.stream(row.get(column).split(";"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<CSVRecord> read() {
        String text = GeodataFiles.read("plan/second_reading.csv").text();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
