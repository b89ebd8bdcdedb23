package org.spatialplan.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.spatialplan.NamedPlacesCity;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.plan.Subject;

/** What names say, and what lies somewhere inside, on a map of a few lines. */
class PlacesGoldenTest {

    private static final LinkFinder LINKS = new LinkFinder(NamedPlacesCity.MAP);

    @ParameterizedTest(name = "{0}, {1}: {2} {3}")
    @CsvFileSource(resources = "/golden/places.csv", numLinesToSkip = 1)
    void golden(String touches, String subject, String expected, String basis, String standIns, String reason) {
        Subject asked = Subject.parse(subject);
        List<LinkMatch> matches = find(touches, asked);

        String found = matches.stream()
                .min(Comparator.comparing(LinkMatch::certainty))
                .map(match -> word(match.certainty()) + " " + word(match.basis()) + " "
                        + match.link().place().standIns().stream()
                                .map(FeatureRef::toString)
                                .collect(Collectors.joining(";")))
                .orElse("none");
        String wanted =
                expected.equals("none") ? "none" : expected + " " + basis + " " + (standIns == null ? "" : standIns);
        assertThat(found).as(reason).isEqualTo(wanted);
    }

    private static List<LinkMatch> find(String touches, Subject asked) {
        return LINKS.near(asked.kind(), FeatureRef.parse(touches).orElseThrow(), 0).stream()
                .filter(match -> match.link().link().subject().equals(asked))
                .toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
