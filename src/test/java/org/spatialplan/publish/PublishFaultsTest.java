package org.spatialplan.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.publish.GeoServerStandIn.Fault;
import org.spatialplan.publish.rest.GeoServerAddress;
import org.spatialplan.publish.rest.GeoServerException;
import org.spatialplan.publish.rest.GeoServerRest;
import org.spatialplan.publish.rest.Secret;
import org.spatialplan.publish.rest.WorkspaceInfo;
import tools.jackson.databind.json.JsonMapper;

/** What goes wrong on the way, which only the stand-in does on demand. */
@Tag("service")
@Tag("lengthy")
class PublishFaultsTest {

    private final GeoServerUnderTest server = GeoServerUnderTest.openStandIn();
    private final GeoServerStandIn standIn = server.standIn();

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNAVAILABLE", "ANSWER_LOST"})
    void after_a_failure_at_any_write_the_next_run_finishes_the_job(Fault fault) {
        server.publish();
        int all = standIn.writes().size();
        assertThat(all).isEqualTo(2 + 3 * 2 + 3 * 3 + 2);

        for (int k = 0; k < all; k++) {
            try (GeoServerUnderTest fresh = GeoServerUnderTest.openStandIn()) {
                fresh.standIn().fail(fault, k);
                assertThatThrownBy(fresh::publish)
                        .as("write %d", k)
                        .isInstanceOf(GeoServerException.class)
                        .hasMessageContaining("the next run makes the others");
                fresh.standIn().mend();

                fresh.publish();

                assertThat(fresh.publish().isNothingToDo()).as("write %d", k).isTrue();
                assertThat(fresh.publish().unchanged()).isEqualTo(2 + 3 + 3 * 3 + 2);
            }
        }
    }

    @Test
    void a_server_that_is_down_is_said() throws IOException {
        URI nobody = URI.create("http://127.0.0.1:1/geoserver");
        Publisher publisher =
                new Publisher(new GeoServerRest(GeoServerUnderTest.address(nobody, "admin", "geo-secret")));

        assertThatThrownBy(() -> publisher.plan(server.publication(), false))
                .isInstanceOf(GeoServerException.class)
                .hasMessageContaining("cannot be reached (connection refused)")
                .hasMessageNotContaining("geo-secret")
                .extracting("code")
                .isEqualTo("geoserver-unreachable");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"SILENT", "STALLED"})
    void a_server_that_does_not_answer_in_time_is_said(Fault fault) {
        standIn.fail(fault, 0);
        GeoServerAddress impatient = new GeoServerAddress(
                standIn.url(), server.address.username(), server.address.password(), Duration.ofMillis(300));

        assertThatThrownBy(() -> new Publisher(new GeoServerRest(impatient)).plan(server.publication(), false))
                .isInstanceOf(GeoServerException.class)
                .extracting("code")
                .isEqualTo("geoserver-timeout");
    }

    @Test
    void a_layer_that_geoserver_lost_comes_back() {
        server.publish();
        standIn.catalog().loseLayer(server.workspace, "rivers");

        server.publish();

        assertThat(server.publish().isNothingToDo()).isTrue();
    }

    @Test
    void a_style_whose_text_was_lost_comes_back() {
        server.publish();
        standIn.catalog().loseStyleFile(server.workspace, "rivers");

        PublishPlan plan = server.publish();

        assertThat(plan.updated()).isEqualTo(1);
        assertThat(server.publish().isNothingToDo()).isTrue();
    }

    @Test
    void a_password_that_the_database_has_anew_is_written() {
        server.publish();
        standIn.catalog().changeDatabasePassword("newer-secret");
        GeoServerDatabase database = server.database;
        GeoServerDatabase newer = new GeoServerDatabase(
                database.host(),
                database.port(),
                database.name(),
                database.schema(),
                database.username(),
                new Secret("newer-secret"));

        PublishPlan plan = server.publish(Publications.bundled(server.workspace, newer));

        assertThat(plan.lines())
                .filteredOn(line -> !line.action().equals("none"))
                .containsExactly(new PublishPlan.Line("data store", "spatial-plan", "update", List.of("password")));
    }

    @Test
    void a_view_that_has_gone_is_said_by_the_next_run() {
        server.publish();
        standIn.catalog().dropView("rivers");

        assertThatThrownBy(server::publish)
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("no rivers")
                .extracting("code")
                .isEqualTo("view-missing");
    }

    /** A database that is down, or a password that nobody has told: in GeoServer's words. */
    @Test
    void a_store_that_does_not_connect_any_more_is_said() {
        server.publish();
        standIn.catalog().changeDatabasePassword("nobody-knows");

        assertThatThrownBy(server::publish)
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("FATAL: password authentication failed")
                .hasMessageContaining("1 of 1 changes were made")
                .extracting("code")
                .isEqualTo("database-unreachable");
    }

    /** GeoServer lists views that its user may not read, and makes layers of them. */
    @Test
    void a_view_that_geoserver_may_not_read_is_said() {
        standIn.catalog().takeGrant();
        server.publish();

        assertThatThrownBy(() -> server.publisher().requireDrawable(server.publication()))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining(
                        "cannot draw 3 of the layers: red-lines: Rendering process failed. ERROR: permission denied")
                .hasMessageContaining("grant usage on schema plan_map to map_reader")
                .extracting("code")
                .isEqualTo("view-unreadable");
    }

    @Test
    void what_can_be_drawn_is_drawn() {
        server.publisher().requireDrawable(server.publication());
        server.publish();

        server.publisher().requireDrawable(server.publication());
    }

    /** GeoServer keeps the columns that it has read once. */
    @Test
    void a_new_column_of_a_view_is_read_anew() {
        server.publish();
        standIn.catalog().addColumn("rivers", "benches");
        Publication newer = withColumn("rivers", "benches");

        PublishPlan plan = server.publish(newer);

        assertThat(plan.lines())
                .filteredOn(line -> !line.action().equals("none"))
                .containsExactly(new PublishPlan.Line("feature type", "rivers", "update", List.of("columns")));
        assertThat(server.publish(newer).isNothingToDo()).isTrue();
    }

    private Publication withColumn(String name, String column) {
        List<PublishedLayer> layers = server.publication().layers().stream()
                .map(layer -> layer.name().equals(name)
                        ? new PublishedLayer(
                                layer.definition(),
                                layer.keywords(),
                                Stream.concat(layer.columns().stream(), Stream.of(column))
                                        .toList(),
                                layer.extent(),
                                layer.sld())
                        : layer)
                .toList();
        return Publications.with(server.publication(), layers);
    }

    /** Layers share one name space over all stores, and with groups they share tile caches. */
    @ParameterizedTest
    @ValueSource(strings = {"rivers", "plan"})
    void someone_elses_layer_in_our_workspace_stops_before_anything_is_written(String name) {
        server.rest().create(new WorkspaceInfo(server.workspace, new OwnerMark("quanzhou").mark()), "/rest/workspaces");
        standIn.catalog().addForeignLayer(server.workspace, name);
        standIn.forgetRequests();

        assertThatThrownBy(server::publish)
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("the layer '" + name + "'")
                .extracting("code")
                .isEqualTo("name-taken");
        assertThat(standIn.writes()).isEmpty();
    }

    /** GeoWebCache keeps entries of layers that are gone; one of ours would stay with the layer that was. */
    @Test
    void tile_caches_that_point_to_nothing_go_or_are_said() {
        standIn.catalog().strandTileLayer(server.workspace, "rivers");
        standIn.catalog().strandTileLayer(server.workspace, "plan");

        PublishPlan plan = server.publish();

        assertThat(plan.lines())
                .filteredOn(line -> line.fields().contains("points to nothing"))
                .extracting(line -> line.action() + " " + line.kind() + " " + line.name())
                .containsExactly("update cache rivers", "update cache plan");
        assertThat(server.publish().isNothingToDo()).isTrue();
        standIn.catalog().strandTileLayer(server.workspace, "of-old");
        PublishPlan next = server.publish();
        assertThat(next.isNothingToDo()).isTrue();
        assertThat(next.leftAlone()).containsExactly("cache of-old (points to nothing)");
    }

    @Test
    void a_tile_cache_of_another_server_by_a_name_of_ours_stops_before_anything_is_written() {
        server.publish();
        standIn.catalog().addRemoteTileLayer(server.workspace, "rivers");
        standIn.forgetRequests();

        assertThatThrownBy(server::publish)
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("the cache 'rivers'")
                .extracting("code")
                .isEqualTo("name-taken");
        assertThat(standIn.writes()).isEmpty();
    }

    @Test
    void no_password_is_printed() {
        PublishPlan plan = server.publisher().plan(server.publication(), false);

        assertThat(new JsonMapper().writeValueAsString(plan.lines()) + server.publication() + server.address)
                .doesNotContain("db-secret-密")
                .doesNotContain(GeoServerStandIn.PASSWORD)
                .contains("***");
    }
}
