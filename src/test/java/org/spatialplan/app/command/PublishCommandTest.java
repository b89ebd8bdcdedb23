package org.spatialplan.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    /** All feature types of the service. */
    private static List<String> types() {
        return Stream.concat(
                        GeodataFiles.catalogue().layers().stream()
                                .filter(LayerDefinition::bundled)
                                .map(LayerDefinition::id),
                        Stream.of("conflicts"))
                .toList();
    }

    /** Each type has one, and one of each kind of geometry, if it is mixed. */
    private static Set<String> views() {
        return types().stream()
                .flatMap(type -> Stream.of("", "-points", "-lines", "-areas").map(kind -> type + kind))
                .map(ReadSchema::view)
                .collect(Collectors.toSet());
    }

    @Test
    void publishes_all_feature_types_once() {
        assertThat(publish("--dry-run", "--json")).isEqualTo(ExitCode.FINDINGS);
        JsonNode plan = new JsonMapper().readTree(out.toString());
        assertThat(plan.get("workspace").asString()).isEqualTo("quanzhou");
        Set<String> kinds = new TreeSet<>(names(plan));
        types().forEach(kinds::remove);
        kinds.removeAll(Set.of("quanzhou", "spatial-plan", "plan"));
        assertThat(kinds).contains("projects-points", "red-lines-areas", "red-lines-points");
        int all = 2 + types().size() * 4 + kinds.size() * 3 + 2;
        assertThat(plan.get("created").asInt()).isEqualTo(all);
        assertThat(server.writes()).isEmpty();

        assertThat(publish()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString())
                .contains("create feature type red-lines")
                .contains("Created " + all)
                .contains("已新建 " + all);
        assertThat(err.toString())
                .contains("[1/" + all + "] create workspace quanzhou")
                .contains("[" + all + "/" + all + "]");
        assertThat(out.toString() + err).doesNotContain(DATABASE_PASSWORD).doesNotContain(GeoServerStandIn.PASSWORD);

        server.forgetRequests();
        assertThat(publish()).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).contains("Created 0, updated 0").contains(all + " were as they should be");
        assertThat(server.writes()).isEmpty();
        assertThat(publish("--dry-run")).isEqualTo(ExitCode.DONE);
    }

    @Test
    void secret_layers_are_published_alone_if_told() {
        String[] hidden = {"--set", "spatialplan.access.secret-layers=red-lines", "--dry-run", "--json"};

        publish(hidden);
        assertThat(names(new JsonMapper().readTree(out.toString())))
                .contains("rivers")
                .noneMatch(name -> name.startsWith("red-lines"));

        publish(Stream.concat(Stream.of(hidden), Stream.of("--secret")).toArray(String[]::new));
        JsonNode plan = new JsonMapper().readTree(out.toString());
        assertThat(plan.get("workspace").asString()).isEqualTo("quanzhou-secret");
        assertThat(names(plan)).contains("red-lines", "red-lines-areas").doesNotContain("rivers");

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
