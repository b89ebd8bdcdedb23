package org.spatialplan.tile;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.spatialplan.feature.FeatureCatalogue;
import org.spatialplan.feature.FeatureTable;
import org.spatialplan.feature.ProjectChecks;
import org.spatialplan.layer.Attachments;
import org.spatialplan.layer.Catalogue;
import org.spatialplan.portrayal.PortrayedLayers;
import org.spatialplan.portrayal.geometry.GeometryShelf;
import org.spatialplan.text.LocalizedText;
import org.spatialplan.tile.vector.VectorLayer;

/**
 * The catalogue's tables made ready for tiles, by the hash of their content. A new table with the same content, as that of the verdicts
 * after most imports, takes over what was made for the former one. Callers who see other layers ask other tables side by side. Thread-safe.
 */
final class TiledTables {

    private static final int MAX_TABLES = 64;
    private static final Attachments.Key<String> HASH = new Attachments.Key<>();

    private final FeatureCatalogue catalogue;
    private final PortrayedLayers portrayal;
    private final TileCache cache;
    private final GeometryShelf<VectorLayer> shelf = GeometryShelf.ofHeap();
    private final Cache<String, TiledTable> byHash = Caffeine.newBuilder()
            .maximumSize(MAX_TABLES)
            .executor(Runnable::run)
            .build();

    TiledTables(FeatureCatalogue catalogue, PortrayedLayers portrayal, TileCache cache) {
        this.catalogue = catalogue;
        this.portrayal = portrayal;
        this.cache = cache;
    }

    List<TiledTable> list() {
        return catalogue.list().stream().map(this::of).toList();
    }

    List<Instant> times(String id) {
        return catalogue.times(id);
    }

    ZoneId timeZone() {
        return catalogue.map().catalogue().timeZone();
    }

    LocalizedText city() {
        Catalogue city = catalogue.map().catalogue();
        return new LocalizedText(city.cityZh(), city.cityEn());
    }

    Optional<TiledTable> find(String id, Optional<Instant> asOf) {
        return asOf.map(moment -> catalogue.find(id, moment))
                .orElseGet(() -> catalogue.find(id))
                .map(this::of);
    }

    TiledTable of(FeatureTable table) {
        return byHash.get(hash(table), hash -> new TiledTable(table, portrayal.of(table), hash, shelf));
    }

    private static String hash(FeatureTable table) {
        return table.attachments().get(HASH, () -> TableHash.of(table));
    }

    /** Forgets tiles of all tables but those of some maps. */
    void keep(List<ProjectChecks> served) {
        Set<String> current = served.stream()
                .flatMap(checks -> catalogue.prepare(checks).stream())
                .map(TiledTables::hash)
                .collect(Collectors.toSet());
        byHash.asMap().keySet().retainAll(current);
        cache.keep(current);
    }
}
