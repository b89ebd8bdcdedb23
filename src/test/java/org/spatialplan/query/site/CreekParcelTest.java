package org.spatialplan.query.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.check.Overlap;
import org.spatialplan.geo.Certainty;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.PlanMap;

/** A parcel across a creek, its buffer and two projects of the plan, on which no rule bears: what a new user found silent. */
class CreekParcelTest {

    private static final String PARCEL =
            "POLYGON ((118.698 25.012, 118.706 25.012, 118.706 25.020, 118.698 25.020, 118.698 25.012))";
    private static final PlanMap MAP = CityMap.MAP;
    private static final SiteSurroundings SITE = CityMap.finder(MAP).find(List.of(parcel()));

    private static UncertainShape parcel() {
        try {
            return new UncertainShape(MAP.frame().toGround(new WKTReader().read(PARCEL)), 0);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MetFeature met(List<MetFeature> features, String address) {
        return features.stream()
                .filter(feature -> feature.ref().toString().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " is not among " + features));
    }

    @Test
    void theCreekAndItsBufferAreThere() {
        MetFeature creek = met(SITE.features(), "rivers/huangtang-creek");
        MetFeature buffer = met(SITE.features(), "river-buffers/huangtang-creek");

        assertThat(creek.feature().nameZh()).isEqualTo("黄塘溪");
        assertThat(creek.distanceM()).isZero();
        Overlap length = creek.overlap().orElseThrow();
        assertThat(length.measure()).isEqualTo(Overlap.Measure.LENGTH_M);
        assertThat(length.size()).isBetween(500.0, 2000.0);
        assertThat(buffer.distanceM()).isZero();
        Overlap shared = buffer.overlap().orElseThrow();
        assertThat(shared.measure()).isEqualTo(Overlap.Measure.AREA_M2);
        assertThat(shared.size()).isPositive().isLessThan(shared.most());
    }

    @Test
    void bothProjectsAreThereWithYearsMoneyAndBodies() {
        List<MetItem> projects = SITE.items(Subject.Kind.PROJECTS);

        assertThat(projects).extracting(project -> project.subject().id()).contains("84", "86");
        MetItem project = projects.stream()
                .filter(each -> each.subject().equals(Subject.project(86)))
                .findFirst()
                .orElseThrow();
        assertThat(project.works()).hasValueSatisfying(works -> {
            assertThat(works.yearFrom()).isBetween(2020, works.yearTo());
            assertThat(works.investment()).isPositive();
        });
        assertThat(project.bodies()).isNotEmpty();
        assertThat(project.reasons())
                .isNotEmpty()
                .allMatch(reason -> !reason.link().link().evidence().isEmpty());
        assertThat(project.reasons().get(0).distanceM()).isZero();
    }

    @Test
    void theDistrictIsCertainAndTheTownshipsArePossible() {
        assertThat(SITE.districts())
                .filteredOn(district -> district.certainty() == Certainty.CERTAIN)
                .extracting(district -> district.feature().nameZh())
                .containsExactly("惠安县");
        assertThat(SITE.townships()).extracting(town -> town.feature().nameZh()).contains("黄塘镇");
        assertThat(SITE.townships()).allMatch(town -> town.certainty() == Certainty.POSSIBLE);
    }

    @Test
    void whatOnlyTheCountyIsKnownOfIsApart() {
        assertThat(SITE.inUnits()).isNotEmpty().allMatch(MetItem::isSomewhereInUnit);
        assertThat(SITE.items()).noneMatch(MetItem::isSomewhereInUnit);
        assertThat(SITE.inUnits()).extracting(MetItem::subject).doesNotContain(Subject.project(86));
        assertThat(SITE.citywide()).isPositive();
    }

    private static NearFeature nearest(String line) {
        return SITE.nearest().stream()
                .filter(near ->
                        near.line().filter(known -> known.id().equals(line)).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError(line + " is not among " + SITE.nearest()));
    }

    @Test
    void theRedLineIsSoFarAway() {
        NearFeature line = nearest("ecological-red-line");

        assertThat(line.layer()).isEqualTo("red-lines");
        assertThat(line.standIn()).isFalse();
        assertThat(line.distanceM()).isGreaterThan(line.slackM());
        assertThat(line.slackM()).isPositive();
    }

    @Test
    void aLineOfWhichTheCityHasNoLayerIsShownByWhatStandsIn() {
        NearFeature river = nearest("river-management");
        NearFeature source = nearest("drinking-water-sources");

        assertThat(river.layer()).isEqualTo("river-buffers");
        assertThat(river.standIn()).isTrue();
        assertThat(river.distanceM()).as("the parcel is across it").isZero();
        assertThat(source.feature().text("category"))
                .as("of one layer only some features")
                .contains("water-source");
    }

    @Test
    void everyKindIsMetOrNearest() {
        List<String> nearest = SITE.nearest().stream()
                .filter(near -> near.line().isEmpty())
                .map(NearFeature::layer)
                .toList();

        assertThat(nearest).doesNotHaveDuplicates().contains("bays", "reservoirs", "parks", "industrial-parks");
        assertThat(SITE.features()).extracting(MetFeature::layer).doesNotContainAnyElementsOf(nearest);
    }
}
