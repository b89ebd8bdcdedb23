package org.spatialplan.ogc.api.tiles;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.spatialplan.format.MediaFormat;
import org.spatialplan.query.BadParameterException;
import org.spatialplan.query.UnknownNameException;
import org.spatialplan.text.Messages;
import org.spatialplan.tile.Tile;
import org.spatialplan.tile.TileAddress;
import org.spatialplan.tile.TileMatrix;
import org.spatialplan.tile.TileMatrixSet;
import org.spatialplan.tile.Tiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The answers that all lists of tilesets have in common. */
@Component
class TileAnswers {

    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    private final Tiles tiles;

    TileAnswers(Tiles tiles) {
        this.tiles = tiles;
    }

    /** The tilesets of a source, one for each tile matrix set. */
    Map<String, Object> list(TileSource source) {
        return Map.of(
                "tilesets",
                TileMatrixSet.ALL.stream()
                        .map(set -> TileSetAnswer.of(source, set))
                        .toList(),
                "links",
                List.of(TileLink.to(source.path(), "self", TileLink.JSON, "this document")));
    }

    ResponseEntity<Object> tileset(TileSource source, String tileMatrixSet, TileParameters parameters) {
        TileMatrixSet set = set(tileMatrixSet);
        MediaFormat format = parameters.choose(TileFormats.of(set));
        Object body = format.equals(TileFormats.TILE_JSON) ? TileJson.of(source, set) : TileSetAnswer.of(source, set);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(body);
    }

    ResponseEntity<byte[]> tile(TileSource source, String tileMatrixSet, String tileMatrix, String row, String column) {
        TileMatrixSet set = set(tileMatrixSet);
        TileMatrix matrix = set.findMatrix(tileMatrix)
                .orElseThrow(() -> UnknownNameException.of(
                        "tile-matrix",
                        tileMatrix,
                        set.matrices().stream().map(TileMatrix::id).toList()));
        TileAddress address =
                TileAddress.of(set, matrix, whole("tileRow", row), whole("tileCol", column), source.range(set, matrix));
        Tile tile = source.tile(tiles, address);
        return TileResponse.of(tile);
    }

    static TileMatrixSet set(String id) {
        return TileMatrixSet.find(id)
                .orElseThrow(() -> UnknownNameException.of(
                        "tile-matrix-set",
                        id,
                        TileMatrixSet.ALL.stream().map(TileMatrixSet::id).toList()));
    }

    private static long whole(String parameter, String value) {
        if (!WHOLE.matcher(value).matches()) {
            throw new BadParameterException(parameter, value, Messages.of("query.expected.whole-number"));
        }
        return Long.parseLong(value);
    }
}
