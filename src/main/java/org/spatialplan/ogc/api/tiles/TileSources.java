package org.spatialplan.ogc.api.tiles;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spatialplan.feature.FeatureType;
import org.spatialplan.geo.CodedException;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.Messages;
import org.spatialplan.tile.TiledTable;
import org.spatialplan.tile.Tiles;
import org.spatialplan.web.parameter.Today;
import org.springframework.stereotype.Component;

/** Finds the data that tiles show. */
@Component
class TileSources {

    private final Tiles tiles;
    private final Clock clock;

    TileSources(Tiles tiles, Clock clock) {
        this.tiles = tiles;
        this.clock = clock;
    }

    /** The current day in the city. Moments after it are refused. */
    private Today today() {
        return new Today(tiles.timeZone(), clock.instant());
    }

    /**
     * The dataset or a collection as it was at a moment.
     *
     * @param collection its id; null for the dataset
     * @param parameters the moment
     * @throws UnknownNameException if there is no such collection
     * @throws NoMapAtTimeException if it held nothing at that moment
     */
    TileSource get(TileOrigin origin, String collection, TileParameters parameters) {
        Optional<Instant> moment = parameters.moment(today());
        Optional<String> stated = moment.map(then -> parameters.datetime().strip());
        return origin.isOfCollection()
                ? collection(origin, collection, moment, stated)
                : dataset(origin, moment, stated);
    }

    private TileSource dataset(TileOrigin origin, Optional<Instant> moment, Optional<String> stated) {
        List<TiledTable> tables = moment.isEmpty()
                ? tiles.list()
                : tiles.list().stream()
                        .flatMap(table -> tiles.find(table.id(), moment).stream())
                        .toList();
        return new TileSource(
                origin.pattern(), Messages.of("ogc.tileset.all-layers").both(), origin.format(), tables, stated);
    }

    private TileSource collection(TileOrigin origin, String id, Optional<Instant> moment, Optional<String> stated) {
        TiledTable table = tiles.find(id, moment).orElseThrow(() -> missing(id, moment));
        FeatureType type = table.table().type();
        return new TileSource(
                origin.path(id),
                type.definition().titleZh() + " / " + type.definition().titleEn(),
                origin.format(),
                List.of(table),
                stated);
    }

    private CodedException missing(String id, Optional<Instant> moment) {
        if (moment.isPresent() && tiles.find(id, Optional.empty()).isPresent()) {
            return NoMapAtTimeException.nothingYet(moment.get());
        }
        return UnknownNameException.of(
                "collection", id, tiles.list().stream().map(TiledTable::id).toList());
    }
}
