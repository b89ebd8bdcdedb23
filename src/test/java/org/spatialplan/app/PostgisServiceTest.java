package org.spatialplan.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.postgis.jdbc.PGgeometry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spatialplan.PageExamples;
import org.spatialplan.PostgisDatabases;
import org.spatialplan.PostgisHost;
import org.spatialplan.imports.AttributeMapping;
import org.spatialplan.imports.ImportRequest;
import org.spatialplan.imports.LayerImport;
import org.spatialplan.imports.PreparedImport;
import org.spatialplan.imports.Progress;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.PlanStore;
import org.spatialplan.layer.Provenance;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.run.Patience;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two instances of the whole service on one PostGIS, set up as docs/postgis.md says, and one on the embedded database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("service")
class PostgisServiceTest {

    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ADMINISTRATION = Pattern.compile("-- administrator, in the database (\\w+)\n");
    private static final String DATABASE = "spatialplan";
    private static final String READER = "spatialplan_reader";
    private static final int CLIENTS = 250;
    private static final String IMPORT_KEY = "a-key-for-the-tests";
    private static final String BAY = "{\"type\":\"Feature\",\"id\":\"a\",\"properties\":{},"
            + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[118.7,24.8]}}";

    /** Each asks for what only the database holds. */
    private static final List<String> DOORS_TO_THEN = List.of(
            "/api/projects?asOf={then}",
            "/api/projects/86?asOf={then}",
            "/api/projects/summary?asOf={then}",
            "/api/conflicts?asOf={then}",
            "/api/conflicts/changes?layer=red-lines&from=1",
            "/api/actions?asOf={then}",
            "/api/pathways?asOf={then}",
            "/api/indicators?asOf={then}",
            "/api/indicators/7?asOf={then}",
            "/api/bodies?asOf={then}",
            "/api/layers?asOf={then}",
            "/api/layers/red-lines?asOf={then}",
            "/api/layers/parks?asOf={then}&f=gpkg",
            "/api/layers/parks/versions/1?f=geojson",
            "/api/layers/parks/versions/1?f=csv",
            "/api/layers/parks/diff?from=1&to=2",
            "/api/layers/red-lines/audit?from=1&to=2",
            "/ogc/collections/parks/items?f=json&datetime={then}",
            "/ogc/collections/projects/items?f=json&datetime={then}",
            "/ogc/collections/parks/tiles/WebMercatorQuad/9/218/424?f=mvt&datetime={then}",
            "/ogc/map/tiles/WebMercatorQuad/9/218/424?datetime={then}",
            "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=parks&ASOF={then}",
            "/ows?SERVICE=WFS&VERSION=1.1.0&REQUEST=GetFeature&TYPENAME=projects&ASOF={then}",
            "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=parks&STYLES=&CRS=CRS:84&BBOX=118,24.5,119,25.5"
                    + "&WIDTH=300&HEIGHT=300&FORMAT=image/png&TIME={then}",
            "/wmts?SERVICE=WMTS&VERSION=1.0.0&REQUEST=GetTile&LAYER=parks&STYLE=default&FORMAT=image/png"
                    + "&TILEMATRIXSET=WebMercatorQuad&TILEMATRIX=9&TILEROW=218&TILECOL=424&TIME={then}",
            "/wmts/1.0.0/projects/default/{then}/WebMercatorQuad/9/218/424.png");

    @TempDir
    private static Path folder;

    private PostgisHost server;
    private ServiceUnderTest one;
    private ServiceUnderTest other;
    private ServiceUnderTest embedded;

    @BeforeAll
    void start() throws IOException, SQLException {
        server = PostgisDatabases.server();
        for (String sql : documented()) {
            Matcher administration = ADMINISTRATION.matcher(sql);
            if (administration.find()) {
                run(server.url(administration.group(1)), "postgres", sql.split(";\\s*"));
            }
        }
        CompletableFuture<ServiceUnderTest> first = CompletableFuture.supplyAsync(() -> onPostgis("one"));
        // two contexts that start at once in one process race for its logging
        CompletableFuture<ServiceUnderTest> second = first.thenApplyAsync(started -> onPostgis("other"));
        one = first.join();
        other = second.join();
        embedded = ServiceUnderTest.start("--spatialplan.data=" + folder.resolve("embedded"));
    }

    @AfterAll
    void stop() {
        Stream.of(one, other, embedded).filter(service -> service != null).forEach(ServiceUnderTest::close);
    }

    private ServiceUnderTest onPostgis(String data) {
        return ServiceUnderTest.start(
                "--spatialplan.data=" + folder.resolve(data),
                "--spatialplan.database.url=" + server.url(DATABASE),
                "--spatialplan.database.username=spatialplan",
                "--spatialplan.database.owner.username=spatialplan_owner",
                "--spatialplan.database.poll=200ms",
                "--spatialplan.imports.token=" + IMPORT_KEY);
    }

    @Test
    void twoThatStartAtOnceLoadTheDataOnce() {
        LayerStore layers = one.get(LayerStore.class);

        assertThat(layers.listLayers()).contains("red-lines", "rivers").hasSize(15);
        assertThat(layers.listVersions("rivers"))
                .extracting(VersionInfo::origin)
                .containsOnlyOnce(Origin.BUNDLED);
        assertThat(one.get(PlanStore.class).listVersions()).hasSize(1);
    }

    /** Before the others add versions. */
    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/projects?limit=500",
                "/api/projects/19",
                "/api/conflicts?limit=500",
                "/api/layers",
                "/api/layers/red-lines?f=geojson&limit=500",
                "/api/layers/river-buffers/versions",
                "/ogc/collections?f=json",
                "/ogc/collections/rivers/items?f=json&limit=100",
                "/ogc/collections/conflicts/items?f=csv&limit=500",
                "/ows?SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=industrial-parks",
                "/ows?SERVICE=WMS&REQUEST=GetCapabilities",
                "/ows?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=plan&STYLES=&CRS=CRS:84&BBOX=118,24.5,119,25.5"
                        + "&WIDTH=300&HEIGHT=300&FORMAT=image/png",
                "/ogc/collections/districts/tiles/WebMercatorQuad/9/219/424?f=mvt"
            })
    void answersAreThoseOfTheEmbeddedDatabase(String address) {
        byte[] expected = embedded.get(address);

        assertThat(expected.length).isGreaterThan(100);
        assertThat(one.get(address)).isEqualTo(expected);
    }

    @Test
    void anImportIntoOneIsServedByTheOther() {
        String address = "/ogc/collections/reservoirs/items?f=json&limit=100";
        byte[] before = other.get(address);
        LayerStore layers = one.get(LayerStore.class);
        List<Feature> fewer =
                new ArrayList<>(layers.findCurrent("reservoirs").orElseThrow().features());
        String gone = unlinked(fewer);
        fewer.removeIf(feature -> feature.id().equals(gone));

        layers.append(new NewVersion(
                "reservoirs", "d".repeat(64), "a bureau", Origin.IMPORTED, ServiceUnderTest.NOW.plusSeconds(5), fewer));
        one.get(LiveMap.class).refresh();

        assertThat(new String(one.get(address), StandardCharsets.UTF_8)).doesNotContain(gone);
        Patience.until("what the other service sees", () -> !new String(other.get(address), StandardCharsets.UTF_8)
                .contains(gone));
        assertThat(other.get(address)).isEqualTo(one.get(address)).isNotEqualTo(before);
        assertThat(other.get("/api/layers/reservoirs/versions")).isEqualTo(one.get("/api/layers/reservoirs/versions"));
    }

    /** Reports of two instances compare with the same version: one is committed, the other is told. */
    @Test
    void ofTwoImportsThatFollowTheSameVersionOneIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("bays.geojson"), BAY);
        CyclicBarrier together = new CyclicBarrier(2);
        List<CompletableFuture<String>> both = Stream.of(one, other)
                .map(service -> CompletableFuture.supplyAsync(() -> imported(service, file, together)))
                .toList();

        assertThat(both).extracting(CompletableFuture::join).containsExactlyInAnyOrder("2", "version-changed");
        assertThat(one.get(LayerStore.class).listVersions("bays")).hasSize(2);
    }

    private static String imported(ServiceUnderTest service, Path file, CyclicBarrier together) {
        LayerImport imports = service.get(LayerImport.class);
        ImportRequest request = new ImportRequest(
                "bays",
                "a bureau",
                new Provenance("CC0-1.0", "A. Planner", "", Optional.of(LocalDate.EPOCH)),
                AttributeMapping.DEFAULT,
                org.spatialplan.submission.ground.CoordinateOptions.NONE,
                false);
        try (PreparedImport prepared =
                imports.prepare("bays.geojson", file, request, folder, ServiceUnderTest.NOW, Progress.NONE)) {
            together.await();
            VersionInfo version = imports.commit(prepared, ServiceUnderTest.NOW.plusSeconds(7), Progress.NONE);
            return Integer.toString(version.number());
        } catch (VersionChangedException e) {
            return e.code();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new AssertionError(e);
        }
    }

    /** A feature that no link of the plan leads to. */
    private String unlinked(List<Feature> features) {
        String links = one.get(PlanStore.class)
                .findCurrent()
                .orElseThrow()
                .plan()
                .links()
                .toString();
        return features.stream()
                .map(Feature::id)
                .filter(id -> !links.contains("reservoirs/" + id))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void documentedQuestionsAnswer(String sql) throws SQLException {
        Patience.until("what the other service sees", () -> count("select count(*) from plan_map.projects") > 0);

        assertThat(rows(sql)).as(sql).isPositive();
    }

    static List<String> questions() throws IOException {
        return documented().stream()
                .filter(sql -> !ADMINISTRATION.matcher(sql).find())
                .filter(sql -> !sql.contains("what changed"))
                .toList();
    }

    /** Before the others add versions. */
    @Order(1)
    @Test
    void theDevelopersPageAnswersInSql() throws IOException {
        Patience.until("what the other service sees", () -> count("select count(*) from plan_map.projects") > 0);
        PageExamples.check("sql", this::table);
    }

    @Test
    void everyFeatureTypeIsAViewWithItsRowsAndProperties() throws SQLException {
        Patience.until("what the other service sees", () -> count("select count(*) from plan_map.conflicts") > 0);
        for (var table : one.get(org.spatialplan.feature.FeatureCatalogue.class).list()) {
            String view = "plan_map." + table.type().id().replace('-', '_');
            String columns = table.type().properties().stream()
                    .map(property -> "\"" + property.name() + "\"")
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            assertThat(rows("select feature_key, geometry, version, added_at, " + columns + " from " + view))
                    .as(view)
                    .isEqualTo(table.type().count());
            assertThat(count("select count(distinct feature_key) from " + view))
                    .isEqualTo(table.type().count());
            assertThat(count("select count(*) from geometry_columns where f_table_schema = 'plan_map' and srid = 4490"
                            + " and f_table_name = '" + view.substring("plan_map.".length()) + "'"))
                    .as(view)
                    .isEqualTo(1);
        }
    }

    @Test
    void valuesAreThoseOfTheService() throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(DATABASE), READER, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select geometry, members, width_m, status, as_of from plan_map.river_buffers"
                                + " where geometry is not null order by feature_key limit 1")) {
            assertThat(row.next()).isTrue();
            PGgeometry geometry = row.getObject("geometry", PGgeometry.class);
            assertThat(geometry.getGeometry().getSrid()).isEqualTo(4490);
            assertThat(geometry.getGeometry().getFirstPoint().getX()).isBetween(117.0, 120.0);
            assertThat(row.getString("members")).startsWith("rivers/").doesNotContain("[");
            assertThat(row.getDouble("width_m")).isPositive();
            assertThat(row.getString("status")).isEqualTo("derived");
        }
    }

    @Test
    void nobodyMayDoMoreThanHeMust() {
        JdbcTemplate service = one.get(JdbcTemplate.class);

        assertThatThrownBy(() -> service.execute("delete from feature"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> service.execute("update feature set id = 'x'"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> service.execute("create table spatialplan.mine (id int)"))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> rows("select * from spatialplan.feature")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(server.url(DATABASE), READER, "delete from spatialplan.feature"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aDatabaseThatGoesAwayIsMissedByOldVersionsOnly() throws IOException, InterruptedException {
        LayerStore layers = one.get(LayerStore.class);
        List<Feature> parks = layers.findCurrent("parks").orElseThrow().features();
        layers.append(new NewVersion(
                "parks", "e".repeat(64), "a bureau", Origin.IMPORTED, ServiceUnderTest.NOW.plusSeconds(9), parks));
        layers.append(new NewVersion(
                "red-lines",
                "f".repeat(64),
                "a bureau",
                Origin.IMPORTED,
                ServiceUnderTest.NOW.plusSeconds(9),
                layers.findCurrent("red-lines").orElseThrow().features()));
        one.get(LiveMap.class).refresh();
        String current = "/ogc/collections/parks/items?f=json&limit=100";
        String old = "/api/layers/parks/versions/1?f=geojson";
        byte[] before = one.get(current);
        byte[] capabilities = one.get("/ows?SERVICE=WMS&REQUEST=GetCapabilities");

        server.halt();
        try {
            assertThat(one.get(current)).isEqualTo(before);
            assertThat(one.get("/ows?SERVICE=WMS&REQUEST=GetCapabilities")).isEqualTo(capabilities);
            assertThat(askedAtOnce()).allSatisfy((door, answer) -> assertThat(answer)
                    .as(door)
                    .startsWith("503 ")
                    .contains("The database cannot be reached now")
                    .containsAnyOf("\"code\":\"database-unavailable\"", "ExceptionReport"));
            assertThat(new String(one.get("/actuator/health"), StandardCharsets.UTF_8))
                    .contains("\"db\":{\"status\":\"DOWN\"}");
            assertThat(one.status("/actuator/health/readiness")).isEqualTo(200);
        } finally {
            server.resume();
        }

        Patience.until("what the other service sees", () -> one.status(old) == 200);
        assertThat(new String(one.get("/actuator/health"), StandardCharsets.UTF_8))
                .contains("\"db\":{\"status\":\"UP\"}");
        Patience.until(
                "what the other service sees",
                () -> count("select count(*) from plan_map.all_versions where layer = 'parks' and version = 2") > 0);
    }

    /** Half of the clients ask for what only the database has, while it hangs. */
    @Test
    void aDatabaseThatFreezesHoldsNobodyUp() throws Exception {
        twoVersionsOf("sea");
        String current = "/ogc/collections/parks/items?f=json&limit=100";
        String old = "/api/layers/sea/versions/1?f=geojson";
        byte[] before = one.get(current);

        server.freeze();
        try {
            List<String> first = answers(old, CLIENTS);
            assertThat(first).allMatch(answer -> answer.startsWith("503 "));
            List<String> later = answers(old, CLIENTS);
            assertThat(later)
                    .allSatisfy(answer ->
                            assertThat(answer).startsWith("503 ").containsAnyOf("database-unavailable", "too-busy"))
                    .anyMatch(answer -> answer.contains("database-unavailable"));
            assertThat(answers("/livez", CLIENTS)).containsOnly("200 {\"status\":\"UP\"}");
            assertThat(one.get(current)).isEqualTo(before);
            assertThat(Stream.of(
                            one.send(old),
                            one.post("/api/layers/sea/rollback?to=1", "", IMPORT_KEY),
                            one.post(
                                    "/api/layers/bays/imports?source=s&licence=CC0-1.0&author=a&valid-from=2026-01-01&dry-run=false",
                                    BAY,
                                    IMPORT_KEY)))
                    .allSatisfy(answer -> {
                        assertThat(answer.statusCode()).isEqualTo(503);
                        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                        assertThat(new String(answer.body(), StandardCharsets.UTF_8))
                                .contains("database-unavailable");
                    });
        } finally {
            server.thaw();
        }

        Patience.until("the database answers again", () -> one.status(old) == 200);
    }

    private void twoVersionsOf(String layer) {
        LayerStore layers = one.get(LayerStore.class);
        layers.append(new NewVersion(
                layer,
                "9".repeat(64),
                "a bureau",
                Origin.IMPORTED,
                ServiceUnderTest.NOW.plusSeconds(9),
                layers.findCurrent(layer).orElseThrow().features()));
        one.get(LiveMap.class).refresh();
    }

    private List<String> answers(String address, int count) {
        ExecutorService clients = Executors.newFixedThreadPool(count);
        List<CompletableFuture<String>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> one.answer(address), clients))
                .limit(count)
                .toList();
        List<String> answers = asked.stream().map(CompletableFuture::join).toList();
        clients.shutdown();
        return answers;
    }

    /** Each waits some seconds for the database, so they wait together. */
    private Map<String, String> askedAtOnce() {
        Map<String, String> answers = new ConcurrentHashMap<>();
        String then = ServiceUnderTest.NOW.toString();
        ExecutorService clients = Executors.newFixedThreadPool(DOORS_TO_THEN.size() + 1);
        Stream<CompletableFuture<Void>> asked = DOORS_TO_THEN.stream()
                .map(door -> door.replace("{then}", then))
                .map(door -> CompletableFuture.runAsync(() -> answers.put(door, one.answer(door)), clients));
        String check = "/api/conflicts?asOf=" + then;
        CompletableFuture<Void> posted = CompletableFuture.runAsync(
                () -> answers.put("POST " + check, one.answer(check, "POINT (118.6 24.9)")), clients);
        asked.toList().forEach(CompletableFuture::join);
        posted.join();
        clients.shutdown();
        assertThat(answers).hasSize(DOORS_TO_THEN.size() + 1);
        return answers;
    }

    private static List<String> documented() throws IOException {
        return SQL.matcher(Files.readString(Path.of("docs/postgis.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private long count(String sql) {
        try (Connection connection = DriverManager.getConnection(server.url(DATABASE), READER, "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    /** What a reader is answered, as text. */
    private String table(String sql) {
        try (Connection connection = DriverManager.getConnection(server.url(DATABASE), READER, "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> lines = new ArrayList<>();
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                cells.add(rows.getMetaData().getColumnLabel(i));
            }
            lines.add(String.join(" | ", cells));
            while (rows.next()) {
                cells.clear();
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(rows.getString(i)));
                }
                lines.add(String.join(" | ", cells));
            }
            return String.join("\n", lines);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private int rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(DATABASE), READER, "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private static void run(String url, String user, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
