package org.spatialplan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.geo.Crs;
import org.spatialplan.query.PlanMap;
import org.spatialplan.transfer.parcel.ZippedParts;

/** What is said of whole files, beyond the readings of diagnosis.csv. */
class SubmissionTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final CheckedMap CHECKED =
            CheckedMap.of(MAP.catalogue(), MAP::findLayer, MAP::findRules, MAP.frame());
    private static final Statement ACCURATE =
            new Statement(Optional.empty(), Optional.empty(), false, Optional.of(1.0));
    private static final String SIX_DECIMALS =
            "[[118.691234,24.921234],[118.693234,24.921234],[118.693234,24.923234]," + "[118.691234,24.921234]]";

    /** GeoJSON is what web maps hand out; that it is CRS84 by its standard proves nothing. */
    @Test
    void geoJsonOfSixDecimalsMayComeFromAWebMap() {
        String polygon = "{\"type\":\"Polygon\",\"coordinates\":[" + SIX_DECIMALS + "]}";

        assertThat(codes(text(polygon), ACCURATE)).containsExactly("maybe-gcj02");
        Statement stated = new Statement(Optional.of(Crs.ofEpsg(4490)), Optional.empty(), false, Optional.of(1.0));
        assertThat(codes(text(polygon), stated)).doesNotContain("maybe-gcj02");
    }

    @Test
    void saysThatThereIsNoParcel() {
        assertThat(codes(text("{\"type\":\"FeatureCollection\",\"features\":[]}"), ACCURATE))
                .containsExactly("no-parcels");
        assertThat(codes(golden("empty.fgb"), ACCURATE)).containsExactly("no-parcels");
    }

    @Test
    void nothingToPlaceAndNoSystemIsAnErrorOfTheFile() {
        byte[] unstated = ZippedParts.of("empty.zip").without("prj").zipped();

        assertThat(codes(unstated, ACCURATE)).containsExactly("prj-missing", "no-parcels", "crs-unknown");
    }

    @Test
    void anOutlierDoesNotHinderTheDiagnosis() {
        String text = "POINT (1e30 1e30)\n" + "POINT (24.92 118.69)\n".repeat(9);

        assertThat(codes(text(text), ACCURATE)).containsExactly("axes-swapped");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] golden(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/golden/parcels", name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> codes(byte[] file, Statement stated) {
        try (SubmittedFile submitted = SubmittedFile.of("test", file)) {
            return Submission.of(submitted, stated, CHECKED.territory(), CHECKED.frame()).remarks().stream()
                    .map(Remark::code)
                    .toList();
        } catch (SuspectInputException e) {
            return e.remarks().stream().map(Remark::code).toList();
        }
    }
}
