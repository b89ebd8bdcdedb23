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

/** Vector tiles with all layers. */
@RestController
@RequestMapping("/ogc/tiles")
@Tag(name = "tiles")
class DatasetTilesResource {

    private final TileSources sources;
    private final TileAnswers answers;

    DatasetTilesResource(TileSources sources, TileAnswers answers) {
        this.sources = sources;
        this.answers = answers;
    }

    @GetMapping
    @Operation(operationId = "dataset.vector.getTileSetsList", summary = "Tilesets: all layers as vectors")
    Map<String, Object> list(@ParameterObject TileParameters parameters) {
        parameters.requireFormat("json");
        return answers.list(sources.dataset(TileFormat.MVT, parameters.moment(sources.today())));
    }

    @GetMapping("/{tileMatrixSetId}")
    @Operation(operationId = "dataset.vector.getTileSet", summary = "A tileset: all layers as vectors")
    ResponseEntity<Object> tileset(
            @Parameter(description = "id of the tile matrix set", example = "WebMercatorQuad")
                    @PathVariable("tileMatrixSetId")
                    String tileMatrixSet,
            @ParameterObject TileParameters parameters) {
        return answers.tileset(
                sources.dataset(TileFormat.MVT, parameters.moment(sources.today())), tileMatrixSet, parameters);
    }

    @GetMapping("/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}")
    @Operation(operationId = "dataset.vector.getTile", summary = "A tile: all layers as vectors")
    ResponseEntity<byte[]> tile(
            @Parameter(description = "id of the tile matrix set", example = "WebMercatorQuad")
                    @PathVariable("tileMatrixSetId")
                    String tileMatrixSet,
            @Parameter(description = "zoom level", example = "8") @PathVariable("tileMatrix") String tileMatrix,
            @Parameter(description = "from the top", example = "110") @PathVariable("tileRow") String row,
            @Parameter(description = "from the left", example = "212") @PathVariable("tileCol") String column,
            @ParameterObject TileParameters parameters) {
        parameters.requireFormat("mvt", "pbf");
        TileSource source = sources.dataset(TileFormat.MVT, parameters.moment(sources.today()));
        return answers.tile(source, tileMatrixSet, tileMatrix, row, column);
    }
}
