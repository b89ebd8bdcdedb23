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

/** Pictures of all layers in their default styles. */
@RestController
@RequestMapping("/ogc/map/tiles")
@Tag(name = "tiles")
class DatasetMapTilesResource {

    private final TileSources sources;
    private final TileAnswers answers;

    DatasetMapTilesResource(TileSources sources, TileAnswers answers) {
        this.sources = sources;
        this.answers = answers;
    }

    @GetMapping
    @Operation(operationId = "dataset.map.getTileSetsList", summary = "Tilesets: all layers as pictures")
    Map<String, Object> list(@ParameterObject TileParameters parameters) {
        parameters.requireFormat("json");
        return answers.list(sources.dataset(TileFormat.PNG, parameters.moment(sources.today())));
    }

    @GetMapping("/{tileMatrixSetId}")
    @Operation(operationId = "dataset.map.getTileSet", summary = "A tileset: all layers as pictures")
    ResponseEntity<Object> tileset(
            @Parameter(description = "id of the tile matrix set", example = "WebMercatorQuad")
                    @PathVariable("tileMatrixSetId")
                    String tileMatrixSet,
            @ParameterObject TileParameters parameters) {
        return answers.tileset(
                sources.dataset(TileFormat.PNG, parameters.moment(sources.today())), tileMatrixSet, parameters);
    }

    @GetMapping("/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}")
    @Operation(operationId = "dataset.map.getTile", summary = "A tile: all layers as pictures")
    ResponseEntity<byte[]> tile(
            @Parameter(description = "id of the tile matrix set", example = "WebMercatorQuad")
                    @PathVariable("tileMatrixSetId")
                    String tileMatrixSet,
            @Parameter(description = "zoom level", example = "8") @PathVariable("tileMatrix") String tileMatrix,
            @Parameter(description = "from the top", example = "110") @PathVariable("tileRow") String row,
            @Parameter(description = "from the left", example = "212") @PathVariable("tileCol") String column,
            @ParameterObject TileParameters parameters) {
        parameters.requireFormat("png");
        TileSource source = sources.dataset(TileFormat.PNG, parameters.moment(sources.today()));
        return answers.tile(source, tileMatrixSet, tileMatrix, row, column);
    }
}
