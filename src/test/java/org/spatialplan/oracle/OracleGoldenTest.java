package org.spatialplan.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.check.ConflictState;

/**
 * The minimal cases in which the check was once wrong, with the right answer and why: the reference and the check must both know
 * it. Geometries in degrees, longitude first; {@code @square} is one of so many metres about 118.35, 25.25.
 */
class OracleGoldenTest {

    private static final Reference REFERENCE = new Reference(PureCheck.FRAME, PureCheck.RULES);
    private static final Coordinate MIDDLE = PureCheck.FRAME.toGround(new Coordinate(118.35, 25.25));

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/golden/oracle.csv", numLinesToSkip = 1, maxCharsPerColumn = 10_000)
    void golden(
            String name,
            double accuracyM,
            String ground,
            String features,
            ConflictState state,
            String certainty,
            Double drawn,
            Double least,
            Double most,
            Double share,
            String why) {
        OracleCase question = new OracleCase(
                0, 0, name, "new-construction", accuracyM, geometry(ground), features(features), Optional.empty());

        Expected expected = REFERENCE.answer(question);
        assertThat(expected.hairs()).as("hairs").isEmpty();
        assertThat(expected.states()).as("reference: " + why).containsExactly(state);
        assertThat(expected.certain())
                .as("reference: " + why)
                .isEqualTo(certainty.equals("CERTAIN") ? Fact.YES : Fact.NO);
        expected.totals().forEach(total -> {
            isAbout("reference, drawn", total.sizes().drawn().value(), drawn);
            isAbout("reference, least", total.sizes().least().value(), least);
            isAbout("reference, share", total.share().value(), share);
        });

        Verdict answer = PureCheck.answer(question);
        assertThat(answer.state()).as(why).isEqualTo(state);
        assertThat(answer.certain()).as(why).contains(certainty.equals("CERTAIN"));
        assertThat(Comparison.of(expected, answer)).as(why).isEmpty();
        if (state != ConflictState.CLEAR) {
            Verdict.Total total = answer.totals().get(0);
            isAbout("drawn", total.sizes().drawn(), drawn);
            isAbout("least", total.sizes().least(), least);
            isAbout("most", total.sizes().most(), most);
            isAbout("share", total.share(), share);
        }
    }

    /** To the last digit told; a bound may be looser by a few thousandths of what accuracy adds. */
    private static void isAbout(String what, double found, Double wanted) {
        if (wanted != null) {
            double bound = what.endsWith("least") || what.endsWith("most") ? 0.005 * wanted : 0;
            assertThat(found).as(what).isCloseTo(wanted, within(0.012 + 1e-7 * wanted + bound));
        }
    }

    private static List<Plotted> features(String text) {
        List<Plotted> features = new ArrayList<>();
        for (String feature : text.split(";")) {
            String[] words = feature.split(" ", 3);
            features.add(
                    new Plotted("f" + features.size(), words[0], Double.parseDouble(words[1]), geometry(words[2])));
        }
        return features;
    }

    private static Geometry geometry(String text) {
        if (text.startsWith("@square ")) {
            double side = Double.parseDouble(text.substring(8));
            return PureCheck.FRAME.toLonLat(Pencil.square(MIDDLE, side));
        }
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new AssertionError(text, e);
        }
    }
}
