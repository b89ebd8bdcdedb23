package org.spatialplan.ogc.api.tiles;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.geo.CodedException;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.tile.TileFormat;
import org.spatialplan.tile.TiledTable;
import org.spatialplan.tile.Tiles;
import org.spatialplan.web.parameter.Today;
import org.springframework.stereotype.Component;

/** Finds what tiles are asked of. */
@Component
class TileSources {

    private final Tiles tiles;
    private final Clock clock;

    TileSources(Tiles tiles, Clock clock) {
        this.tiles = tiles;
        this.clock = clock;
    }

    /** After which nothing is known. */
    Today today() {
        return new Today(tiles.timeZone(), clock.instant());
    }

    TileSource dataset(TileFormat format, Optional<Instant> moment) {
        List<TiledTable> tables = moment.isEmpty()
                ? tiles.list()
                : tiles.list().stream()
                        .flatMap(table -> tiles.find(table.id(), moment).stream())
                        .toList();
        String path = format == TileFormat.MVT ? "/ogc/tiles" : "/ogc/map/tiles";
        return new TileSource(path, "全部图层 / all layers", format, tables);
    }

    /**
     * @throws UnknownNameException if there is no such collection
     * @throws NoMapAtTimeException if it held nothing at that moment
     */
    TileSource collection(String id, TileFormat format, Optional<Instant> moment) {
        TiledTable table = tiles.find(id, moment).orElseThrow(() -> missing(id, moment));
        FeatureType type = table.table().type();
        return new TileSource(
                "/ogc/collections/" + id + (format == TileFormat.MVT ? "/tiles" : "/map/tiles"),
                type.definition().titleZh() + " / " + type.definition().titleEn(),
                format,
                List.of(table));
    }

    private CodedException missing(String id, Optional<Instant> moment) {
        if (moment.isPresent() && tiles.find(id, Optional.empty()).isPresent()) {
            return NoMapAtTimeException.nothingYet(moment.get());
        }
        return UnknownNameException.of(
                "collection", id, tiles.list().stream().map(TiledTable::id).toList());
    }
}
