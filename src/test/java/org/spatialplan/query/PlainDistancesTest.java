package org.spatialplan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spatialplan.GeodataFiles;
import org.spatialplan.geo.UncertainShape;
import org.spatialplan.layer.FeatureRef;
import org.spatialplan.layer.PlacedLink;
import org.spatialplan.plan.Subject;
import org.spatialplan.query.LinkMatch.Basis;

/** What {@code touches=} finds by its trees, beside the plainest way: every link, every pair of vertices. */
@Tag("lengthy")
class PlainDistancesTest {

    private static final PlanMap MAP = GeodataFiles.planMap();

    @ParameterizedTest
    @CsvSource({
        "districts/nanan, 0",
        "districts/dehua, 500",
        "bays/anhai-bay, 0",
        "river-systems/jin-river, 0",
        "rivers/luoyang-river, 2000",
        "places/heshi-town, 0"
    })
    void nearIsWhatIsNearByEveryPairOfVertices(String feature, double distanceM) {
        FeatureRef ref = FeatureRef.parse(feature).orElseThrow();
        UncertainShape asked = MAP.getFeature(ref).shape().orElseThrow();
        List<LinkMatch> found = new LinkFinder(MAP).near(Subject.Kind.PROJECTS, ref, distanceM);
        Map<PlacedLink, LinkMatch> byLink =
                found.stream().collect(Collectors.toMap(LinkMatch::link, Function.identity(), (one, other) -> one));

        MAP.links().stream()
                .filter(link -> link.link().subject().kind() == Subject.Kind.PROJECTS)
                .filter(link -> link.place().shape().isPresent())
                .forEach(link -> {
                    UncertainShape place = link.place().shape().orElseThrow();
                    double plainM = place.ground().distance(asked.ground());
                    LinkMatch match = byLink.get(link);
                    String named = link.link().id() + " and " + feature;
                    if (plainM <= distanceM + place.accuracyM() + asked.accuracyM()) {
                        assertThat(match).as(named).isNotNull();
                        if (match.basis() != Basis.NAMED && match.basis() != Basis.ASSUMED) {
                            assertThat(match.distanceM()).as(named).isCloseTo(plainM, within(1e-6));
                        }
                    } else if (match != null) {
                        assertThat(match.basis()).as(named).isIn(Basis.NAMED, Basis.ASSUMED, Basis.SHARED);
                    }
                });
    }
}
