package org.spatialplan.document.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.document.place.LinkProposals.Passage;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.format.rules.CatalogueReader;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.plan.Precision;
import org.spatialplan.plan.Role;
import org.spatialplan.plan.Subject;

/** On the invented city: two counties with a 石桥镇 each, a creek called after the river it flows into. */
class LinkProposalsTest {

    private static final Path LAYERS = Path.of("docs/examples/jiangzhou/geodata/layers");

    private LinkProposals proposals;

    @BeforeEach
    void readCity() throws IOException {
        Catalogue catalogue = new CatalogueReader().read(file("layers.yaml"));
        proposals = new LinkProposals(
                Gazetteer.of(
                        catalogue.cityZh(),
                        catalogue.layers(),
                        List.of(layer("districts"), layer("city"), layer("rivers"), layer("places"))),
                catalogue.cityZh());
    }

    @Test
    void theRowsDistrictDecidesBetweenTownsOfOneName() {
        assertThat(targets(List.of("yunxiu"), "石桥镇护岸")).containsExactly("places/shiqiao-town-yunxiu");
        assertThat(targets(List.of("qingping"), "石桥镇护岸")).containsExactly("places/shiqiao-town-qingping");
    }

    @Test
    void whereBothAreNearBothAreProposedWithANote() {
        assertThat(propose(List.of("yunxiu", "qingping"), "石桥镇护岸")).hasSize(2).allMatch(link -> link.note()
                .contains("several features"));
    }

    @Test
    void theLongestNameWins() {
        assertThat(targets(List.of("donglan"), "澜河岫溪清淤")).containsExactly("rivers/lan-xiu-creek");
    }

    @Test
    void shortNamesNeedTheirDistrict() {
        assertThat(targets(List.of("yunxiu"), "岫溪护坡")).containsExactly("rivers/lan-xiu-creek");
        assertThat(targets(List.of("qingping"), "岫溪护坡")).isEmpty();
        assertThat(targets(List.of("donglan"), "白鹭大桥"))
                .as("part of another name")
                .isEmpty();
    }

    @Test
    void placesOutsideTheRowsDistrictAreLeftOut() {
        assertThat(targets(List.of("yunxiu"), "望月水库")).isEmpty();
    }

    @Test
    void aDistrictIsProposedWhereNothingFinerIsNamed() {
        List<ProposedLink> links = propose(List.of("donglan", "yunxiu"), "白鹭镇，东澜区、云岫县");

        assertThat(links)
                .extracting(link -> link.target().toString())
                .containsExactly("places/bailu-town", "districts/yunxiu");
        assertThat(links).extracting(ProposedLink::precision).containsExactly(Precision.TOWNSHIP, Precision.DISTRICT);
        assertThat(links).extracting(ProposedLink::role).containsOnly(Role.WITHIN);
    }

    @Test
    void whatNamesNoPlaceMayBeAnywhereInTheCity() {
        assertThat(targets(List.of(), "添置小船")).containsExactly("city/city");
    }

    @Test
    void evidenceIsTheWordsAndTheirPlace() {
        ProposedLink link = propose(List.of("donglan"), "清理澜河上游").get(0);

        assertThat(link.words()).isEqualTo("澜河");
        assertThat(link.place()).isEqualTo("项目内容 3");
        assertThat(link.role()).isEqualTo(Role.ALONG);
        assertThat(link.note()).contains("stretch");
    }

    private List<String> targets(List<String> territory, String text) {
        return propose(territory, text).stream()
                .map(link -> link.target().toString())
                .toList();
    }

    private List<ProposedLink> propose(List<String> territory, String text) {
        return proposals.propose(
                Subject.project(1), territory, List.of(new Passage("项目内容", 9, "annex3/row/1", text, false)));
    }

    private static LayerVersion layer(String id) throws IOException {
        VersionInfo info =
                new VersionInfo(id, 1, "0".repeat(64), "test", VersionInfo.Origin.BUNDLED, Instant.EPOCH, 0, 0);
        return new LayerVersion(info, new GeoJsonLayerReader().read(file(id + ".geojson")));
    }

    private static DataFile file(String name) throws IOException {
        return new DataFile(name, Files.readAllBytes(LAYERS.resolve(name)));
    }
}
