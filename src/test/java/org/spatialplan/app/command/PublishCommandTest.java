package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spatialplan.GeodataFiles;
import org.spatialplan.layer.LayerDefinition;
import org.spatialplan.publish.GeoServerDatabase;
import org.spatialplan.publish.GeoServerStandIn;
import org.spatialplan.publish.ReadSchema;
import org.spatialplan.publish.rest.Secret;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("service")
@Tag("lengthy")
class PublishCommandTest {

    private static final String DATABASE_PASSWORD = "db-secret-密";

    @TempDir
    private static Path geodata;

    @TempDir
    private Path folder;

    private final GeoServerStandIn server = new GeoServerStandIn(
            new GeoServerDatabase(
                    "db.internal", 5432, "plan", ReadSchema.DEFAULT_NAME, "map_reader", new Secret(DATABASE_PASSWORD)),
            views());
    private StringWriter out;
    private StringWriter err;

    @BeforeAll
    static void copyGeodata() {
        GeodataFiles.copyWithFewLinks(geodata);
    }

    @AfterEach
    void close() {
        server.close();
    }

    /** All feature types of the service have one. */
    private static Set<String> views() {
        return Stream.concat(
                        GeodataFiles.catalogue().layers().stream()
                                .filter(LayerDefinition::bundled)
                                .map(LayerDefinition::id),
                        Stream.of("conflicts"))
                .map(ReadSchema::view)
                .collect(Collectors.toSet());
    }

    @Test
    void publishes_all_feature_types_once() {
        assertThat(publish("--dry-run", "--json")).isEqualTo(ExitCode.FINDINGS);
        JsonNode plan = new JsonMapper().readTree(out.toString());
        assertThat(plan.get("workspace").asString()).isEqualTo("quanzhou");
        assertThat(plan.get("created").asInt()).isEqualTo(2 + views().size() * 4 + 2);
        assertThat(server.writes()).isEmpty();

        assertThat(publish()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("create feature type red-lines")
                .contains("Created 80")
                .contains("已新建 80");
        assertThat(err.toString()).contains("[1/80] create workspace quanzhou").contains("[80/80]");
        assertThat(out.toString() + err).doesNotContain(DATABASE_PASSWORD).doesNotContain(GeoServerStandIn.PASSWORD);

        server.forgetRequests();
        assertThat(publish()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Created 0, updated 0").contains("80 were as they should be");
        assertThat(server.writes()).isEmpty();
        assertThat(publish("--dry-run")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void secret_layers_are_published_alone_if_told() {
        String[] hidden = {"--set", "spatialplan.access.secret-layers=red-lines", "--dry-run", "--json"};

        publish(hidden);
        assertThat(names(new JsonMapper().readTree(out.toString())))
                .contains("rivers")
                .doesNotContain("red-lines");

        publish(Stream.concat(Stream.of(hidden), Stream.of("--secret")).toArray(String[]::new));
        JsonNode plan = new JsonMapper().readTree(out.toString());
        assertThat(plan.get("workspace").asString()).isEqualTo("quanzhou-secret");
        assertThat(names(plan)).contains("red-lines").doesNotContain("rivers");

        assertThat(publish("--secret")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString()).contains("spatialplan.access.secret-layers");
    }

    private static List<String> names(JsonNode plan) {
        return plan.path("things")
                .valueStream()
                .map(thing -> thing.path("name").asString())
                .toList();
    }

    @Test
    void settings_that_are_missing_are_named() {
        assertThat(run("publish", "--data", folder.toString())).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString())
                .contains("spatialplan.geoserver.url (or SPATIALPLAN_GEOSERVER_URL)")
                .contains("spatialplan.geoserver.database.password")
                .contains("[settings-missing]");
    }

    @Test
    void a_wrong_password_is_a_refusal_in_words() {
        assertThat(publish("--set", "spatialplan.geoserver.password=wrong-secret"))
                .isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString())
                .contains("GeoServer does not know this user name and password [geoserver-unauthorised]")
                .doesNotContain("wrong-secret")
                .doesNotContain("\tat ");
    }

    private int publish(String... more) {
        List<String> args = new ArrayList<>(
                List.of("publish", "--data", folder.toString(), "--set", "spatialplan.geodata=" + geodata));
        Stream.of(
                        "url=" + server.url(),
                        "username=" + GeoServerStandIn.USER,
                        "password=" + GeoServerStandIn.PASSWORD,
                        "database.host=db.internal",
                        "database.name=plan",
                        "database.username=map_reader",
                        "database.password=" + DATABASE_PASSWORD)
                .forEach(setting -> args.addAll(List.of("--set", "spatialplan.geoserver." + setting)));
        args.addAll(List.of(more));
        return run(args.toArray(String[]::new));
    }

    private int run(String... args) {
        out = new StringWriter();
        err = new StringWriter();
        CommandLine line = SpatialPlanCommand.line();
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(args);
    }
}
