package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spatialplan.check.SubjectReport.Reason;
import org.spatialplan.layer.Feature;

/** Sizes with the arithmetic shown: golden/measures.csv. */
class MeasuresGoldenTest {

    /** Bands lie outside the arcs that they bound, by up to 0.3 % of the accuracy. */
    private static final double BAND = 0.005;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/measures.csv", numLinesToSkip = 1)
    void golden(
            String name,
            String ground,
            double groundAccuracyM,
            double layerAccuracyM,
            String features,
            String activity,
            boolean nationalProject,
            String approval,
            ConflictState state,
            String certainty,
            Reason reason,
            double size,
            double least,
            double most,
            Double uncovered,
            String why) {
        CheckSubject subject = RedLine.subject(activity, groundAccuracyM, RedLine.wkt(ground));
        CheckConditions terms = new CheckConditions(
                nationalProject, Optional.ofNullable(approval).map(RedLine::wkt).map(RedLine::ground));

        SubjectReport report = RedLine.check(features(features, layerAccuracyM)).check(subject, terms);

        assertThat(report.state()).as(why).isEqualTo(state);
        assertThat(report.certainty().map(Enum::name).orElse("")).as(why).isEqualTo(certainty);
        assertThat(report.reason()).as(why).isEqualTo(reason);
        assertThat(sum(report, Overlap::size)).as(why).isCloseTo(size, within(0.01 + size * 1e-6));
        assertThat(sum(report, Overlap::least)).as(why).isCloseTo(least, within(0.01 + Math.abs(size - least) * BAND));
        assertThat(sum(report, Overlap::most)).as(why).isCloseTo(most, within(0.01 + Math.abs(size - most) * BAND));
        if (uncovered != null) {
            assertThat(report.totals().get(0).uncovered().orElseThrow().size())
                    .as(why)
                    .isCloseTo(uncovered, within(0.01));
        }
    }

    private static double sum(SubjectReport report, java.util.function.ToDoubleFunction<Overlap> size) {
        return report.totals().stream()
                .mapToDouble(total -> size.applyAsDouble(total.overlap()))
                .sum();
    }

    private static Feature[] features(String text, double accuracyM) {
        String[] parts = text.split(";");
        Feature[] features = new Feature[parts.length];
        for (int i = 0; i < parts.length; i++) {
            int space = parts[i].indexOf(' ');
            features[i] = RedLine.feature(
                    "f" + i, parts[i].substring(0, space), accuracyM, RedLine.wkt(parts[i].substring(space + 1)));
        }
        return features;
    }
}
