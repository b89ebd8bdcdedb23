package org.spatialplan.ogc.api.tiles;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.spatialplan.tile.TileFormat;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Vector tiles of one layer. */
@RestController
@RequestMapping("/ogc/collections/{collectionId}/tiles")
@Tag(name = "tiles")
class CollectionTilesResource {

    private final TileSources sources;
    private final TileAnswers answers;

    CollectionTilesResource(TileSources sources, TileAnswers answers) {
        this.sources = sources;
        this.answers = answers;
    }

    @GetMapping
    @Operation(operationId = "collection.vector.getTileSetsList", summary = "Tilesets: one layer as vectors")
    Map<String, Object> list(
            @Parameter(description = "id of the layer", example = "districts") @PathVariable("collectionId")
                    String collection,
            @ParameterObject TileParameters parameters) {
        parameters.requireFormat("json");
        return answers.list(sources.collection(collection, TileFormat.MVT, parameters.moment(sources.today())));
    }

    @GetMapping("/{tileMatrixSetId}")
    @Operation(operationId = "collection.vector.getTileSet", summary = "A tileset: one layer as vectors")
    ResponseEntity<Object> tileset(
            @Parameter(description = "id of the layer", example = "districts") @PathVariable("collectionId")
                    String collection,
            @Parameter(description = "id of the tile matrix set", example = "WebMercatorQuad")
                    @PathVariable("tileMatrixSetId")
                    String tileMatrixSet,
            @ParameterObject TileParameters parameters) {
        return answers.tileset(
                sources.collection(collection, TileFormat.MVT, parameters.moment(sources.today())),
                tileMatrixSet,
                parameters);
    }

    @GetMapping("/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}")
    @Operation(operationId = "collection.vector.getTile", summary = "A tile: one layer as vectors")
    ResponseEntity<byte[]> tile(
            @Parameter(description = "id of the layer", example = "districts") @PathVariable("collectionId")
                    String collection,
            @Parameter(description = "id of the tile matrix set", example = "WebMercatorQuad")
                    @PathVariable("tileMatrixSetId")
                    String tileMatrixSet,
            @Parameter(description = "zoom level", example = "8") @PathVariable("tileMatrix") String tileMatrix,
            @Parameter(description = "from the top", example = "110") @PathVariable("tileRow") String row,
            @Parameter(description = "from the left", example = "212") @PathVariable("tileCol") String column,
            @ParameterObject TileParameters parameters) {
        parameters.requireFormat("mvt", "pbf");
        TileSource source = sources.collection(collection, TileFormat.MVT, parameters.moment(sources.today()));
        return answers.tile(source, tileMatrixSet, tileMatrix, row, column);
    }
}
