package org.spatialplan.geodata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.plan.Link;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Project;
import org.spatialplan.plan.Subject;

/** The actions' ties to the ground against the places that boxes, annex 2 and chapters name. */
class ActionLinksTest {

    private static final Plan PLAN = GeodataFiles.plan();

    @ParameterizedTest
    @CsvSource({
        "1-01, network/quanzhou-bay-coastal-corridor",
        "1-01, network/corridor-02-jin-river",
        "1-02, places/wanan-street",
        "1-02, places/shuangyang-street",
        "1-02, places/heshi-town",
        "1-02, places/chidian-town",
        "1-02, places/chendai-town",
        "1-03, rivers/tangtou-ditch",
        "1-03, rivers/airport-ditch",
        "1-03, rivers/pengmei-creek",
        "1-05, districts/licheng",
        "1-07, places/jinshan-community",
        "1-09, places/baiqi-bridge",
        "1-09, places/jinyu-bridge",
        "1-09, places/wurong-bridge",
        "3-01, protected-areas/daiyun-mountain-nature-reserve",
        "3-09, places/jinji-barrage",
        "3-09, places/quanzhou-bridge",
        "3-09, rivers/zhe-creek",
        "4-09, places/chongwu-town",
        "4-09, places/huiyu-island",
        "4-10, places/chongwu-old-town",
        "4-10, places/qingyu-island",
        "4-10, places/dazuo-village",
        "4-10, places/zhangban-coastal-route",
        "5-04, places/jinjiang-sludge-centre",
        "6-01, bays/quanzhou-bay",
        "6-01, network/city-greenbelt-ring",
        "6-01, river-systems/linwang-creek",
        "6-04, rivers/jin-east-creek",
        "6-04, rivers/jin-west-creek",
    })
    void anActionIsTiedToWhatItsTextNames(String action, String target) {
        assertThat(links(action)).extracting(Link::target).contains(target);
    }

    /** The text names something finer in them, or something else. */
    @ParameterizedTest
    @CsvSource({
        "1-02, districts/luojiang",
        "1-02, districts/jinjiang",
        "1-03, districts/shishi",
        "1-07, districts/licheng",
        "3-09, districts/huian",
        "4-09, districts/quangang",
        "4-10, districts/huian",
        "6-04, rivers/jin-river",
    })
    void noActionIsTiedToTheWholeWhereAPartIsNamed(String action, String target) {
        assertThat(links(action)).extracting(Link::target).doesNotContain(target);
    }

    @ParameterizedTest
    @CsvSource({
        "3-05, rivers/jin-west-creek, 118.2435, 25.0469",
        "3-09, rivers/jin-river, 118.579, 24.8955",
        "6-01, rivers/jin-river, 118.67, 24.85",
        "6-04, rivers/luoyang-river, 118.5772, 25.0972",
    })
    void aStretchEndsWhereTheTextOrTheDistrictEndsIt(String action, String target, double lon, double lat) {
        assertThat(links(action))
                .filteredOn(link -> link.target().equals(target))
                .allSatisfy(link -> assertThat(link.precision()).isEqualTo(Precision.REACH))
                .anySatisfy(link -> {
                    assertThat(link.reach().orElseThrow().to().x).isEqualTo(lon);
                    assertThat(link.reach().orElseThrow().to().y).isEqualTo(lat);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-04", "1-06", "2-02", "3-04", "4-04", "5-03", "6-02", "6-03"})
    void anActionWithoutAPlaceCitesNoWords(String action) {
        assertThat(links(action)).singleElement().satisfies(link -> {
            assertThat(link.target()).isEqualTo("city/city");
            assertThat(link.words()).isEmpty();
        });
    }

    @Test
    void theWholeNetworkIsTiedToTheActionsThatBuildIt() {
        assertThat(GeodataFiles.features("network")).allSatisfy(feature -> assertThat(PLAN.links())
                .filteredOn(link -> link.target().equals("network/" + feature.id()))
                .extracting(link -> link.subject().toString())
                .contains("actions/1-01", "actions/6-01"));
    }

    /** Annex 2 row 25 names the rivers; these projects build buffers or banks there. */
    @Test
    void projectsOnTheNamedRiversCarryOutTheBuffers() {
        assertThat(PLAN.projects())
                .filteredOn(project -> project.actions().stream()
                        .anyMatch(of -> of.action().equals("3-05") && of.basis().equals("named")))
                .extracting(Project::number)
                .containsExactly(28, 30, 85, 94);
    }

    private static List<Link> links(String action) {
        return List.copyOf(PLAN.linksOf(Subject.action(action)));
    }
}
