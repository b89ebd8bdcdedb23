package org.spatialplan.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.check.CheckConditions;
import org.spatialplan.check.CheckSubject;
import org.spatialplan.check.CheckedMap;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.LayerTotal;
import org.spatialplan.check.LineReport;
import org.spatialplan.check.LineScene;
import org.spatialplan.check.Overlap;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.Feature;

/** Laws that the verdicts of several lines keep, whatever the layers: silence never clears, and more is never milder. */
class LineLawsTest {

    private static final int WORLDS = 120;
    private static final Set<ConflictState> CLEARING = Set.of(ConflictState.CLEAR, ConflictState.PERMITTED);
    private static final List<String> WITH_STAND_INS = List.of("reserves", "wetland");

    /** One law, asked of each world with its report. */
    private interface Law {
        void hold(LineWorld world, SubjectReport report, Random random, String as);
    }

    private static void inAllWorlds(Law law) {
        for (long seed = 5_000; seed < 5_000 + WORLDS; seed++) {
            LineWorld world = LineWorld.of(seed);
            law.hold(world, LineOracleTest.check(world), new Random(seed), "seed " + seed);
        }
    }

    @Test
    void theVerdictOfTheSiteIsTheGravestLines() {
        inAllWorlds((world, report, random, as) -> {
            assertThat(report.state())
                    .as(as)
                    .isEqualTo(report.lines().stream()
                            .map(LineReport::state)
                            .min(Comparator.naturalOrder())
                            .orElseThrow());
            assertThat(report.certainty())
                    .as(as)
                    .isEqualTo(report.lines().stream()
                            .filter(line -> line.state() == report.state())
                            .flatMap(line -> line.certainty().stream())
                            .min(Comparator.naturalOrder()));
        });
    }

    @Test
    void eachLineIsAnsweredOnce() {
        inAllWorlds((world, report, random, as) -> assertThat(
                        report.lines().stream().map(LineReport::line))
                .as(as)
                .containsExactlyInAnyOrderElementsOf(LineOracleTest.map(world).lines()));
    }

    @Test
    void moreLinesNeverMakeAVerdictMilder() {
        inAllWorlds((world, report, random, as) -> {
            CheckedMap map = LineOracleTest.map(world);
            List<String> all =
                    new ArrayList<>(map.lines().stream().map(line -> line.id()).toList());
            Collections.shuffle(all, random);
            int some = 1 + random.nextInt(all.size());
            SubjectReport fewer = map.only(all.subList(0, some)).check().check(world.subject(), world.terms());

            assertThat(report.state()).as(as + ", " + all + " of " + some).isLessThanOrEqualTo(fewer.state());
            fewer.lines().forEach(line -> assertThat(told(line))
                    .as(as + ", " + line.line().id())
                    .isEqualTo(told(find(report, line.line().id()))));
        });
    }

    /** A layer that holds something gets one more feature; none of its lines says less. Outside of more lies less ground. */
    @Test
    void moreFeaturesNeverMakeALineMilder() {
        inAllWorlds((world, report, random, as) -> {
            for (LineScene.Layer layer : world.scene().layers()) {
                String line = layer.id().replace("layer-of-", "");
                if (!layer.features().isEmpty() && !line.equals("boundary")) {
                    SubjectReport more =
                            LineOracleTest.check(with(world, layer, LineWorld.another(line, random.nextLong())));
                    report.lines().forEach(before -> {
                        LineReport after = find(more, before.line().id());
                        boolean told = before.state() == ConflictState.NO_DATA && CLEARING.contains(after.state());
                        assertThat(told).as(as + ", " + line + " clears").isFalse();
                        assertThat(after.state()).as(as + ", " + line).isLessThanOrEqualTo(before.state());
                        assertThat(after.involvement()).as(as + ", " + line).isLessThanOrEqualTo(before.involvement());
                    });
                }
            }
        });
    }

    private static LineWorld with(LineWorld world, LineScene.Layer layer, Feature more) {
        List<Feature> features = new ArrayList<>(layer.features());
        features.add(more);
        return with(world, layer, features);
    }

    private static LineWorld with(LineWorld world, LineScene.Layer layer, List<Feature> features) {
        return world.with(new LineScene(world.scene().layers().stream()
                .map(each -> each.id().equals(layer.id()) ? each.with(features) : each)
                .toList()));
    }

    @Test
    void aMissingLayerNeverClears() {
        inAllWorlds((world, report, random, as) -> {
            for (LineScene.Layer layer : world.scene().layers()) {
                layer.rules().ifPresent(line -> {
                    SubjectReport without = LineOracleTest.check(with(world, layer, List.of()));
                    if (!takesNoGround(world)) {
                        assertThat(find(without, line).state())
                                .as(as + ", " + line)
                                .isNotIn(CLEARING);
                        assertThat(without.state()).as(as + ", " + line).isNotIn(CLEARING);
                    }
                });
            }
        });
    }

    @Test
    void whatStandsInNeverClears() {
        inAllWorlds((world, report, random, as) -> report.lines().stream()
                .filter(line -> WITH_STAND_INS.contains(line.line().id()) && line.standIn() && !takesNoGround(world))
                .forEach(line -> {
                    assertThat(line.state()).as(as).isNotIn(CLEARING);
                    assertThat(line.illustrative()).as(as).isTrue();
                }));
    }

    private static boolean takesNoGround(LineWorld world) {
        return world.works().activities().equals(List.of("talk"));
    }

    @Test
    void theOrderOfLayersAndFeaturesDoesNotMatter() {
        inAllWorlds((world, report, random, as) -> {
            List<LineScene.Layer> layers = new ArrayList<>();
            for (LineScene.Layer layer : world.scene().layers()) {
                List<Feature> features = new ArrayList<>(layer.features());
                Collections.shuffle(features, random);
                layers.add(layer.with(features));
            }
            Collections.shuffle(layers, random);
            SubjectReport turned = LineOracleTest.check(world.with(new LineScene(layers)));

            assertThat(turned.lines().stream().map(LineLawsTest::told).toList())
                    .as(as)
                    .isEqualTo(report.lines().stream().map(LineLawsTest::told).toList());
            assertThat(turned.state()).as(as).isEqualTo(report.state());
        });
    }

    /** Parts of one kind never exceed the ground, a zone never exceeds its layer, and all of it lies between its bounds. */
    @Test
    void nothingIsLargerThanWhatHoldsIt() {
        inAllWorlds((world, report, random, as) -> report.lines().forEach(line -> {
            for (LayerTotal total : line.totals()) {
                double most = world.ground().getArea() + 0.1;
                assertThat(total.overlap().size()).as(as).isLessThanOrEqualTo(most);
                assertThat(total.overlap().least())
                        .as(as)
                        .isLessThanOrEqualTo(total.overlap().size());
                assertThat(total.overlap().most())
                        .as(as)
                        .isGreaterThanOrEqualTo(total.overlap().size());
                line.zones().stream()
                        .filter(zone -> zone.layer().equals(total.layer())
                                && zone.zone().extent().where() == total.extent())
                        .forEach(zone -> assertThat(zone.overlap().size())
                                .as(as)
                                .isLessThanOrEqualTo(total.overlap().size() + 0.01));
            }
        }));
    }

    /** A ground that moves within its accuracy meets what it may have met, and shares between the least and the most. */
    @Test
    void aGroundMovedWithinItsAccuracyStaysWithinTheBounds() {
        inAllWorlds((world, report, random, as) -> {
            double accuracyM = 1 + random.nextInt(20);
            double angle = random.nextDouble() * 2 * Math.PI;
            double by = accuracyM * 0.99 * random.nextDouble();
            CheckedMap map = LineOracleTest.map(world);
            SubjectReport vague = check(world, map, world.ground(), accuracyM);
            Geometry moved = Pencil.moved(world.ground(), by * Math.cos(angle), by * Math.sin(angle));
            SubjectReport real = check(world, map, moved, 0);

            assertThat(vague.state()).as(as).isLessThanOrEqualTo(real.state());
            for (LineReport line : real.lines()) {
                LineReport bound = find(vague, line.line().id());
                assertThat(bound.state()).as(as + ", " + line.line().id()).isLessThanOrEqualTo(line.state());
                Map<String, Overlap> bounds = totals(bound);
                totals(line).forEach((total, overlap) -> assertBetween(overlap, bounds.get(total), as + ", " + total));
            }
        });
    }

    private static void assertBetween(Overlap real, Overlap bound, String as) {
        if (real.size() > 0.1) {
            assertThat(bound).as(as).isNotNull();
            assertThat(real.size()).as(as).isBetween(bound.least() - 0.1, bound.most() + 0.1);
        }
    }

    private static SubjectReport check(LineWorld world, CheckedMap map, Geometry ground, double accuracyM) {
        CheckSubject subject = new CheckSubject(
                "world",
                world.works(),
                Set.of(),
                List.of(new CheckSubject.Part("place", new UncertainShape(ground, accuracyM), false)));
        return map.check().check(subject, new CheckConditions(world.national(), Optional.empty()));
    }

    private static Map<String, Overlap> totals(LineReport line) {
        Map<String, Overlap> totals = new HashMap<>();
        line.totals().forEach(total -> totals.put(total.layer() + " " + total.extent(), total.overlap()));
        return totals;
    }

    private static LineReport find(SubjectReport report, String line) {
        return report.lines().stream()
                .filter(each -> each.line().id().equals(line))
                .findFirst()
                .orElseThrow();
    }

    /** What a line says, without the order in which it looked at things. */
    private static String told(LineReport line) {
        return line.line().id() + " " + line.state() + " " + line.certainty() + " " + line.reason() + " "
                + line.involvement() + " " + line.outcomes() + " "
                + line.findings().stream()
                        .map(finding -> finding.feature().id()
                                + finding.zone().id()
                                + Math.round(finding.overlap().size() * 100))
                        .sorted()
                        .collect(Collectors.joining(";"));
    }
}
