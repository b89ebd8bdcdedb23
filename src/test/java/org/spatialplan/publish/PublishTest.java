package org.spatialplan.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spatialplan.publish.rest.Entries;
import org.spatialplan.publish.rest.FeatureTypeInfo;
import org.spatialplan.publish.rest.GeoServerAddress;
import org.spatialplan.publish.rest.GeoServerException;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.Keywords;
import org.spatialplan.publish.rest.LayerGroupInfo;
import org.spatialplan.publish.rest.LayerInfo;
import org.spatialplan.publish.rest.Secret;
import org.spatialplan.publish.rest.StyleInfo;
import org.spatialplan.publish.rest.StyleName;
import org.spatialplan.publish.rest.WorkspaceInfo;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What publication does on a GeoServer: on a real one if there is one, see {@link GeoServerUnderTest}. */
@Tag("service")
class PublishTest {

    private static final MediaType SLD = MediaType.valueOf("application/vnd.ogc.sld+xml");

    private final GeoServerUnderTest server = GeoServerUnderTest.open();
    private final GeoServerRest rest = server.rest();
    private final String workspace = server.workspace;

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void an_empty_server_shows_all() {
        PublishPlan plan = server.publish();

        assertThat(plan.geoServerVersion()).startsWith("2.");
        assertThat(plan.created()).isEqualTo(plan.lines().size()).isEqualTo(2 + 3 + 3 * 3 + 2);
        JsonNode type = json("/rest/workspaces/{ws}/datastores/spatial-plan/featuretypes/red-lines")
                .get("featureType");
        assertThat(type.get("nativeName").asString()).isEqualTo("red_lines");
        assertThat(type.get("title").asString()).isEqualTo("生态保护红线（示意） Ecological red line (illustrative)");
        assertThat(type.get("abstract").asString()).contains("不得作为用地审批依据").contains("Not for land approval");
        assertThat(type.at("/keywords/string").toString()).contains("生态保护红线（示意）\\\\@language=zh\\\\;");
        assertThat(type.get("srs").asString()).isEqualTo("EPSG:4490");
        assertThat(type.at("/nativeBoundingBox/minx").asDouble()).isBetween(117.0, 119.0);
        assertThat(type.at("/nativeBoundingBox/miny").asDouble()).isBetween(24.0, 26.0);
        assertThat(type.at("/nativeBoundingBox/crs").toString()).contains("4490");
        assertThat(type.at("/latLonBoundingBox/crs").toString()).contains("4326");
        JsonNode layer = json("/rest/layers/" + workspace + ":red-lines").get("layer");
        assertThat(layer.at("/defaultStyle/name").asString()).isEqualTo(workspace + ":red-lines");
        assertThat(layer.at("/attribution/title").asString()).startsWith("© OpenStreetMap contributors, ODbL 1.0; ");
        JsonNode group = json("/rest/workspaces/{ws}/layergroups/plan").get("layerGroup");
        assertThat(group.at("/publishables/published").values())
                .extracting(each -> each.get("name").asString())
                .containsExactly(workspace + ":red-lines", workspace + ":rivers", workspace + ":places");
        assertThat(tileLayer("plan")).contains("<expireCache>3600</expireCache>");
    }

    @Test
    void styles_are_uploaded_as_they_are() {
        server.publish();

        assertThat(server.publication().layers()).isNotEmpty();
        for (PublishedLayer layer : server.publication().layers()) {
            assertThat(rest.findText(SLD, "/rest/workspaces/{ws}/styles/{name}", workspace, layer.name()))
                    .contains(layer.sld());
        }
    }

    @Test
    void a_second_run_changes_nothing() {
        server.publish();
        if (!server.isReal()) {
            server.standIn().forgetRequests();
        }

        PublishPlan second = server.publish();

        assertThat(second.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.action()).as("%s", line).isEqualTo("none"));
        assertThat(second.isNothingToDo()).isTrue();
        if (!server.isReal()) {
            assertThat(server.standIn().writes()).isEmpty();
        }
    }

    @Test
    void a_plan_writes_nothing() {
        PublishPlan plan = server.publisher().plan(server.publication(), false);

        assertThat(plan.created()).isEqualTo(plan.lines().size());
        assertThat(rest.find(WorkspaceInfo.class, "/rest/workspaces/{ws}", workspace))
                .isEmpty();
    }

    /** What somebody does by hand, and what the next run has to mend: only that. */
    static Stream<Arguments> changesByHand() {
        return Stream.of(
                Arguments.of(
                        "feature type rivers: title",
                        change((rest, ws) -> rest.update(
                                featureType("Flüsse", null),
                                "/rest/workspaces/{ws}/datastores/spatial-plan/featuretypes/rivers?recalculate=",
                                ws))),
                Arguments.of(
                        "feature type rivers: keywords",
                        change((rest, ws) -> rest.update(
                                featureType(null, new Keywords(List.of("water"))),
                                "/rest/workspaces/{ws}/datastores/spatial-plan/featuretypes/rivers?recalculate=",
                                ws))),
                Arguments.of(
                        "layer rivers: style",
                        change((rest, ws) -> rest.update(
                                new LayerInfo(new StyleName("places", ws), null),
                                "/rest/layers/{name}",
                                ws + ":rivers"))),
                Arguments.of(
                        "layer rivers: attribution",
                        change((rest, ws) -> rest.update(
                                new LayerInfo(null, LayerInfo.Attribution.NONE.titled("me")),
                                "/rest/layers/{name}",
                                ws + ":rivers"))),
                Arguments.of(
                        "style rivers: text",
                        change((rest, ws) -> rest.upload(
                                SLD,
                                Publications.bundled(ws, null).layers().get(2).sld(),
                                "/rest/workspaces/{ws}/styles/rivers?raw=true",
                                ws))),
                Arguments.of(
                        "layer group plan: title",
                        change((rest, ws) -> rest.update(
                                new LayerGroupInfo("plan", null, "everything", null, null, null, null, null),
                                "/rest/workspaces/{ws}/layergroups/plan",
                                ws))),
                Arguments.of("cache rivers: enabled, expiry", change((rest, ws) -> {
                    String xml = rest.findText(MediaType.APPLICATION_XML, "/gwc/rest/layers/{n}.xml", ws + ":rivers")
                            .orElseThrow()
                            .replace("<enabled>true", "<enabled>false")
                            .replace("<expireCache>3600", "<expireCache>7");
                    rest.upload(MediaType.TEXT_XML, xml, "/gwc/rest/layers/{n}.xml", ws + ":rivers");
                })));
    }

    private interface ByHand {
        void change(GeoServerRest rest, String workspace);
    }

    private static ByHand change(ByHand change) {
        return change;
    }

    private static FeatureTypeInfo featureType(String title, Keywords keywords) {
        return new FeatureTypeInfo("rivers", null, title, null, keywords, null, null, null, null, null, null, null);
    }

    @ParameterizedTest
    @MethodSource("changesByHand")
    void what_somebody_changed_by_hand_is_mended_and_nothing_else(String mended, ByHand change) {
        server.publish();
        change.change(rest, workspace);

        PublishPlan plan = server.publish();

        assertThat(plan.lines())
                .filteredOn(line -> !line.action().equals("none"))
                .extracting(line -> line.kind() + " " + line.name() + ": " + String.join(", ", line.fields()))
                .containsExactly(mended);
        assertThat(server.publish().isNothingToDo()).isTrue();
    }

    @Test
    void what_others_added_to_ours_stays() {
        server.publish();
        rest.update(
                featureType("changed", new Keywords(List.of("theirs"))),
                "/rest/workspaces/{ws}/datastores/spatial-plan/featuretypes/rivers?recalculate=",
                workspace);
        rest.update(
                new LayerInfo(null, new LayerInfo.Attribution("x", "http://city.example/", null, null, null, null)),
                "/rest/layers/{name}",
                workspace + ":rivers");
        String filter =
                "<parameterFilters><stringParameterFilter><key>BGCOLOR</key><defaultValue>0xFFFFFF</defaultValue>"
                        + "</stringParameterFilter></parameterFilters>";
        String cache = tileLayer("rivers").replaceAll("(?s)<parameterFilters>.*</parameterFilters>", filter);
        rest.upload(
                MediaType.TEXT_XML,
                cache.replace("<expireClients>3600", "<expireClients>5"),
                "/gwc/rest/layers/{n}.xml",
                workspace + ":rivers");

        server.publish();

        JsonNode type = json("/rest/workspaces/{ws}/datastores/spatial-plan/featuretypes/rivers")
                .get("featureType");
        assertThat(type.at("/keywords/string").values())
                .extracting(JsonNode::asString)
                .contains("theirs", "Rivers\\@language=en\\;");
        assertThat(json("/rest/layers/" + workspace + ":rivers")
                        .at("/layer/attribution/href")
                        .asString())
                .isEqualTo("http://city.example/");
        assertThat(tileLayer("rivers")).contains("BGCOLOR").contains("<expireClients>3600");
    }

    @Test
    void what_others_made_beside_ours_is_left_alone() {
        server.publish();
        rest.create(new StyleInfo("theirs", "sld", "theirs.sld", null), "/rest/workspaces/{ws}/styles", workspace);
        rest.upload(
                SLD,
                server.publication().layers().get(0).sld(),
                "/rest/workspaces/{ws}/styles/theirs?raw=true",
                workspace);

        PublishPlan plan = server.publish();

        assertThat(plan.leftAlone()).containsExactly("style theirs");
        assertThat(plan.isNothingToDo()).isTrue();
    }

    @Test
    void a_layer_that_is_no_more_is_left_alone_and_leaves_the_group() {
        server.publish();
        Publication fewer = Publications.with(
                server.publication(), server.publication().layers().subList(0, 2));

        PublishPlan plan = server.publish(fewer);

        assertThat(plan.leftAlone()).containsExactly("style places", "feature type places");
        assertThat(plan.lines())
                .filteredOn(line -> !line.action().equals("none"))
                .extracting(PublishPlan.Line::kind)
                .containsExactly("layer group");
        assertThat(server.publish(fewer).isNothingToDo()).isTrue();
    }

    @Test
    void someone_elses_workspace_of_that_name_is_refused_and_untouched() {
        rest.create(new WorkspaceInfo(workspace, null), "/rest/workspaces");

        refusesAsTaken("workspace '" + workspace + "'");
        assertThat(rest.find(StyleInfo.class, "/rest/workspaces/{ws}/styles/rivers", workspace))
                .isEmpty();
    }

    @Test
    void another_citys_workspace_is_someone_elses() {
        rest.create(new WorkspaceInfo(workspace, new OwnerMark("xiamen").mark()), "/rest/workspaces");

        refusesAsTaken("workspace '" + workspace + "'");
    }

    @Test
    void someone_elses_style_in_our_workspace_stops_before_anything_is_written() {
        rest.create(new WorkspaceInfo(workspace, new OwnerMark("quanzhou").mark()), "/rest/workspaces");
        rest.create(new StyleInfo("rivers", "sld", "rivers.sld", null), "/rest/workspaces/{ws}/styles", workspace);

        refusesAsTaken("style 'rivers'");
        assertThat(rest.find(StyleInfo.class, "/rest/workspaces/{ws}/styles/red-lines", workspace))
                .isEmpty();
    }

    private void refusesAsTaken(String thing) {
        PublishException refusal = catchThrowableOfType(PublishException.class, server::publish);
        assertThat(refusal.code()).isEqualTo("name-taken");
        assertThat(refusal).hasMessageContaining(thing).hasMessageContaining("someone else");
    }

    @Test
    void a_wrong_password_is_said() {
        Publisher publisher = new Publisher(new GeoServerRest(
                GeoServerUnderTest.address(server.address.url(), server.address.username(), "wrong")));

        assertThatThrownBy(() -> publisher.plan(server.publication(), false))
                .isInstanceOf(GeoServerException.class)
                .hasMessageContaining("user name and password")
                .extracting("code")
                .isEqualTo("geoserver-unauthorised");
    }

    @Test
    void another_address_of_the_same_server_is_no_geoserver() {
        Publisher publisher = new Publisher(new GeoServerRest(new GeoServerAddress(
                server.address.url().resolve("/elsewhere"),
                server.address.username(),
                server.address.password(),
                server.address.timeout())));

        assertThatThrownBy(() -> publisher.plan(server.publication(), false))
                .extracting("code")
                .isEqualTo("geoserver-not-there");
    }

    @Test
    void a_database_that_geoserver_cannot_read_is_said_and_the_next_run_goes_on() {
        GeoServerDatabase wrong = new GeoServerDatabase(
                server.database.host(),
                server.database.port(),
                server.database.name(),
                server.database.schema(),
                server.database.username(),
                new Secret("not-the-password"));

        assertThatThrownBy(() -> server.publish(Publications.bundled(workspace, wrong)))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("cannot read the database")
                .hasMessageContaining("2 of ")
                .hasMessageNotContaining("not-the-password")
                .extracting("code")
                .isEqualTo("database-unreachable");

        PublishPlan next = server.publish();
        assertThat(next.lines())
                .filteredOn(line -> line.kind().equals("data store"))
                .extracting(PublishPlan.Line::fields)
                .containsExactly(List.of("password"));
        assertThat(server.publish().isNothingToDo()).isTrue();
    }

    @Test
    void a_view_that_is_not_there_is_said_before_a_feature_type_is_made() {
        PublishedLayer rivers = server.publication().layers().get(1);
        PublishedLayer unknown = new PublishedLayer(
                new org.spatialplan.layer.LayerDefinition(
                        "no-such-layer",
                        "无",
                        "none",
                        "",
                        "",
                        "water",
                        List.of(),
                        false,
                        false,
                        org.spatialplan.text.LocalizedText.NONE,
                        java.util.Optional.empty(),
                        java.util.Optional.empty()),
                List.of(),
                Publications.COLUMNS,
                rivers.extent(),
                rivers.sld());
        Publication publication = Publications.with(server.publication(), List.of(rivers, unknown));

        assertThatThrownBy(() -> server.publish(publication))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("no no_such_layer")
                .extracting("code")
                .isEqualTo("view-missing");
        assertThat(rest.find(
                        FeatureTypeInfo.class,
                        "/rest/workspaces/{ws}/datastores/spatial-plan/featuretypes/rivers",
                        workspace))
                .isEmpty();
    }

    /** For clients that show one kind of geometry of a type; drawn as the whole layer, and not twice in the group. */
    @Test
    void types_of_one_kind_have_the_style_of_the_whole_layer() {
        List<PublishedLayer> layers =
                new java.util.ArrayList<>(server.publication().layers());
        layers.add(Publications.areas(layers.get(0)));
        Publication publication = Publications.with(server.publication(), layers);

        PublishPlan plan = server.publish(publication);

        assertThat(plan.created()).isEqualTo(2 + 3 + 4 * 3 + 2);
        assertThat(json("/rest/workspaces/{ws}/datastores/spatial-plan/featuretypes/red-lines-areas")
                        .at("/featureType/nativeName")
                        .asString())
                .isEqualTo("red_lines_areas");
        assertThat(json("/rest/layers/" + workspace + ":red-lines-areas")
                        .at("/layer/defaultStyle/name")
                        .asString())
                .isEqualTo(workspace + ":red-lines");
        assertThat(rest.find(StyleInfo.class, "/rest/workspaces/{ws}/styles/red-lines-areas", workspace))
                .isEmpty();
        assertThat(json("/rest/workspaces/{ws}/layergroups/plan").at("/layerGroup/publishables/published"))
                .hasSize(3);
        assertThat(server.publish(publication).isNothingToDo()).isTrue();
        server.publisher().requireDrawable(publication);
    }

    @Test
    void what_geoserver_set_beside_our_connection_parameters_stays() {
        server.publish();
        Map<String, String> before = connectionParameters();

        PublishPlan plan = server.publisher().plan(server.publication(), true);
        server.publisher().carryOut(plan, (number, all, line) -> {});

        assertThat(plan.updated()).isEqualTo(1);
        assertThat(connectionParameters().keySet()).containsAll(before.keySet());
        assertThat(before).containsKey("namespace");
        assertThat(server.publish().isNothingToDo()).isTrue();
    }

    private Map<String, String> connectionParameters() {
        return Entries.values(rest.find(
                        org.spatialplan.publish.rest.DataStoreInfo.class,
                        "/rest/workspaces/{ws}/datastores/spatial-plan",
                        workspace)
                .orElseThrow()
                .connectionParameters());
    }

    private JsonNode json(String path) {
        Object[] names = path.contains("{ws}") ? new Object[] {workspace} : new Object[0];
        return new JsonMapper()
                .readTree(rest.findText(MediaType.APPLICATION_JSON, path, names).orElseThrow());
    }

    private String tileLayer(String name) {
        return rest.findText(MediaType.APPLICATION_XML, "/gwc/rest/layers/{name}.xml", workspace + ":" + name)
                .orElseThrow();
    }
}
