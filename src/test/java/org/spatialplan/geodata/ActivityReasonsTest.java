package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;

/** Why each project has its classes of activity: one reason a project, which says the same as the projects do. */
class ActivityReasonsTest {

    private static final List<CSVRecord> REASONS = rows("activity_reasons.csv");
    private static final Map<String, CSVRecord> PROJECTS =
            rows("projects.csv").stream().collect(Collectors.toMap(row -> row.get("number"), Function.identity()));

    @Test
    void everyProjectHasOneReason() {
        assertThat(REASONS)
                .extracting(reason -> Integer.valueOf(reason.get("number")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 121).boxed().toList());
        assertThat(REASONS).allSatisfy(reason -> {
            assertThat(reason.get("reason_zh")).isNotBlank().doesNotContain("\n");
            assertThat(reason.get("reason_en"))
                    .isNotBlank()
                    .doesNotContain("\n")
                    .doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void reasonsSayWhatTheProjectsSay() {
        assertThat(REASONS).allSatisfy(reason -> {
            CSVRecord project = PROJECTS.get(reason.get("number"));
            assertThat(project.get("activity")).as(reason.get("number")).isEqualTo(reason.get("activities"));
            assertThat(project.get("new_land")).as(reason.get("number")).isEqualTo(reason.get("new_land"));
            assertThat(reason.get("new_land")).isIn("yes", "no", "");
        });
    }

    @Test
    void noClassStandsTwice() {
        assertThat(REASONS).allSatisfy(reason -> {
            List<String> classes = classes(reason);
            assertThat(new HashSet<>(classes)).as(reason.get("number")).hasSameSizeAs(classes);
        });
    }

    /** Classes that a reading of the whole plan found too mild, with the class that their works have beside it. */
    @ParameterizedTest
    @CsvSource({
        "84, new-construction", "39, new-construction", "15, new-construction", "11, new-construction",
        "97, new-construction", "42, new-construction", "1, new-construction", "31, new-construction",
        "32, new-construction", "16, moderate-tourism", "52, moderate-tourism", "73, moderate-tourism",
        "101, ecological-restoration", "106, marine-ranching", "35, existing-facilities",
    })
    void holdsTheStrictestOfAMixedProject(String number, String activity) {
        assertThat(Arrays.asList(PROJECTS.get(number).get("activity").split(";")))
                .contains(activity);
    }

    /** A path for walkers is no linear infrastructure. */
    @ParameterizedTest
    @CsvSource({"16", "52", "73"})
    void pathsAreNoLinearInfrastructure(String number) {
        assertThat(PROJECTS.get(number).get("activity")).doesNotContain("linear");
    }

    private static List<String> classes(CSVRecord reason) {
        return Arrays.asList(reason.get("activities").split(";"));
    }

    private static List<CSVRecord> rows(String file) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(
                Files.newBufferedReader(GeodataFiles.FOLDER.resolve("plan").resolve(file), StandardCharsets.UTF_8),
                format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
