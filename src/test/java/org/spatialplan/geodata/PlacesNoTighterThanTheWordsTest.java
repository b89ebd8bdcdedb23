package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.algorithm.distance.DistanceToPoint;
import org.locationtech.jts.algorithm.distance.PointPairDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.spatialplan.GeodataFiles;
import org.spatialplan.check.ConflictState;
import org.spatialplan.check.SubjectReport;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.GroundFrame;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.query.PlanMap;

/** No place of the bundled data is known better than the plan's words know it. */
class PlacesNoTighterThanTheWordsTest {

    private static final PlanMap MAP = GeodataFiles.planMap();
    private static final GroundFrame FRAME = MAP.frame();
    private static final ProjectChecks CHECKS = ProjectChecks.of(MAP, LocalDate.of(2026, 11, 28));

    @Test
    void whatIsDrawnAtAUnitIsAsInaccurateAsTheUnit() {
        drawn().forEach((ref, feature) -> feature.within()
                .forEach(unit -> assertThat(feature.accuracyM().orElseThrow())
                        .as(ref + " within " + unit)
                        .isGreaterThanOrEqualTo(reachM(feature, unit))));
    }

    @Test
    void whatNobodyLocatedIsLookedForInAUnit() {
        assertThat(features().entrySet().stream()
                        .filter(entry -> entry.getValue().geometry().isEmpty())
                        .filter(entry -> entry.getValue().within().isEmpty())
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** Something that is assumed beside what the same words name makes the place wider and not tighter. */
    @Test
    void whatIsAssumedIsATownshipOrWider() {
        double widestTownM = GeodataFiles.features("places").stream()
                .filter(PlacesNoTighterThanTheWordsTest::isTown)
                .mapToDouble(feature -> feature.accuracyM().orElse(0))
                .max()
                .orElseThrow();
        assertThat(MAP.plan().links().stream()
                        .filter(Link::isAssumed)
                        .filter(link -> link.precision().compareTo(Precision.TOWNSHIP) < 0)
                        .filter(link -> link.accuracyM().orElse(0) < widestTownM)
                        .filter(link -> MAP.plan().linksOf(link.subject()).stream()
                                .noneMatch(other -> !other.isAssumed()
                                        && other.words().equals(link.words())
                                        && other.precision().compareTo(link.precision()) <= 0)))
                .isEmpty();
        assertThat(MAP.plan().links().stream().filter(Link::isAssumed))
                .allSatisfy(link -> assertThat(link.note()).as(link.id()).isNotEmpty());
    }

    /** A row that says no more than a town or a county is tied to it, and not to something in it. */
    @Test
    void theNameOfAUnitLeadsToTheUnit() {
        Map<String, Set<FeatureRef>> units = units();
        assertThat(MAP.plan().links().stream()
                        .filter(link -> units.containsKey(link.words()))
                        .filter(link -> !link.precision().isTerritoryOnly())
                        .filter(link -> !units.get(link.words())
                                .contains(FeatureRef.parse(link.target()).orElseThrow()))
                        // a zone is a unit and a park of industry, of one name
                        .filter(link -> !nameOfTarget(link).equals(link.words())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {46, 114, 115, 116, 119})
    void ofWhatOnlyTheCountyIsKnownNothingIsClearForCertain(int number) {
        SubjectReport report = CHECKS.get(MAP.plan().findProject(number).orElseThrow());

        assertThat(isClearForCertain(report)).isFalse();
    }

    @Test
    void whatIsAssumedIsNeverClearForCertain() {
        assertThat(MAP.plan().projects().stream()
                        .filter(project -> MAP.linksOf(project.subject()).stream()
                                .anyMatch(link -> link.link().isAssumed()))
                        .filter(project -> isClearForCertain(CHECKS.get(project)))
                        .map(Project::number))
                .isEmpty();
    }

    @Test
    void aCountyWithProtectedGroundIsNeverClearForCertain() {
        Set<String> guarded = GeodataFiles.features("red-lines").stream()
                .flatMap(feature -> feature.text("district").stream())
                .flatMap(districts -> Arrays.stream(districts.split(";")))
                .collect(Collectors.toSet());
        assertThat(MAP.plan().projects().stream()
                        .filter(PlacesNoTighterThanTheWordsTest::isKnownByCountyOnly)
                        .filter(project -> project.territory().stream().anyMatch(guarded::contains))
                        .filter(project -> isClearForCertain(CHECKS.get(project)))
                        .map(Project::number))
                .isEmpty();
    }

    private static boolean isTown(Feature feature) {
        return feature.text("kind").equals(Optional.of("town"));
    }

    private static String nameOfTarget(Link link) {
        return MAP.getFeature(FeatureRef.parse(link.target()).orElseThrow())
                .feature()
                .nameZh();
    }

    private static boolean isKnownByCountyOnly(Project project) {
        return MAP.linksOf(project.subject()).stream().map(PlacedLink::place).allMatch(place -> place.precision()
                .isTerritoryOnly());
    }

    private static boolean isClearForCertain(SubjectReport report) {
        return report.state() == ConflictState.CLEAR
                && report.certainty().equals(Optional.of(Certainty.CERTAIN))
                && report.reason() != SubjectReport.Reason.TAKES_NO_GROUND;
    }

    /** How far what lies in a unit may be from a feature that is drawn for it, in metres: a point is as far as it is inaccurate. */
    private static double reachM(Feature feature, FeatureRef unit) {
        Feature found = MAP.getFeature(unit).feature();
        Geometry outline = FRAME.toGround(found.geometry().orElseThrow());
        if (outline.getDimension() < 2) {
            return found.accuracyM().orElseThrow();
        }
        Geometry drawn = FRAME.toGround(feature.geometry().orElseThrow());
        PointPairDistance farthest = new PointPairDistance();
        for (Coordinate corner : outline.getCoordinates()) {
            PointPairDistance nearest = new PointPairDistance();
            DistanceToPoint.computeDistance(drawn, corner, nearest);
            farthest.setMaximum(nearest);
        }
        return farthest.getDistance();
    }

    /** Towns and counties by their names. */
    private static Map<String, Set<FeatureRef>> units() {
        Map<String, Set<FeatureRef>> units = new HashMap<>();
        Stream.of("places", "districts")
                .flatMap(layer -> GeodataFiles.features(layer).stream()
                        .filter(feature -> layer.equals("districts") || isTown(feature))
                        .map(feature -> Map.entry(feature.nameZh(), new FeatureRef(layer, feature.id()))))
                .forEach(unit -> units.merge(unit.getKey(), Set.of(unit.getValue()), (one, other) -> Stream.concat(
                                one.stream(), other.stream())
                        .collect(Collectors.toSet())));
        return units;
    }

    private static Map<FeatureRef, Feature> drawn() {
        Map<FeatureRef, Feature> drawn = features();
        drawn.values().removeIf(feature -> feature.geometry().isEmpty());
        return drawn;
    }

    /** Of layers that are not computed from others. */
    private static Map<FeatureRef, Feature> features() {
        Map<FeatureRef, Feature> all = new HashMap<>();
        List<LayerDefinition> layers = MAP.catalogue().layers().stream()
                .filter(layer -> layer.bundled() && layer.derivation().isEmpty())
                .toList();
        layers.forEach(layer -> GeodataFiles.features(layer.id())
                .forEach(feature -> all.put(new FeatureRef(layer.id(), feature.id()), feature)));
        return all;
    }
}
