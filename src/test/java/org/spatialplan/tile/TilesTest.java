package org.spatialplan.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spatialplan.GeodataFiles;
import org.spatialplan.NoStore;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.index.LayerIndex;
import org.spatialplan.layer.Feature;
import org.spatialplan.layer.LayerVersion;
import org.spatialplan.layer.VersionInfo;
import org.spatialplan.portrayal.MapRenderer;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.picture.PictureEncoder;
import org.spatialplan.portrayal.picture.PictureFormat;
import org.spatialplan.portrayal.style.Styles;
import org.spatialplan.portrayal.text.MapFonts;
import org.spatialplan.query.PlanMap;

/** What the cache keeps, and when it forgets. */
class TilesTest {

    private static final PlanMap MAP = GeodataFiles.planMap();

    private final TileCache cache = new TileCache(10_000_000);
    private final AtomicInteger drawings = new AtomicInteger();
    private final MapRenderer renderer = new MapRenderer(MapFonts.none());
    private ProjectChecks checks;
    private Tiles tiles;

    @BeforeEach
    void start() {
        checks = ProjectChecks.of(MAP, GeodataFiles.DAY);
        FeatureCatalogue catalogue = new FeatureCatalogue(() -> checks, new NoStore());
        tiles = new Tiles(
                catalogue,
                Styles.read(Map.of()),
                request -> {
                    drawings.incrementAndGet();
                    return PictureEncoder.encode(renderer.draw(request), PictureFormat.PNG);
                },
                renderer::labels,
                (bytes, making) -> making.get(),
                new PortrayedLayers(),
                cache);
    }

    @Test
    void drawsATileOnce() {
        Tile first = picture("rivers");
        Tile again = picture("rivers");

        assertThat(again).isSameAs(first);
        assertThat(drawings).hasValue(1);
    }

    @Test
    void drawsATileOnceForManyWhoAskAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        Callable<Tile> ask = () -> picture("rivers");
        var answers = threads.invokeAll(Stream.generate(() -> ask).limit(40).toList());
        threads.shutdown();

        assertThat(answers.stream().map(TilesTest::get).distinct()).hasSize(1);
        assertThat(drawings).hasValue(1);
    }

    @Test
    void aNewVersionEmptiesTheCacheOfThatLayerOnly() {
        Tile rivers = picture("rivers");
        Tile districts = picture("districts");
        tiles.vector(List.of(table("rivers")), address());

        checks = ProjectChecks.of(withFewerRivers(), GeodataFiles.DAY);

        tiles.forgetFormer(List.of(checks));

        assertThat(picture("districts")).isSameAs(districts);
        assertThat(cache.size()).isEqualTo(1);
        assertThat(picture("rivers").tag()).isNotEqualTo(rivers.tag());
        assertThat(drawings).hasValue(3);
    }

    /** Who sees other layers asks other tables: the tiles of one are not forgotten because the other asks. */
    @Test
    void callersOfTwoMapsShareTheCache() {
        ProjectChecks some = checks;
        ProjectChecks others = ProjectChecks.of(withFewerRivers(), GeodataFiles.DAY);
        Tile seen = picture("rivers");
        checks = others;
        Tile other = picture("rivers");
        tiles.forgetFormer(List.of(some, others));

        assertThat(picture("rivers")).isSameAs(other);
        checks = some;
        assertThat(picture("rivers")).isSameAs(seen);
        assertThat(drawings).hasValue(2);
    }

    @Test
    void theSameContentOnANewMapKeepsItsTiles() {
        Tile rivers = picture("rivers");

        checks = ProjectChecks.of(GeodataFiles.planMap(), GeodataFiles.DAY);

        assertThat(picture("rivers")).isSameAs(rivers);
    }

    /** Geometry for tiles takes memory, so that it is made ahead only where somebody looks. */
    @Test
    void aNewTableIsMadeReadyInTheSetsThatWereAskedFor() {
        FeatureTable served = table("rivers").table();
        tiles.prepare(served, served);
        assertThat(table("rivers").isMadeFor(TileMatrixSet.WEB_MERCATOR_QUAD)).isTrue();
        assertThat(table("rivers").isMadeFor(TileMatrixSet.CGCS2000_QUAD)).isFalse();

        table("rivers").vector(TileMatrixSet.CGCS2000_QUAD);
        ProjectChecks coming = ProjectChecks.of(withFewerRivers(), GeodataFiles.DAY);
        tiles.prepare(
                new FeatureCatalogue(() -> coming, new NoStore()).find("rivers").orElseThrow(), served);
        checks = coming;

        assertThat(table("rivers").table()).isNotSameAs(served);
        assertThat(table("rivers").isMadeFor(TileMatrixSet.CGCS2000_QUAD)).isTrue();
    }

    private static Tile get(java.util.concurrent.Future<Tile> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Tile picture(String layer) {
        TiledTable table = table(layer);
        return tiles.picture(table, tiles.styles(table).get(0), address());
    }

    private TiledTable table(String layer) {
        return tiles.find(layer, Optional.empty()).orElseThrow();
    }

    private static TileAddress address() {
        TileMatrixSet set = TileMatrixSet.WEB_MERCATOR_QUAD;
        TileMatrix matrix = set.findMatrix("9").orElseThrow();
        return TileAddress.of(set, matrix, 219, 424, matrix.all());
    }

    private static PlanMap withFewerRivers() {
        List<Feature> fewer = GeodataFiles.features("rivers").stream().skip(3).toList();
        VersionInfo info = new VersionInfo(
                "rivers", 2, "f".repeat(64), "test", VersionInfo.Origin.IMPORTED, Instant.EPOCH, fewer.size(), 0);
        Map<String, LayerIndex> layers = MAP.catalogue().layers().stream()
                .flatMap(layer -> MAP.findLayer(layer.id()).stream())
                .collect(Collectors.toMap(index -> index.info().layer(), index -> index));
        layers.put("rivers", LayerIndex.of(new LayerVersion(info, fewer), MAP.frame()));
        Map<String, org.spatialplan.layer.RuleHistory> rules = MAP.catalogue().layers().stream()
                .flatMap(layer -> layer.rules().stream())
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> MAP.findRules(id).orElseThrow()));
        return new PlanMap(MAP.plan(), MAP.catalogue(), MAP.frame(), layers, rules, MAP.links());
    }
}
