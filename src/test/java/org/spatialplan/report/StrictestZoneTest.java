package org.spatialplan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.LineScene;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.check.Works;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.RuleSet;
import org.spatialplan.text.LocalizedText;

/** A reason that names only the milder zone misleads whoever reads nothing else. */
class StrictestZoneTest {

    private static final Path RULES = Path.of("geodata/rules");
    private static final String LINE = "nature-protection";

    /** The core zone is vague and meets the ground perhaps, the general zone surely; the parcel lies in the latter. */
    @ParameterizedTest
    @CsvSource({"0, 核心保护区", "300, 核心保护区"})
    void theReasonNamesTheStricterZone(double accuracyM, String named) {
        LineScene scene = new LineScene(List.of(new LineScene.Layer(
                "layer",
                Optional.of(LINE),
                List.of(
                        feature("a-general", "general", "POLYGON ((0 0, 1000 0, 1000 1000, 0 1000, 0 0))", 0),
                        feature(
                                "b-core",
                                "core",
                                "POLYGON ((900 0, 1900 0, 1900 1000, 900 1000, 900 0))",
                                accuracyM)))));
        Map<String, RuleSet> rules = Map.of(LINE, LineScene.rules(RULES, LINE, LocalDate.of(2026, 11, 29)));
        Works works = Works.of("moderate-tourism");
        CheckSubject subject = new CheckSubject(
                "parcel",
                works,
                Set.of(),
                List.of(new CheckSubject.Part(
                        "place",
                        new UncertainShape(
                                LineScene.ground("POLYGON ((200 100, 905 100, 905 900, 200 900, 200 100))"), 0),
                        false)));
        SubjectReport report = scene.map(rules).check().check(subject, CheckConditions.NONE);
        LineReport line = report.lines().get(0);
        LocalizedText reason = ReasonText.of(line, works);

        assertThat(line.state()).isEqualTo(ConflictState.CONFLICT);
        assertThat(reason.zh()).contains(named);
        assertThat(reason.en()).containsIgnoringCase("core");
    }

    private static org.spatialplan.layer.Feature feature(String id, String zone, String wkt, double accuracyM) {
        return LineScene.feature(id, Map.of("zone", zone), Optional.of(LineScene.ground(wkt)), accuracyM);
    }
}
