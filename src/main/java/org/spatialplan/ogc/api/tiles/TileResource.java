package org.spatialplan.ogc.api.tiles;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.spatialplan.access.Requires;
import org.spatialplan.access.Right;
import org.spatialplan.tile.TileFormat;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Resource for tilesets and tiles at the addresses of every {@link TileOrigin}. {@link TilePaths} names its operations.
 */
@RestController
@Requires(Right.READ)
@RequestMapping({TileOrigin.ALL_VECTORS, TileOrigin.ALL_MAPS, TileOrigin.VECTORS, TileOrigin.MAPS})
@Tag(name = "tiles")
class TileResource {

    private final TileSources sources;
    private final TileAnswers answers;

    TileResource(TileSources sources, TileAnswers answers) {
        this.sources = sources;
        this.answers = answers;
    }

    @GetMapping
    Map<String, Object> list(
            HttpServletRequest http,
            @Parameter(description = "id of the layer", example = "districts")
                    @PathVariable(name = "collectionId", required = false)
                    String collection,
            @ParameterObject TileParameters parameters) {
        parameters.choose(TileFormats.DOCUMENT);
        return answers.list(source(origin(http), collection, parameters));
    }

    @GetMapping("/{tileMatrixSetId}")
    ResponseEntity<Object> tileset(
            HttpServletRequest http,
            @Parameter(description = "id of the layer", example = "districts")
                    @PathVariable(name = "collectionId", required = false)
                    String collection,
            @Parameter(description = "id of the tile matrix set", example = "WebMercatorQuad")
                    @PathVariable("tileMatrixSetId")
                    String tileMatrixSet,
            @ParameterObject TileParameters parameters) {
        return answers.tileset(source(origin(http), collection, parameters), tileMatrixSet, parameters);
    }

    @GetMapping("/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}")
    ResponseEntity<byte[]> tile(
            HttpServletRequest http,
            @Parameter(description = "id of the layer", example = "districts")
                    @PathVariable(name = "collectionId", required = false)
                    String collection,
            @Parameter(description = "id of the tile matrix set", example = "WebMercatorQuad")
                    @PathVariable("tileMatrixSetId")
                    String tileMatrixSet,
            @Parameter(description = "zoom level", example = "8") @PathVariable("tileMatrix") String tileMatrix,
            @Parameter(description = "from the top", example = "110") @PathVariable("tileRow") String row,
            @Parameter(description = "from the left", example = "212") @PathVariable("tileCol") String column,
            @ParameterObject TileParameters parameters) {
        TileFormat format = origin(http).format();
        parameters.choose(TileFormats.of(format));
        return answers.tile(source(origin(http), collection, parameters), tileMatrixSet, tileMatrix, row, column);
    }

    private TileSource source(TileOrigin origin, String collection, TileParameters parameters) {
        return sources.get(origin, collection, parameters);
    }

    /** The origin of the address that the router chose. */
    private static TileOrigin origin(HttpServletRequest http) {
        String pattern = (String) http.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return TileOrigin.find(pattern).orElseThrow();
    }
}
