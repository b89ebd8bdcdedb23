package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.spatialplan.access.ApiKey;
import org.spatialplan.access.Role;
import org.spatialplan.access.SeenLayers;
import org.spatialplan.edit.Change;
import org.spatialplan.edit.ItemContent;
import org.spatialplan.edit.ItemEdit;
import org.spatialplan.edit.ItemRef;
import org.spatialplan.format.city.PlanCsvReader;
import org.spatialplan.format.city.PlanFiles;
import org.spatialplan.format.read.GeoJsonLayerReader;
import org.spatialplan.format.rules.DataFile;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.VersionInfo.Origin;
import org.spatialplan.plan.Plan;
import org.spatialplan.plan.Subject;

/**
 * What the small databases of released versions hold ({@code src/test/resources/released}), and what later versions must find
 * in them. The bytes there are made once, when a version is released, and never again.
 */
final class ReleasedData {

    /** The versions that were released, the oldest first. */
    static final List<String> VERSIONS = List.of("0.1.0");

    static final Path FOLDER = Path.of("src/test/resources/released");

    /** The small database of a version. */
    static Path file(String version, String ending) {
        return FOLDER.resolve(version + ending);
    }

    /** Where the database of this version is written: beside the others only before a release. */
    static Path target(Path otherwise, String ending) {
        String release = System.getProperty("release", "");
        return release.isEmpty() ? otherwise.resolve("next" + ending) : file(release, ending);
    }

    private static final Path CITY = Path.of("src/main/resources/city");
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");

    private ReleasedData() {}

    /** Writes the data, for a version that is about to be released. */
    static void write(Stores stores) {
        Plan plan = new PlanCsvReader()
                .read(PlanFiles.read(
                        ReleasedData::read,
                        path -> Files.exists(CITY.resolve(path)) ? Optional.of(read(path)) : Optional.empty()));
        stores.plans().append(plan, "a".repeat(64), Origin.BUNDLED, THEN);
        List<Feature> lines = new GeoJsonLayerReader().read(read("layers/red-lines.geojson"));
        add(stores, "rivers", "b", Origin.BUNDLED, new GeoJsonLayerReader().read(read("layers/rivers.geojson")));
        add(stores, "red-lines", "c", Origin.BUNDLED, lines);
        add(stores, "red-lines", "d", Origin.IMPORTED, lines.subList(0, 1));
        stores.keys()
                .add(
                        new ApiKey(
                                "1",
                                "QGIS",
                                Role.EDITOR,
                                SeenLayers.ALL,
                                THEN,
                                "command:root",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        "1".repeat(64),
                        () -> {});
        ItemContent content = new ItemContent(Map.of("name_zh", "新名", "number", 1, "accuracy_m", 0.5));
        stores.changes()
                .append(new Change(
                        1,
                        1,
                        Change.Kind.EDIT,
                        new Change.Bases(1, 0),
                        OptionalInt.empty(),
                        new Change.Author("key:1", "李"),
                        "更正",
                        THEN,
                        List.of(new ItemEdit(ItemRef.project(1), 1, Optional.empty(), Optional.of(content)))));
    }

    /** Asks for all of it. */
    static void requireIn(Stores stores) {
        Plan plan = stores.plans().findCurrent().orElseThrow().plan();
        assertThat(plan.projects()).hasSize(3);
        assertThat(plan.findProject(1).orElseThrow().nameZh()).isEqualTo("清河生态岸线整治");
        assertThat(plan.findProject(1).orElseThrow().quantitiesNotExact()).isEqualTo("river_km ≈");
        assertThat(plan.linksOf(Subject.project(1))).singleElement().satisfies(link -> {
            assertThat(link.target()).isEqualTo("rivers/qing-river");
            assertThat(link.reach()).isPresent();
            assertThat(link.words()).isEqualTo("清河上游");
        });
        assertThat(stores.layers().listVersions("red-lines"))
                .extracting(version -> version.origin() + " " + version.features() + " " + version.addedAt())
                .containsExactly("BUNDLED 2 " + THEN, "IMPORTED 1 " + THEN);
        assertThat(stores.layers().findVersion("red-lines", 1).orElseThrow().features())
                .extracting(Feature::id, feature -> feature.text("zone").orElse(""))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("yunling-core", "core"),
                        org.assertj.core.groups.Tuple.tuple("qing-wetland", "other"));
        assertThat(stores.layers().findCurrent("rivers").orElseThrow().features())
                .singleElement()
                .satisfies(river -> assertThat(river.geometry().orElseThrow().getNumPoints())
                        .isEqualTo(5));
        assertThat(stores.keys().list())
                .extracting(stored -> stored.key().name())
                .containsExactly("QGIS");
        assertThat(stores.changes().listChanges(1, 0))
                .singleElement()
                .satisfies(change -> assertThat(change.author().name()).isEqualTo("李"));
    }

    private static void add(Stores stores, String layer, String hash, Origin origin, List<Feature> features) {
        stores.layers().append(new NewVersion(layer, hash.repeat(64), "a bureau", origin, THEN, features));
    }

    private static DataFile read(String path) {
        try {
            return new DataFile("geodata/" + path, Files.readAllBytes(CITY.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
