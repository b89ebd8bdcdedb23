package org.spatialplan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.layer.Feature;

/** What a changed red line does to a subject of 100 m by 100 m. */
class VerdictChangeTest {

    private static final String GROUND = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";
    private static final String BEFORE = "POLYGON ((-50 0, 20 0, 20 100, -50 100, -50 0))";

    @ParameterizedTest(name = "{5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    POLYGON ((-50 0, 60 0, 60 100, -50 100, -50 0))               | core  | 0 | CHANGED   | 4000  | it grows
                    POLYGON ((-50 0, 5 0, 5 100, -50 100, -50 0))                 | core  | 0 | CHANGED   | -1500 | it shrinks
                    POLYGON ((-50 0, 20.005 0, 20.005 100, -50 100, -50 0))       | core  | 0 | UNCHANGED | 0.5   | by less than the rules' threshold
                    POLYGON ((-50 0, 20 0, 20 55, 20 100, -50 100, -50 0))        | core  | 0 | UNCHANGED | 0     | one more vertex
                    POLYGON ((-50 0, -10 0, -10 100, -50 100, -50 0))             | core  | 0 | RELEASED  | -2000 | nothing is left
                    POLYGON ((-50 0, 20 0, 20 100, -50 100, -50 0))               | core  | 5 | CHANGED   | 0     | it may be more now
                    """)
    void theSameVerdictOnAnotherOverlapIsNoUnchangedOne(
            String after, String zone, double accuracyM, VerdictChange.Kind kind, double growthM2, String why) {
        VerdictChange change = change(RedLine.feature("a", zone, accuracyM, RedLine.wkt(after)));

        assertThat(change.kind()).as(why).isEqualTo(kind);
        assertThat(change.growth().orElseThrow()).as(why).isCloseTo(growthM2, within(0.2));
        assertThat(CoveredExtent.of(change.before()).get(0).size()).isCloseTo(2000, within(0.5));
    }

    @Test
    void aSplitChangesNothing() {
        VerdictChange change = change(
                RedLine.feature("n", "core", 0, RedLine.wkt("POLYGON ((-50 0, 20 0, 20 30, -50 30, -50 0))")),
                RedLine.feature("s", "core", 0, RedLine.wkt("POLYGON ((-50 30, 20 30, 20 100, -50 100, -50 30))")));

        assertThat(change.kind()).isEqualTo(VerdictChange.Kind.UNCHANGED);
    }

    private static VerdictChange change(Feature... after) {
        CheckSubject subject = RedLine.subject("new-construction", 0, RedLine.wkt(GROUND));
        CheckedMap before = map(RedLine.feature("a", "core", 0, RedLine.wkt(BEFORE)));
        return VerdictChange.of(List.of(subject), before, map(after)).get(0);
    }

    private static CheckedMap map(Feature... features) {
        return new CheckedMap(List.of(RedLine.layer(features)), List.of(), Territory.EVERYWHERE, RedLine.FRAME);
    }
}
