package org.spatialplan.ogc.wmts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spatialplan.ogc.ows.Kvp;
import org.spatialplan.ogc.ows.OwsCode;
import org.spatialplan.ogc.ows.OwsException;
import org.spatialplan.portrayal.style.MapStyle;
import org.spatialplan.query.NoMapAtTimeException;
import org.spatialplan.tile.Tile;
import org.spatialplan.tile.TileAddress;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.TileOutOfRangeException;
import org.spatialplan.tile.TiledTable;
import org.spatialplan.tile.Tiles;
import org.springframework.stereotype.Component;

/** Reads the parameters of GetTile in the order of the standard, and reports the first fault. */
@Component
class WmtsTile {

    static final String FORMAT = "image/png";

    /** The name of the layer that is made of all others, as in the WMS. */
    static final String GROUP = "plan";

    static final String DEFAULT_STYLE = "default";

    private final Tiles tiles;
    private final Clock clock;

    WmtsTile(Tiles tiles, Clock clock) {
        this.tiles = tiles;
        this.clock = clock;
    }

    /**
     * Reads the parameters.
     *
     * @throws OwsException with the parameter's name as locator
     */
    Tile get(Kvp kvp) {
        String layer = required(kvp, "Layer");
        if (layer.equals(GROUP)) {
            requireDefaultStyle(kvp);
            List<TiledTable> all = all(moment(kvp));
            return tiles.picture(all, address(all, kvp));
        }
        TiledTable table = layer(layer, moment(kvp));
        MapStyle style = style(table, kvp);
        return tiles.picture(table, style, address(List.of(table), kvp));
    }

    private static TileAddress address(List<TiledTable> tables, Kvp kvp) {
        String format = required(kvp, "Format");
        if (!format.equals(FORMAT)) {
            throw OwsException.invalid("Format", format, FORMAT);
        }
        TileMatrixSet set = set(required(kvp, "TileMatrixSet"));
        TileMatrix matrix = matrix(set, required(kvp, "TileMatrix"));
        long row = whole("TileRow", required(kvp, "TileRow"));
        long column = whole("TileCol", required(kvp, "TileCol"));
        try {
            return TileAddress.of(set, matrix, row, column, Tiles.range(tables, set, matrix));
        } catch (TileOutOfRangeException e) {
            throw new OwsException(OwsCode.TILE_OUT_OF_RANGE, e.isRow() ? "TileRow" : "TileCol", e.getMessage());
        }
    }

    /** Returns the style of a layer by their names. */
    MapStyle style(String layer, String style) {
        return style(layer(layer, Optional.empty()), new Kvp(java.util.Map.of("STYLE", style)));
    }

    private Optional<Instant> moment(Kvp kvp) {
        return TimeDimension.parse(kvp, tiles.timeZone(), clock.instant());
    }

    /** Lists all layers; one without data at that time is left out. */
    private List<TiledTable> all(Optional<Instant> moment) {
        List<TiledTable> now = tiles.list();
        List<TiledTable> then = moment.isEmpty()
                ? now
                : now.stream()
                        .flatMap(table -> then(table.id(), moment).stream())
                        .toList();
        if (then.isEmpty()) {
            throw nothingYet(moment);
        }
        return then;
    }

    private Optional<TiledTable> then(String id, Optional<Instant> moment) {
        try {
            return tiles.find(id, moment);
        } catch (NoMapAtTimeException e) {
            throw OwsException.invalid("time", moment.map(Instant::toString).orElse(""), e.getMessage());
        }
    }

    private static OwsException nothingYet(Optional<Instant> moment) {
        return OwsException.invalid(
                "time", moment.map(Instant::toString).orElse(""), "a moment not before the layer's first version");
    }

    private TiledTable layer(String id, Optional<Instant> moment) {
        if (moment.isPresent() && tiles.find(id, Optional.empty()).isPresent()) {
            return then(id, moment).orElseThrow(() -> nothingYet(moment));
        }
        return tiles.find(id, Optional.empty())
                .orElseThrow(() -> OwsException.invalid(
                        "Layer",
                        id,
                        names(Stream.concat(tiles.list().stream().map(TiledTable::id), Stream.of(GROUP))
                                .toList())));
    }

    private static void requireDefaultStyle(Kvp kvp) {
        if (!kvp.has("Style")) {
            throw OwsException.missing("Style");
        }
        String name = kvp.find("Style").orElse(DEFAULT_STYLE);
        if (!name.equals(DEFAULT_STYLE)) {
            throw OwsException.invalid("Style", name, DEFAULT_STYLE);
        }
    }

    /** Returns the style; an empty name and {@code default} mean the default style, as many clients send. */
    private MapStyle style(TiledTable table, Kvp kvp) {
        if (!kvp.has("Style")) {
            throw OwsException.missing("Style");
        }
        List<MapStyle> styles = tiles.styles(table);
        String name = kvp.find("Style").orElse(DEFAULT_STYLE);
        return styles.stream()
                .filter(style -> style.name().equals(name))
                .findFirst()
                .or(() -> name.equals(DEFAULT_STYLE) ? Optional.of(styles.get(0)) : Optional.empty())
                .orElseThrow(() -> OwsException.invalid(
                        "Style", name, names(styles.stream().map(MapStyle::name).toList())));
    }

    private static TileMatrixSet set(String id) {
        return TileMatrixSet.find(id)
                .orElseThrow(() -> OwsException.invalid(
                        "TileMatrixSet",
                        id,
                        names(TileMatrixSet.ALL.stream().map(TileMatrixSet::id).toList())));
    }

    private static TileMatrix matrix(TileMatrixSet set, String id) {
        return set.findMatrix(id)
                .orElseThrow(() -> OwsException.invalid(
                        "TileMatrix",
                        id,
                        names(set.matrices().stream().map(TileMatrix::id).toList())));
    }

    private static String required(Kvp kvp, String name) {
        return kvp.find(name).orElseThrow(() -> OwsException.missing(name));
    }

    private static long whole(String parameter, String value) {
        if (!value.matches("-?\\d{1,18}")) {
            throw OwsException.invalid(parameter, value, "a whole number");
        }
        return Long.parseLong(value);
    }

    private static String names(List<String> known) {
        return known.stream().collect(Collectors.joining(", ", "one of ", ""));
    }
}
