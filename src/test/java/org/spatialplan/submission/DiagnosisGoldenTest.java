package org.spatialplan.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.geo.ChinaOffset;
import org.spatialplan.geo.Crs;
import org.spatialplan.query.PlanMap;
import org.spatialplan.submission.ground.CoordinateOptions;
import org.spatialplan.submission.ground.SuspectInputException;
import org.spatialplan.text.Finding;

/** What is said of coordinates that look wrong: golden/diagnosis.csv, on the bundled city. */
class DiagnosisGoldenTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final CheckedMap CHECKED =
            CheckedMap.of(MAP.catalogue(), MAP::findLayer, MAP.rulesOn(GeodataFiles.DAY), MAP.frame());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/diagnosis.csv", numLinesToSkip = 1)
    void golden(
            String name, String crs, String axes, String datum, String wkt, String code, String remedy, String why) {
        CoordinateOptions stated = new CoordinateOptions(
                Optional.ofNullable(crs).map(Crs::parse),
                Optional.ofNullable(datum).map(text -> ChinaOffset.GCJ02),
                "yx".equals(axes),
                Optional.of(1.0));

        List<Finding> remarks = remarks(wkt, stated);

        assertThat(remarks.stream().map(Finding::code).toList())
                .as(why)
                .isEqualTo(code == null ? List.of() : List.of(code));
        if (remedy != null) {
            String[] parts = remedy.split("=");
            assertThat(remarks.get(0).remedy()).as(why).containsEntry(parts[0], parts[1]);
            assertThat(remarks(wkt, mended(stated, remarks.get(0).remedy())))
                    .as("the remedy mends it at once")
                    .noneMatch(Finding::isError);
        }
    }

    /** What a caller states who does what a remedy says, as the button of the page does. */
    private static CoordinateOptions mended(CoordinateOptions stated, Map<String, String> remedy) {
        return new CoordinateOptions(
                Optional.ofNullable(remedy.get("crs")).map(Crs::parse).or(stated::crs),
                remedy.containsKey("datum") ? Optional.of(ChinaOffset.GCJ02) : stated.datum(),
                remedy.containsKey("axes") ? remedy.get("axes").equals("yx") : stated.axesSwapped(),
                stated.accuracyM());
    }

    private static List<Finding> remarks(String wkt, CoordinateOptions stated) {
        try (SubmittedFile file = SubmittedFile.of("test", wkt.getBytes(StandardCharsets.UTF_8))) {
            return Submission.of(file, stated, CHECKED.territory(), CHECKED.frame())
                    .remarks();
        } catch (SuspectInputException e) {
            return e.remarks();
        }
    }
}
