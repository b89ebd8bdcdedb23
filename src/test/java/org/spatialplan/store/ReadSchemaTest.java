package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.GeodataFiles;
import org.spatialplan.PostgisDatabases;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.store.ReadView.Column;
import org.spatialplan.store.ReadView.Type;

/** What others built on a view lives on when layers change. */
@Tag("service")
class ReadSchemaTest {

    private PostgisDatabase database;
    private Stores stores;

    @BeforeEach
    void open() {
        database = PostgisStores.database(PostgisDatabases.fresh());
        stores = Stores.open(database);
        add(Map.of("class", "main", "length_km", 12));
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void theViewShowsTheCurrentVersionAndNoOther() throws SQLException {
        make(new Column("class", Type.TEXT));
        add(Map.of("class", "other"));

        assertThat(query("select id || ' ' || class || ' ' || version from plan_map.main_rivers"))
                .containsExactly("a-river other 2");
        assertThat(query("select version || ' ' || current from plan_map.all_versions order by version"))
                .containsExactly("1 false", "2 true");
        assertThat(query("select title_zh || title_en from plan_map.layers")).containsExactly("河流Rivers");
    }

    @Test
    void whatTheChaptersSayIsThereToRead() throws SQLException {
        stores.plans().append(ChapterPlan.plan(), "c".repeat(64), Origin.BUNDLED, Instant.EPOCH);

        assertThat(query("select id || ' ' || bodies || ' ' || and_others from plan_map.plan_tasks where field <> ''"))
                .containsExactly("ch3-01 office true");
        assertThat(
                        query(
                                "select comparison || ' ' || number || ' ' || year from plan_map.plan_targets where task is not null"))
                .containsExactly("≈ 9.4 2025");
        assertThat(query("select subject || ' ' || kind from plan_map.plan_notes order by note_key"))
                .containsExactly("projects/5 remark", "indicators/3 contradiction", "pathways/1 footnote");
        assertThat(query("select subject || ' ' || kind || ' ' || object || ' ' || basis || coalesce(' ' || year, '')"
                        + " from plan_map.plan_relations order by relation_key"))
                .containsExactly("actions/1-01 serves indicators/3 subject", "projects/5 due pathways/1 named 2025");
        assertThat(query("select within || ' ' || evidence from plan_map.plan_places where feature is null"))
                .containsExactly("places/east;districts/north annex3/row/5;box1/item/1");
    }

    /** As GeoServer asks for it. */
    @Test
    void theKeysOfTheViewsAreTold() throws SQLException {
        make(new Column("class", Type.TEXT));

        assertThat(query("select pk_column || ' ' || pk_policy from plan_map.gt_pk_metadata"
                        + " where table_schema = 'plan_map' and table_name = 'main_rivers'"))
                .containsExactly("feature_key assigned");
    }

    @Test
    void columnsStayInPlaceAndNewOnesFollow() throws SQLException {
        make(new Column("class", Type.TEXT), new Column("length_km", Type.INTEGER));
        execute("create view public.of_others as select id, class, length_km from plan_map.main_rivers");
        add(Map.of("basin", "晋江", "length_km", 13));

        make(new Column("basin", Type.TEXT), new Column("length_km", Type.INTEGER));

        assertThat(query("select column_name from information_schema.columns where table_schema = 'plan_map'"
                        + " and table_name = 'main_rivers' order by ordinal_position"))
                .containsExactly("feature_key", "geometry", "version", "added_at", "id", "class", "length_km", "basin");
        assertThat(query("select coalesce(class, 'gone') || length_km from public.of_others"))
                .containsExactly("gone13");
        assertThat(query("select basin from plan_map.main_rivers")).containsExactly("晋江");
    }

    @Test
    void aColumnOfAnotherTypeIsMadeAnewUnlessOthersBuiltOnIt() throws SQLException {
        make(new Column("length_km", Type.INTEGER));
        add(Map.of("length_km", 12.5));

        make(new Column("length_km", Type.NUMBER));

        assertThat(query("select length_km from plan_map.main_rivers")).containsExactly("12.5");
        execute("create view public.of_others as select length_km from plan_map.main_rivers");

        make(new Column("length_km", Type.TEXT));

        assertThat(query("select length_km from public.of_others")).containsExactly("12.5");
        assertThat(query("select view_name from plan_map.layers")).containsExactly("main_rivers");
    }

    /** What an import refuses now may be there from before: no name stops a start, and a second start finds the same. */
    @Test
    void namesThatPostgresqlCannotHoldGetNamesThatItCan() throws SQLException {
        String long1 = "很".repeat(25) + "一";
        String long2 = "很".repeat(25) + "二";
        add(Map.of("", "none", long1, "first", long2, "second", "version", "own", "a\"b", "quoted", "id", "plain"));
        Column[] columns = {
            new Column("", Type.TEXT),
            new Column(long1, Type.TEXT),
            new Column(long2, Type.TEXT),
            new Column("version", Type.TEXT),
            new Column("a\"b", Type.TEXT),
            new Column("id_", Type.TEXT)
        };

        make(columns);
        make(columns);

        assertThat(query("select \"_\" || ' ' || \"" + "很".repeat(21) + "\" || ' ' || \"" + "很".repeat(20)
                        + "_\" || ' ' || version_ || ' ' || \"a\"\"b\" || ' ' || id_ from plan_map.main_rivers"))
                .containsExactly("none first second own quoted plain");
    }

    @Test
    void aViewThatCannotBeMadeStopsNoOther() throws SQLException {
        Column[] tooMany = IntStream.range(0, 1700)
                .mapToObj(i -> new Column("c" + i, Type.TEXT))
                .toArray(Column[]::new);
        ReadView broken = new ReadView("a-table", "表", "Table", false, List.of(tooMany));
        ReadView sound = new ReadView("main-rivers", "河流", "Rivers", false, List.of(new Column("class", Type.TEXT)));

        new ReadSchema(database).make(List.of(broken, sound), List.of(), SecretRows.NONE);

        assertThat(query("select view_name from plan_map.layers")).containsExactly("main_rivers");
        assertThat(query("select class from plan_map.main_rivers")).containsExactly("main");
    }

    /** Columns that came and went may not add up to more than a view holds. */
    @Test
    void goneColumnsGiveWayBeforeThereAreTooMany() throws SQLException {
        for (String generation : List.of("a", "b")) {
            make(IntStream.range(0, 900)
                    .mapToObj(i -> new Column(generation + i, Type.TEXT))
                    .toArray(Column[]::new));
        }

        assertThat(query("select count(*) from information_schema.columns where table_schema = 'plan_map'"
                        + " and table_name = 'main_rivers'"))
                .containsExactly("905");
    }

    @Test
    void daysAndMomentsAreCompared() throws SQLException {
        add(Map.of(
                "approved",
                LocalDate.parse("2022-04-16"),
                "changed",
                Instant.parse("2022-04-16T08:00:00.5Z"),
                "code",
                350502001201L,
                "aliases",
                List.of("a;b", "c")));
        make(
                new Column("approved", Type.DATE),
                new Column("changed", Type.MOMENT),
                new Column("code", Type.INTEGER),
                new Column("aliases", Type.TEXT));
        make(new Column("approved", Type.DATE), new Column("changed", Type.MOMENT));

        assertThat(query("select id from plan_map.main_rivers where approved >= date '2022-04-16'"
                        + " and changed < timestamptz '2022-04-16T16:00:01+08:00' and code > 350502001200"))
                .containsExactly("a-river");
        assertThat(query("select aliases from plan_map.main_rivers")).containsExactly("a\\;b;c");
    }

    @Test
    void namesAreNoSql() throws SQLException {
        make(new Column("it's \"quoted\"; drop table feature", Type.TEXT));

        assertThat(query("select count(*) from plan_map.main_rivers")).containsExactly("1");
    }

    /** The view was there before its layer became secret, and others had built on it. */
    @Test
    void whatBecomesSecretIsInNoViewOfReaders() throws SQLException {
        make(new Column("class", Type.TEXT));
        execute("create view public.of_others as select id from plan_map.main_rivers");
        ReadView rivers = rivers(new Column("class", Type.TEXT));

        new ReadSchema(database).make(List.of(), List.of(rivers), new SecretRows(Set.of("main-rivers"), Set.of()));

        for (String view : List.of(
                "plan_map.main_rivers",
                "plan_map.all_versions",
                "plan_map.versions",
                "plan_map.layers",
                "public.of_others")) {
            assertThat(query("select cast(t as text) from " + view + " t"))
                    .as(view)
                    .isEmpty();
        }
        assertThat(query("select id || ' ' || class from plan_map_secret.main_rivers"))
                .containsExactly("a-river main");
        assertThat(query("select view_name from plan_map_secret.layers")).containsExactly("main_rivers");
        assertThat(query("select rolname from pg_roles where rolname in ('" + PostgisDatabases.READER
                        + "', '" + PostgisDatabases.SERVICE
                        + "') and has_schema_privilege(rolname, 'plan_map_secret', 'usage')"))
                .isEmpty();

        make(new Column("class", Type.TEXT));

        assertThat(query("select id from public.of_others")).containsExactly("a-river");
        assertThat(query("select table_name from information_schema.tables where table_schema = 'plan_map_secret'"))
                .doesNotContain("main_rivers");
    }

    @Test
    void ofSecretImportsReadersSeeWhatCameWithTheService() throws SQLException {
        append(Origin.BUNDLED, Map.of("class", "bundled"));
        append(Origin.IMPORTED, Map.of("class", "official"));
        ReadView rivers = rivers(new Column("class", Type.TEXT));

        new ReadSchema(database)
                .make(List.of(rivers), List.of(rivers), new SecretRows(Set.of(), Set.of("main-rivers")));

        assertThat(query("select class || version from plan_map.main_rivers")).containsExactly("bundled2");
        assertThat(query("select version || ' ' || current from plan_map.all_versions"))
                .containsExactly("2 true");
        assertThat(query("select class || version from plan_map_secret.main_rivers"))
                .containsExactly("official3");
    }

    @Test
    void linksAndPlacesDoNotTellOfWhatIsSecret() throws SQLException {
        stores.plans().append(GeodataFiles.plan(), "c".repeat(64), Origin.BUNDLED, Instant.EPOCH);
        String links = "select id from plan_map.links where target like 'rivers/%'";
        String places = "select id from plan_map.plan_places where concat(feature, ';', within) like '%rivers/%'";
        assertThat(query(links)).isNotEmpty();
        assertThat(query(places)).isNotEmpty();

        new ReadSchema(database).make(List.of(), List.of(), new SecretRows(Set.of("rivers"), Set.of()));

        assertThat(query(links)).isEmpty();
        assertThat(query(places)).isEmpty();
        assertThat(query("select id from plan_map.links where target like 'places/%'"))
                .isNotEmpty();
    }

    /** For clients that show one kind of geometry only: QGIS on GeoServer. */
    @Test
    void pointsLinesAndAreasHaveViewsOfTheirOwnWithKeysAndTypes() throws Exception {
        append(
                Origin.IMPORTED,
                Map.of(),
                Optional.of(new WKTReader()
                        .read("GEOMETRYCOLLECTION (POINT (118 25), LINESTRING (118 25, 119 26),"
                                + " POLYGON ((118 24, 119 24, 119 25, 118 24)), POINT (119 25))")));
        List<ReadView> views = new ArrayList<>(List.of(rivers()));
        views.addAll(parts());

        new ReadSchema(database).make(views, List.of(), SecretRows.NONE);
        new ReadSchema(database).make(views, List.of(), SecretRows.NONE);

        assertThat(query("select f_table_name || ' ' || type || ' ' || srid from geometry_columns"
                        + " where f_table_schema = 'plan_map' and f_table_name like 'main%' order by f_table_name"))
                .containsExactly(
                        "main_rivers GEOMETRY 4490",
                        "main_rivers_areas MULTIPOLYGON 4490",
                        "main_rivers_lines MULTILINESTRING 4490",
                        "main_rivers_points MULTIPOINT 4490");
        assertThat(query("select id || ' ' || ST_NumGeometries(geometry) from plan_map.main_rivers_points"))
                .containsExactly("a-river 2");
        assertThat(query("select ST_Area(geometry) from plan_map.main_rivers_areas"))
                .containsExactly("0.5");
        assertThat(query("select view_name from plan_map.layers")).containsExactly("main_rivers");
        assertThat(query("select table_name from plan_map.gt_pk_metadata order by 1"))
                .containsExactly("main_rivers", "main_rivers_areas", "main_rivers_lines", "main_rivers_points");
        assertThat(query("select has_table_privilege('" + PostgisDatabases.READER
                        + "', 'plan_map.main_rivers_areas', 'select')"))
                .containsExactly("t");
    }

    @Test
    void partsOfWhatBecomesSecretAreInNoViewOfReaders() throws SQLException {
        List<ReadView> views = new ArrayList<>(List.of(rivers()));
        views.addAll(parts());
        new ReadSchema(database).make(views, List.of(), SecretRows.NONE);
        assertThat(query("select id from plan_map.main_rivers_lines")).containsExactly("a-river");

        new ReadSchema(database).make(List.of(), views, new SecretRows(Set.of("main-rivers"), Set.of()));

        for (ReadView part : parts()) {
            assertThat(query("select id from plan_map." + part.name())).isEmpty();
        }
        assertThat(query("select id from plan_map_secret.main_rivers_lines")).containsExactly("a-river");
        assertThat(query("select table_name from plan_map.gt_pk_metadata")).isEmpty();
    }

    private static List<ReadView> parts() {
        List<ReadView> parts = new ArrayList<>();
        List<String> words = List.of("points", "lines", "areas");
        for (String word : words) {
            parts.add(new ReadView(
                    "main-rivers",
                    "河流",
                    "Rivers",
                    false,
                    rivers().columns(),
                    Optional.of(new ReadView.GeometryPart("main-rivers-" + word, words.indexOf(word)))));
        }
        return parts;
    }

    private void make(Column... columns) {
        new ReadSchema(database).make(List.of(rivers(columns)), List.of(), SecretRows.NONE);
    }

    private static ReadView rivers(Column... columns) {
        List<Column> all = new ArrayList<>(List.of(new Column("id", Type.TEXT)));
        all.addAll(List.of(columns));
        return new ReadView("main-rivers", "河流", "Rivers", false, all);
    }

    private void add(Map<String, Object> attributes) {
        append(Origin.IMPORTED, attributes);
    }

    private void append(Origin origin, Map<String, Object> attributes) {
        append(origin, attributes, GeodataFiles.features("rivers").get(0).geometry());
    }

    private void append(Origin origin, Map<String, Object> attributes, Optional<Geometry> geometry) {
        Feature river = GeodataFiles.features("rivers").get(0);
        Feature feature = new Feature(
                "a-river",
                river.nameZh(),
                river.nameEn(),
                geometry,
                river.accuracyM(),
                river.source(),
                river.licence(),
                river.status(),
                river.asOf(),
                new LinkedHashMap<>(attributes));
        stores.layers()
                .append(new NewVersion(
                        "main-rivers", "a".repeat(64), "a test", origin, Instant.EPOCH, List.of(feature)));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("grant create on schema public to " + PostgisDatabases.OWNER);
            statement.execute("set role " + PostgisDatabases.OWNER);
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), "postgres", "");
    }
}
