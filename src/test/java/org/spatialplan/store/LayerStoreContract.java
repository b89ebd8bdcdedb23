package org.spatialplan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerStore;
import org.spatialplan.layer.LayerStore.NewVersion;
import org.spatialplan.layer.SqlColumns;
import org.spatialplan.layer.Status;
import org.spatialplan.layer.VersionChangedException;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.layer.VersionInfo.Origin;

/** What every layer store does; a database supplies only empty stores. */
abstract class LayerStoreContract {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05.678Z");
    private Stores stores;
    private LayerStore store;

    abstract Stores emptyStores();

    @BeforeEach
    void empty() {
        stores = emptyStores();
        store = stores.layers();
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void anEmptyStoreHasNothing() {
        assertThat(store.listLayers()).isEmpty();
        assertThat(store.listVersions("rivers")).isEmpty();
        assertThat(store.findCurrent("rivers")).isEmpty();
        assertThat(store.findVersion("rivers", 1)).isEmpty();
    }

    @Test
    void featuresComeBackAsTheyWere() {
        List<Feature> features = List.of(located(), unlocated());

        store.append(version("rivers", "a", features));

        assertThat(store.findCurrent("rivers").orElseThrow().features()).isEqualTo(features);
    }

    /** As many as an import takes, under any names. */
    @Test
    void attributesOfAnyNameComeBack() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        List.of("面积(公顷)", "a \"quoted\" name", "it's", "🚩", "total", "Total", "很".repeat(40), "id", "version")
                .forEach(name -> attributes.put(name, name));
        IntStream.range(attributes.size(), SqlColumns.MOST).forEach(i -> attributes.put("c" + i, i));
        Feature one = located();
        Feature feature = new Feature(
                one.id(),
                one.nameZh(),
                one.nameEn(),
                one.geometry(),
                one.accuracyM(),
                one.source(),
                one.licence(),
                one.status(),
                one.asOf(),
                attributes);

        store.append(version("rivers", "a", List.of(feature)));

        assertThat(store.findCurrent("rivers").orElseThrow().features()).containsExactly(feature);
    }

    @Test
    void versionsCountUpAndTheNewestIsCurrent() {
        VersionInfo first = store.append(version("rivers", "a", List.of(located())));
        VersionInfo second = store.append(version("rivers", "b", List.of(unlocated())));
        store.append(version("parks", "c", List.of(located())));

        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(store.listLayers()).containsExactly("parks", "rivers");
        assertThat(store.listVersions("rivers")).containsExactly(first, second);
        assertThat(store.findCurrent("rivers").orElseThrow().info()).isEqualTo(second);
        assertThat(store.findVersion("rivers", 1).orElseThrow().features()).containsExactly(located());
    }

    @Test
    void theRecordHoldsHashTimeCountAndArea() {
        VersionInfo info = store.append(version("parks", "a", List.of(located(), unlocated())));

        assertThat(info.sha256()).isEqualTo("a".repeat(64));
        assertThat(info.addedAt()).isEqualTo(THEN);
        assertThat(info.features()).isEqualTo(2);
        assertThat(info.origin()).isEqualTo(Origin.IMPORTED);
        assertThat(info.areaM2()).isBetween(1.11e6, 1.13e6);
    }

    @Test
    void aFailedVersionLeavesNothing() {
        List<Feature> twice = List.of(located(), located());

        assertThatThrownBy(() -> store.append(version("rivers", "a", twice))).isInstanceOf(RuntimeException.class);

        assertThat(store.listVersions("rivers")).isEmpty();
    }

    @Test
    void allVersionsComeInOneList() {
        VersionInfo rivers = store.append(version("rivers", "a", List.of(located())));
        VersionInfo parks = store.append(version("parks", "b", List.of(located())));
        VersionInfo again = store.append(version("rivers", "c", List.of()));

        assertThat(store.listVersions()).containsExactly(parks, rivers, again);
    }

    @Test
    void manyAtOnceAreAddedOneAfterTheOther() {
        List<Integer> numbers = IntStream.range(0, 12)
                .parallel()
                .mapToObj(i ->
                        store.append(version("rivers", "a", List.of(located()))).number())
                .toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(store.listVersions("rivers"))
                .extracting(VersionInfo::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    }

    /** Whoever looked at a version and is overtaken is told, whichever instance was faster. */
    @RepeatedTest(3)
    void ofTwoThatFollowTheSameVersionOneIsTold() throws Exception {
        store.append(version("rivers", "a", List.of(located())));
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Object> follower = () -> {
            together.await();
            try {
                return store.append(version("rivers", "b", List.of(located())).following(1));
            } catch (VersionChangedException e) {
                return e;
            }
        };

        List<Object> ends = new ArrayList<>();
        ExecutorService both = Executors.newFixedThreadPool(2);
        for (Future<Object> end : both.invokeAll(List.of(follower, follower))) {
            ends.add(end.get());
        }
        both.shutdown();

        assertThat(ends).hasAtLeastOneElementOfType(VersionInfo.class);
        assertThat(ends)
                .filteredOn(VersionChangedException.class::isInstance)
                .singleElement()
                .extracting(told -> ((VersionChangedException) told).newest())
                .isEqualTo(2);
        assertThat(store.listVersions("rivers")).hasSize(2);
    }

    @Test
    void versionsThatBelongTogetherAreAddedTogetherOrNotAtAll() {
        NewVersion rivers = version("rivers", "a", List.of(located())).following(0);
        store.append(version("river-buffers", "b", List.of(located())));

        assertThatThrownBy(() -> store.append(
                        List.of(rivers, version("river-buffers", "c", List.of()).following(0))))
                .isInstanceOf(VersionChangedException.class);
        assertThat(store.listVersions("rivers")).isEmpty();

        assertThat(store.append(
                        List.of(rivers, version("river-buffers", "c", List.of()).following(1))))
                .extracting(VersionInfo::number)
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (118.123456789012345 24.9)",
                "LINESTRING (118 25, 118.1 25.1)",
                "MULTIPOINT ((118 25), (118.1 25.1))",
                "MULTILINESTRING ((118 25, 118.1 25.1), (119 25, 119.1 25.1))",
                "MULTIPOLYGON (((118 25, 118.1 25, 118.1 25.1, 118 25)), ((119 25, 119.1 25, 119.1 25.1, 119 25)))",
                "GEOMETRYCOLLECTION (POINT (118 25), LINESTRING (118 25, 118.1 25.1))"
            })
    void geometryOfEveryKindComesBackToTheLastBit(String wkt) {
        Feature feature = located();
        Feature other = new Feature(
                feature.id(),
                feature.nameZh(),
                feature.nameEn(),
                Optional.of(read(wkt)),
                feature.accuracyM(),
                feature.source(),
                feature.licence(),
                feature.status(),
                feature.asOf(),
                feature.attributes());

        store.append(version("rivers", "a", List.of(other)));

        Geometry stored = store.findCurrent("rivers")
                .orElseThrow()
                .features()
                .get(0)
                .geometry()
                .orElseThrow();
        assertThat(stored.equalsExact(read(wkt))).as(stored.toText()).isTrue();
    }

    @Test
    void attributesKeepTheirOrder() {
        store.append(version("rivers", "a", List.of(located())));

        assertThat(store.findCurrent("rivers")
                        .orElseThrow()
                        .features()
                        .get(0)
                        .attributes()
                        .keySet())
                .containsExactlyElementsOf(located().attributes().keySet());
    }

    private static NewVersion version(String layer, String hash, List<Feature> features) {
        return new NewVersion(layer, hash.repeat(64), "a test", Origin.IMPORTED, THEN, features);
    }

    private static Feature located() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("class", "main");
        attributes.put("length_km", 12.5);
        attributes.put("unit", true);
        attributes.put("count", 7);
        attributes.put("nothing", null);
        attributes.put("code", 350502001201L);
        attributes.put("approved", LocalDate.of(2022, 4, 16));
        attributes.put("changed", Instant.parse("2022-04-16T08:09:10.123Z"));
        attributes.put("approved_in_words", "2022-04-16");
        attributes.put(Feature.MEMBERS, new ArrayList<>(List.of("rivers/a", "rivers/b")));
        return new Feature(
                "a-place",
                "某地“引号”",
                "A place",
                Optional.of(read("POLYGON ((118 25, 118.01 25, 118.01 25.01, 118 25.01, 118 25),"
                        + " (118.001 25.001, 118.001 25.0015, 118.0015 25.0015, 118.001 25.001))")),
                OptionalDouble.of(12.5),
                "drawn",
                "ODbL-1.0",
                Status.SKETCHED,
                LocalDate.of(2024, 2, 29),
                attributes);
    }

    private static Feature unlocated() {
        return new Feature(
                "nowhere",
                "不明",
                "Nowhere",
                Optional.empty(),
                OptionalDouble.empty(),
                "the plan",
                "CC0-1.0",
                Status.UNLOCATED,
                LocalDate.of(2024, 1, 1),
                Map.of());
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new AssertionError(e);
        }
    }
}
